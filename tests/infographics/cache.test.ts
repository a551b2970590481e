import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prune, type WorkCache } from '../../src/infographics/work-cache.ts';
import {
  compose,
  createPress,
  finishPicture,
  jobsOf,
  type Press,
} from '../../src/infographics/press.ts';
import { loadPaper } from '../../src/model/load.ts';
import type { Edition, Paper } from '../../src/model/paper.ts';
import { projectRoot } from '../paper-copy.ts';

let folder: string;
let cache: WorkCache;
let press: Press;
let cached: Press;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  cache = { folder, makers: 'these' };
  press = await createPress(await loadPaper(projectRoot), projectRoot);
  cached = { ...press, cache };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function made(by: Press, format = 'og') {
  const job = jobsOf(by.paper).find((one) => one.format.id === format);
  if (!job) throw new Error('no job');
  return finishPicture(by, compose(by, job));
}

/** The paper with other words in each of its editions. */
function withWords(words: Partial<Edition>): Paper {
  const editions = press.paper.editions.map((edition) => ({ ...edition, ...words }));
  return { ...press.paper, editions };
}

async function entries(): Promise<string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}

async function onlyEntry(): Promise<string> {
  const [only, ...others] = await entries();
  if (only === undefined || others.length > 0) throw new Error('expected one entry');
  return only;
}

test('a picture has the same bytes made, kept and taken from what was kept', async () => {
  const plain = await made(press);
  for (const one of [await made(cached), await made(cached)]) {
    expect(one.svg === plain.svg).toBe(true);
    expect(one.png.equals(plain.png)).toBe(true);
  }
});

test('a kept picture is not drawn again; one that was cut short or changed is', async () => {
  const { svg } = await made(cached);
  const entry = await onlyEntry();
  const whole = await readFile(entry);
  const marked = Buffer.from(whole);
  marked.fill('x', marked.length - 1);
  for (const spoil of [() => truncate(entry, 1000), () => writeFile(entry, marked)]) {
    await spoil();
    expect((await made(cached)).svg === svg).toBe(true);
    expect((await readFile(entry)).equals(whole)).toBe(true);
  }
});

test('another format, another word or another tool is another picture', async () => {
  await made(cached);
  await made(cached, 'square');
  expect(await entries()).toHaveLength(2);
  await made({ ...press, cache: { folder, makers: 'others' } });
  expect(await entries()).toHaveLength(3);
  await made({ ...cached, paper: withWords({ sender: 'Others' }) });
  expect(await entries()).toHaveLength(4);
});

test('what a picture only says about itself does not draw it again', async () => {
  const { svg, png } = await made(cached);
  const other = await made({ ...cached, paper: withWords({ rights: 'Others.' }) });
  expect(await entries()).toHaveLength(1);
  expect(other.svg === svg).toBe(true);
  expect(other.png.equals(png)).toBe(false);
  expect(other.png.includes('Others.')).toBe(true);
});

test('what was kept stays within its bound', async () => {
  await made(cached);
  await made(cached, 'square');
  const sizes = await Promise.all(
    (await entries()).map(async (path) => (await readFile(path)).length),
  );
  await prune(cache, Math.max(...sizes));
  expect(await entries()).toHaveLength(1);
  await prune(cache, 0);
  expect(await entries()).toHaveLength(0);
});
