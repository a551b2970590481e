import { InputError, isInputError, type Problem } from '../src/model/input-error.ts';
import { prune } from '../src/infographics/work-cache.ts';
import type { DocumentJob } from '../src/print/documents.ts';
import { printDocument } from '../src/print/print-document.ts';
import type { PrintedDocument } from '../src/print/set-part.ts';
import type { PrintPress } from '../src/print/press.ts';
import { progress } from './progress.ts';

/**
 * Returns the documents of all jobs, in their order; shows progress on stderr.
 *
 * @throws InputError with the problems of all documents at once
 */
export async function printAll(
  press: PrintPress,
  jobs: readonly DocumentJob[],
): Promise<PrintedDocument[]> {
  const shown = progress('Documents', jobs.length, process.stderr);
  const documents: PrintedDocument[] = [];
  const problems: Problem[] = [];
  for (const job of jobs) {
    try {
      documents.push(await printDocument(press, job));
    } catch (error) {
      if (!isInputError(error)) throw error;
      problems.push(...error.problems);
    }
    shown.step(`${job.id}, ${job.edition.locale}`);
  }
  if (press.documents) await prune(press.documents);
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  if (once.size > 0) throw new InputError([...once.values()]);
  shown.done(`${jobs.length} printed`);
  if (press.typesetter.kind === 'wasm') {
    process.stderr.write(
      'Note: documents were set with the WASM build of Typst, which does not enforce PDF/UA-1.\n',
    );
  }
  return documents;
}
