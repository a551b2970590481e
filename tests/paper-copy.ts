import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const projectRoot = resolve(import.meta.dirname, '..');

/** The folder of another paper: of another organisation, in one language, and short. */
export const secondPaper = join(projectRoot, 'tests/fixtures/second-paper');

/** A copy of a paper that a test may change. */
export interface PaperCopy {
  readonly root: string;
  /** Replaces text in one of its files; a text that is not there is an error of the test. */
  readonly edit: (file: string, find: string | RegExp, replace: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Copies a paper's `data/` and `content/` to a folder of its own: the real one, unless another is named. */
export async function copyPaper(paper = projectRoot): Promise<PaperCopy> {
  const root = await mkdtemp(join(tmpdir(), 'paper-'));
  for (const folder of ['data', 'content']) {
    await cp(join(paper, folder), join(root, folder), { recursive: true });
  }
  return {
    root,
    edit: async (file, find, replace) => {
      const path = join(root, file);
      const before = await readFile(path, 'utf8');
      const after = before.replace(find, replace);
      if (after === before) throw new Error(`${file} has no ${String(find)} to replace`);
      await writeFile(path, after);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
