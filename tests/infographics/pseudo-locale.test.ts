import { afterAll, beforeAll, expect, test } from 'vitest';
import { sceneProblems } from '../../src/infographics/gates.ts';
import {
  compose,
  createPress,
  jobsOf,
  type Job,
  type Press,
} from '../../src/infographics/press.ts';
import { loadPaper } from '../../src/model/load.ts';
import { copyPaper, projectRoot, type PaperCopy } from '../paper-copy.ts';
import { addPseudoLocale, pseudo, PSEUDO } from '../pseudo-locale.ts';
import { refusedWith } from './made.ts';

let copy: PaperCopy;
let press: Press;
let jobs: Job[];

beforeAll(async () => {
  copy = await copyPaper();
  await copy.edit('data/paper.json', /"site": "[^"]*"/, '"site": "https://kindcentraal.test"');
  await addPseudoLocale(copy);
  press = await createPress(await loadPaper(copy.root), projectRoot);
  jobs = jobsOf(press.paper).filter(({ edition }) => edition.locale === PSEUDO);
});
afterAll(() => copy.remove());

test('the made-up language is 40 % longer and keeps what is no text', () => {
  expect(pseudo('Laat kinderen op hun plek groeien').length).toBe(46);
  expect(pseudo('Meer dan {value} van {unit}.')).toMatch(/\{value\} .*\{unit\}.*\.$/);
});

test('a language that is 40 % longer fits every picture', () => {
  const refused = jobs.flatMap((job) => sceneProblems(compose(press, job)));
  expect(refused.map(({ message }) => message)).toEqual([]);
});

test('and passes the gates on what is produced', async () => {
  const sample = process.env['FULL'] === '1' ? jobs : jobs.filter((_, i) => i % 7 === 0);
  expect(await refusedWith(press, sample)).toEqual([]);
});
