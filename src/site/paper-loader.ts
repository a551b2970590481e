import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Loader } from 'astro/loaders';
import { isInputError, problemLine } from '../model/input-error.ts';
import { loadPaper } from '../model/load.ts';

/** How long a file is left to be written, in ms: an editor may empty it before it writes. */
const WRITING = 60;

/** Returns whether a changed file belongs to the paper. */
function belongs(root: string, file: string): boolean {
  const top = relative(root, file).split(sep)[0];
  return top === 'data' || top === 'content';
}

/** Returns a function that runs `task` after each call, never twice at a time, and last of all after the last call. */
function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let wanted = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (wanted) {
      wanted = false;
      await setTimeout(WRITING);
      await task();
    }
    running = undefined;
  };
  return () => {
    wanted = true;
    running ??= run();
    return running;
  };
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
      const readAgain = oneAtATime(() =>
        read().catch((error: unknown) => {
          logger.error(isInputError(error) ? `\n${error.message}` : String(error));
        }),
      );
      watcher?.add([`${root}/data`, `${root}/content`]);
      watcher?.on('all', (_event, file) => {
        if (belongs(root, file)) void readAgain();
      });
    },
  };
}
