import { expect, test } from 'vitest';
import { jobsOf } from '../../src/infographics/press.ts';
import { copyPaper } from '../paper-copy.ts';
import { pressAt, refusedWith } from './made.ts';

const FULL = process.env['FULL'] === '1';

/** Numbers of another day, and the pictures that count in them. */
const edits = [
  { from: 16623, to: [18941, 9800, 12345, 17350, 20999], subjects: ['overview'] },
  {
    from: 7200,
    to: [8350, 4100, 11600],
    subjects: ['no-emergency-placement', 'unaccompanied-minors'],
  },
  {
    from: 2000,
    to: [3100, 1200, 2450],
    subjects: ['no-emergency-placement', 'unaccompanied-minors'],
  },
].flatMap(({ from, to, subjects }) =>
  to.slice(0, FULL ? to.length : 1).map((value) => ({ from, to: value, subjects })),
);

/** Returns what the gates find in the pictures of these subjects, after a number of the paper was edited. */
async function found(from: number, to: number, subjects: readonly string[]): Promise<string[]> {
  const copy = await copyPaper();
  try {
    await copy.edit('data/figures.json', `"value": ${from}`, `"value": ${to}`);
    const press = await pressAt(copy.root);
    const jobs = jobsOf(press.paper).filter(({ subject }) => subjects.includes(subject.id));
    return await refusedWith(
      press,
      jobs.filter((_, i) => FULL || i % 5 === 0),
    );
  } finally {
    await copy.remove();
  }
}

test.each(edits)(
  'pictures pass their gates when $from becomes $to',
  { timeout: 400_000 },
  async ({ from, to, subjects }) => {
    expect(await found(from, to, subjects)).toEqual([]);
  },
);
