import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changesOf, lastChanged } from '../../src/model/changes.ts';
import { loadPaper } from '../../src/model/load.ts';
import { copyPaper, secondPaper, type PaperCopy } from '../paper-copy.ts';
import { problemsOf } from './problems.ts';

const FILE = 'data/changes.json';

let copy: PaperCopy;
beforeEach(async () => {
  copy = await copyPaper(secondPaper);
});
afterEach(() => copy.remove());

/** Returns every problem of the copy as an editor sees it. */
const problems = () => problemsOf(copy.root);

describe('when a section last changed', () => {
  test('is the day of the newest change that names it or the whole site', async () => {
    const paper = await loadPaper(secondPaper);
    expect(lastChanged(paper)).toBe('2025-05-10');
    expect(lastChanged(paper, 'crossings')).toBe('2025-05-10');
    expect(lastChanged(paper, 'school-street')).toBe('2025-04-02');
    expect(changesOf(paper, 'data').map(({ id }) => id)).toEqual([
      'crossing-figures',
      'first-edition',
    ]);
  });

  test('is not known where a paper keeps no changes', async () => {
    await rm(join(copy.root, FILE));
    const paper = await loadPaper(copy.root);
    expect(paper.changes).toEqual([]);
    expect(lastChanged(paper, 'crossings')).toBeUndefined();
  });

  test('is told in words, with the figures of the data', async () => {
    const { editions } = await loadPaper(secondPaper);
    expect(editions[0]?.changes['crossing-figures']).toContain('the count of 420 children');
  });
});

describe('one sentence says where and what to mend for', () => {
  test.each([
    [
      'an unknown section',
      '"crossings", "data"',
      '"crossing", "data"',
      'data/changes.json:3: the change "crossing-figures" names the section "crossing", which no text has as its id; did you mean "crossings"?',
    ],
    [
      'a day that does not exist',
      '"2025-05-10"',
      '"2025-02-30"',
      'data/changes.json:5: "changes.0.date" is "2025-02-30"; expected a day that exists, such as "2026-11-25".',
    ],
    [
      'a date without its day',
      '"2025-05-10"',
      '"2025-05"',
      'data/changes.json:5: "changes.0.date" is "2025-05"; expected a day that exists, such as "2026-11-25".',
    ],
    [
      'a change that stands below an older one',
      '"2025-05-10"',
      '"2025-03-10"',
      'data/changes.json:13: "changes.1.date" is "2025-04-02", but the change above it is older (2025-03-10); expected the newest first, so move it up.',
    ],
    [
      'a language that is missing',
      '"text": { "en": "The first',
      '"text": { "fr": "The first',
      'data/changes.json:14: "changes.1.text" has no text for the language "en", which data/paper.json lists; add "en": "…".',
    ],
    [
      'a number typed by hand',
      'The first edition of this site.',
      'The first edition, with 420 children.',
      'data/changes.json:11: "text" has the number "420" typed by hand; expected a placeholder such as {fig:…}, so that it comes from data/ (a year or the number of a document comes from a source).',
    ],
    [
      'an id that stands twice',
      '"id": "first-edition"',
      '"id": "crossing-figures"',
      'data/changes.json:12: the id "crossing-figures" stands twice under "changes"; give each its own.',
    ],
  ])('%s', async (_name, find, replace, expected) => {
    await copy.edit(FILE, find, replace);
    expect(await problems()).toContain(expected);
  });
});
