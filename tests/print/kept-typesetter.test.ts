import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TypstJob, Typesetter } from '../../src/print/typesetter.ts';
import { keptTypesetter } from '../../src/site/kept-typesetter.ts';
import { settersOf } from '../../src/site/makers.ts';
import { pressAt } from '../infographics/made.ts';
import { projectRoot } from '../paper-copy.ts';

let folder: string;
let set: TypstJob[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  set = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A typesetter that notes what it is asked to set; a template named `broken.typ` is refused. */
const noting: Typesetter = {
  kind: 'native',
  typeset: async (job) => {
    set.push(job);
    if (job.main === 'broken.typ') throw new Error('Typst cannot set broken.typ');
    return { pdf: Buffer.from(`%PDF ${set.length}`), pages: 3, facts: [{ fills: [1, 0.5] }] };
  },
};

function keeping(makers = 'these'): Typesetter {
  return keptTypesetter(noting, { folder, makers });
}

const job: TypstJob = { main: 'paper.typ', files: { 'document.json': '{}' } };

test('a document is set once, with all that is known of it, by whoever asks', async () => {
  const first = await keeping().typeset(job);
  expect(await keeping().typeset(job)).toEqual(first);
  expect(first.facts).toEqual([{ fills: [1, 0.5] }]);
  expect(first.pages).toBe(3);
  expect(set).toHaveLength(1);
});

test('another template, text, drawing or Typst is another document', async () => {
  await keeping().typeset(job);
  await keeping().typeset({ ...job, main: 'pack.typ' });
  await keeping().typeset({ ...job, files: { 'document.json': '{"title":""}' } });
  await keeping().typeset({ ...job, files: { ...job.files, 'drawing.svg': '<svg/>' } });
  await keeping('others').typeset(job);
  expect(set).toHaveLength(5);
});

test('what is cut short is set anew, and what is refused is not kept', async () => {
  await keeping().typeset(job);
  for (const name of await readdir(folder)) await truncate(join(folder, name), 40);
  await keeping().typeset(job);
  expect(set).toHaveLength(2);
  const broken = { ...job, main: 'broken.typ' };
  for (const _ of [1, 2]) await expect(keeping().typeset(broken)).rejects.toThrow('broken.typ');
  expect(set).toHaveLength(4);
});

test('other fonts and another kind of Typst set other documents', async () => {
  const press = await pressAt();
  const fewer = { ...press, faces: press.faces.slice(1) };
  const makers = await Promise.all([
    settersOf(projectRoot, press, noting),
    settersOf(projectRoot, fewer, noting),
    settersOf(projectRoot, press, { ...noting, kind: 'wasm' }),
  ]);
  expect(new Set(makers).size).toBe(3);
});
