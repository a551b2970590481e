import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { createWorker, PSM, type Worker } from 'tesseract.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose, jobsOf, type Job, type Press } from '../../src/infographics/press.ts';
import type { Scene } from '../../src/infographics/scene.ts';
import { draw, pressAt } from './made.ts';

const FULL = process.env['FULL'] === '1';
/** Read in every `npm test`, by locale: the link card of one and the feed picture of the other. `FULL=1` reads all there is. */
const SAMPLE: Readonly<Record<string, readonly string[]>> = {
  nl: ['no-emergency-placement portrait', 'safeguard-rights og'],
  en: ['no-emergency-placement og', 'safeguard-rights portrait'],
};
/** Least part of the words of a series that is read back, and most misses in one picture. */
const LEAST_READ = 0.98;
const MOST_MISSES = 1;

/** Files of the recogniser's languages, by locale; a locale without one is not read. */
const LANGUAGES = new Map([
  ['nl', 'nld'],
  ['en', 'eng'],
]);

const require = createRequire(import.meta.url);
const workers = new Map<string, Worker>();
let press: Press;

async function reader(locale: string): Promise<Worker> {
  const known = workers.get(locale);
  if (known) return known;
  const language = LANGUAGES.get(locale) ?? '';
  const folder = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
  const worker = await createWorker(language, 1, {
    langPath: join(folder, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
  workers.set(locale, worker);
  return worker;
}

beforeAll(async () => {
  press = await pressAt();
});
afterAll(async () => {
  await Promise.all([...workers.values()].map((worker) => worker.terminate()));
});

/** Words and numbers of a text; `11jaar`, read without its blank, is two. */
function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('nl').match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? [];
}

/**
 * The words a reader must find, in their order; source and address are small print, the lone number on
 * the post is no word.
 */
function wordsIn(scene: Scene): string[] {
  return scene.labels
    .filter(({ role }) => !['source', 'address', 'place'].includes(role))
    .flatMap(({ text }) => wordsOf(text));
}

/** Passes over the half-size picture: reduced, for big numbers, as it is, and enlarged, for small words. */
const ENLARGED = [0.4, 0.7, 1, 2.5];
/** No pass is wider than this: a sheet at 300 dpi is large enough as it is. */
const WIDEST = 2600;

/**
 * Returns the words that are read in a picture of half its size. The picture is made grey, as a whole, and
 * read four times as sparse text; nothing is cropped, no word is helped.
 */
async function read(png: Uint8Array, worker: Worker): Promise<Set<string>> {
  const { width } = await sharp(png).metadata();
  const half = Math.round(width / 2);
  const small = await sharp(png).resize(half).greyscale().png().toBuffer();
  const found = new Set<string>();
  for (const by of ENLARGED.filter((one) => one <= 1 || half * one <= WIDEST)) {
    const image = await sharp(small)
      .resize(Math.round(half * by))
      .png()
      .toBuffer();
    const { data } = await worker.recognize(image);
    for (const word of wordsOf(data.text)) found.add(word);
  }
  return found;
}

interface Reading {
  readonly name: string;
  readonly words: number;
  readonly missed: readonly string[];
}

/**
 * Returns which words were missed. One that a picture repeats, as the year on every post of demand 1,
 * counts once; of two that were read as one, without the blank between them, both were read.
 */
async function readingOf(job: Job): Promise<Reading> {
  const scene = compose(press, job);
  const { png } = await draw(press, scene);
  const wanted = wordsIn(scene);
  const found = await read(png, await reader(job.edition.locale));
  const joined = wanted.flatMap((word, i) => {
    const next = wanted[i + 1] ?? '';
    return found.has(word + next) ? [word, next] : [];
  });
  const different = new Set(wanted);
  const missed = [...different].filter((word) => !found.has(word) && !joined.includes(word));
  const name = `${job.edition.locale} ${job.subject.id} ${job.format.id}`;
  return { name, words: different.size, missed };
}

function chosen({ edition, subject, format }: Job): boolean {
  if (!LANGUAGES.has(edition.locale)) return false;
  return FULL || (SAMPLE[edition.locale] ?? []).includes(`${subject.id} ${format.id}`);
}

describe('a machine reads the words of pictures at half size', () => {
  test(
    FULL ? 'in every picture' : 'in a sample',
    async () => {
      const readings: Reading[] = [];
      for (const job of jobsOf(press.paper).filter(chosen)) readings.push(await readingOf(job));
      expect(readings.length).toBeGreaterThan(0);
      const words = readings.reduce((sum, one) => sum + one.words, 0);
      const missed = readings.reduce((sum, one) => sum + one.missed.length, 0);
      const many = readings.filter((one) => one.missed.length > MOST_MISSES);
      expect(many).toEqual([]);
      expect(1 - missed / words).toBeGreaterThanOrEqual(LEAST_READ);
    },
    FULL ? 3_600_000 : 240_000,
  );

  test('and misses what is not there, or hardly to be seen', async () => {
    const job = jobsOf(press.paper).find(({ format }) => format.id === 'portrait');
    if (!job) throw new Error('no picture');
    const scene = compose(press, job);
    const { svg } = await draw(press, scene);
    const faint = svg.replaceAll(/fill="#(?:14201f|fff)"/gi, 'fill="#f1c646"');
    const png = await sharp(Buffer.from(faint)).png().toBuffer();
    const found = await read(png, await reader(job.edition.locale));
    expect(wordsIn(scene).filter((word) => !found.has(word)).length).toBeGreaterThan(MOST_MISSES);
  }, 400_000);
});
