import { isInputError, problemLine } from '../../src/model/input-error.ts';
import { loadPaper } from '../../src/model/load.ts';

/** Returns every problem of a paper as an editor sees it; any other error is thrown. */
export async function problemsOf(root: string): Promise<string[]> {
  try {
    await loadPaper(root);
    return [];
  } catch (error) {
    if (!isInputError(error)) throw error;
    return error.problems.map(problemLine);
  }
}
