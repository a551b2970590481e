import { relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { isInputError, problemLine } from '../model/input-error.ts';
import { loadPaper } from '../model/load.ts';

/** Returns whether a changed file belongs to the paper. */
function belongs(root: string, file: string): boolean {
  const top = relative(root, file).split(sep)[0];
  return top === 'data' || top === 'content';
}

/**
 * Returns the loader that gives pages the validated paper. In dev it reads the paper again when a
 * file of it changes; while the paper has errors the last good one stays and the errors are printed.
 */
export function paperLoader(root: string): Loader {
  return {
    name: 'paper',
    load: async ({ store, watcher, logger }) => {
      const read = async () => {
        const paper = await loadPaper(root);
        store.clear();
        store.set({ id: 'paper', data: { paper } });
        for (const note of paper.notes) logger.warn(problemLine(note));
      };
      await read();
      watcher?.add([`${root}/data`, `${root}/content`]);
      watcher?.on('all', (_event, file) => {
        if (!belongs(root, file)) return;
        read().catch((error: unknown) => {
          logger.error(isInputError(error) ? `\n${error.message}` : String(error));
        });
      });
    },
  };
}
