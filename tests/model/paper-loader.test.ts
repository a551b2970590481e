import { EventEmitter } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paperLoader } from '../../src/site/paper-loader.ts';
import { copyPaper, type PaperCopy } from '../paper-copy.ts';

const FILE = 'data/paper.json';
/** How long a file that is saved is empty, in ms. */
const EMPTY = 20;

let copy: PaperCopy;
let watcher: EventEmitter & { add: (paths: string[]) => void };
let shown: string;
let errors: string[];

/** Starts the loader with a store that keeps the paper as it would be shown. */
async function load(): Promise<void> {
  const context = {
    store: {
      clear: () => undefined,
      set: ({ data }: { data: { paper: unknown } }) => {
        shown = JSON.stringify(data.paper);
        return true;
      },
    },
    watcher,
    logger: { warn: () => undefined, error: (message: string) => errors.push(message) },
  };
  await paperLoader(copy.root).load(context as unknown as LoaderContext);
}

beforeEach(async () => {
  copy = await copyPaper();
  watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  [shown, errors] = ['', []];
  await load();
});
afterEach(() => copy.remove());

/** Writes a file as editors do that empty it first, with one message to who watches for all of it. */
async function save(words: string): Promise<void> {
  const path = join(copy.root, FILE);
  const before = await readFile(path, 'utf8');
  await writeFile(path, '');
  watcher.emit('all', 'change', path);
  await setTimeout(EMPTY);
  await writeFile(
    path,
    before.replace(/"sender": \{ "nl": "[^"]*"/, `"sender": { "nl": "${words}"`),
  );
}

describe('the paper in dev', () => {
  test('follows an edit whose file was empty when it was told of it', async () => {
    await save('Een andere naam');
    await vi.waitFor(() => expect(shown).toContain('Een andere naam'), 10_000);
    expect(errors).toEqual([]);
  });

  test('ends on the last of many edits', async () => {
    const edits = ['Naam een', 'Naam twee', 'De laatste naam'];
    const last = edits.at(-1) ?? '';
    for (const words of edits) await save(words);
    await vi.waitFor(() => expect(shown).toContain(last), 10_000);
    await setTimeout(1000);
    expect(shown).toContain(last);
  });

  test('keeps the last good paper while a file has an error, and says what is wrong', async () => {
    const good = shown;
    const path = join(copy.root, FILE);
    await writeFile(path, '{}');
    watcher.emit('all', 'change', path);
    await vi.waitFor(() => expect(errors.join()).toContain('data/paper.json'), 10_000);
    expect(shown).toBe(good);
  });
});
