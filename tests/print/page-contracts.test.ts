import { describe, expect, test } from 'vitest';
import { MDX_COMPONENT_NAMES } from '../../src/model/mdx-components.ts';
import type { Paper } from '../../src/model/paper.ts';
import { documentJobs, type DocumentJob } from '../../src/print/documents.ts';
import { PRINTED_COMPONENTS } from '../../src/print/handlers.ts';
import { printDocument } from '../../src/print/print-document.ts';
import type { PrintPress } from '../../src/print/press.ts';
import type { TypstJob } from '../../src/print/typesetter.ts';
import { copyPaper, secondPaper } from '../paper-copy.ts';
import { copyWithAddress } from './addressed.ts';
import { pdfFacts } from './checks/pdf-facts.ts';
import { printPress } from './press.ts';

const FULL = process.env['FULL'] === '1';
const DEMAND = 'content/nl/demands/02-geen-noodopvang.mdx';

async function printFrom(root: string, kind: 'paper' | 'handout', demand?: string) {
  const { paper, press } = await printPress(root);
  const job = documentJobs(paper).find(
    (one) => one.kind === kind && (demand === undefined || one.subject?.id === demand),
  );
  if (!job) throw new Error('no such document');
  return printDocument(press, job);
}

/** Fewer lines than these are too few to write on. */
const LEAST_LINES = 4;

/** Returns in what type a handout is set, and where its floor is: what the sheets of a series share. */
function typeOf({ files }: TypstJob): string {
  const { size, floor, ask } = JSON.parse(files['document.json'] ?? '{}');
  return `${size.body} pt on ${size.leading} pt, floor at ${floor} mm, ask in ${ask.size} pt`;
}

/** Expects the pages that documents may have, and room to write on every handout; returns the types of the handouts. */
async function expectContracts(
  press: PrintPress,
  jobs: readonly DocumentJob[],
): Promise<ReadonlySet<string>> {
  const types = new Set<string>();
  for (const job of jobs) {
    const name = `${job.edition.locale} ${job.id}`;
    const { pages, facts, job: set } = await printDocument(press, job);
    if (job.kind === 'paper') expect(pages, name).toBeLessThanOrEqual(3);
    if (job.kind !== 'handout') continue;
    expect(pages, name).toBe(1);
    types.add(typeOf(set));
    expect(facts, name).toContainEqual(
      expect.objectContaining({ ruled: expect.toSatisfy((n: number) => n >= LEAST_LINES) }),
    );
  }
  return types;
}

/** Returns the papers and every so many handouts of all languages, as they are set for a printer. */
function sheetsOf(paper: Paper, every: number): DocumentJob[] {
  const jobs = documentJobs(paper).filter(({ scheme }) => scheme === 'print');
  const handouts = jobs.filter(({ kind }) => kind === 'handout');
  return [
    ...jobs.filter(({ kind }) => kind === 'paper'),
    ...handouts.filter((_, i) => i % every === 0),
  ];
}

describe('page contracts', { timeout: 400_000 }, () => {
  test('the paper has at most three pages, a handout one with room to write, in every language', async () => {
    // Sheets with a code have less room, and more of them are printed below; the full check prints all.
    const { paper, press } = await printPress();
    const types = await expectContracts(press, sheetsOf(paper, FULL ? 1 : 3));
    expect([...types], 'handouts are set in one type').toHaveLength(1);
  });

  test('the sources of the paper have addresses of one form in every language', async () => {
    const { paper, press } = await printPress();
    const forms = new Set<string>();
    for (const job of documentJobs(paper).filter(({ scheme }) => scheme === 'print')) {
      if (job.kind !== 'paper') continue;
      const { job: set } = await printDocument(press, job);
      const { notes } = JSON.parse(set.files['document.json'] ?? '{}');
      const whole = notes.some(({ place }: { place: string }) => place.includes('/'));
      forms.add(whole ? 'whole address' : 'host');
    }
    expect(forms.size).toBe(1);
  });

  test('they hold with the code of an address on every sheet', async () => {
    const copy = await copyWithAddress();
    try {
      const { paper, press } = await printPress(copy.root);
      const [{ locale } = { locale: '' }] = paper.editions;
      // To find how a paper with a code fits takes long: in one language, unless all is checked.
      const isSet = ({ kind, edition }: DocumentJob) =>
        FULL || kind === 'handout' || edition.locale === locale;
      const types = await expectContracts(press, sheetsOf(paper, FULL ? 1 : 2).filter(isSet));
      expect([...types], 'handouts are set in one type').toHaveLength(1);
    } finally {
      await copy.remove();
    }
  });

  test('another paper keeps them without a change of code', async () => {
    const { paper, press } = await printPress(secondPaper);
    for (const job of documentJobs(paper)) {
      const { pages } = await printDocument(press, job);
      if (job.kind === 'handout') expect(pages, job.id).toBe(1);
    }
  });

  test('a handout that is too long says by how many lines, and where', async () => {
    const copy = await copyPaper();
    try {
      const more = 'De werkgroep wil dat kinderen op een plek wonen die bij hen past. '.repeat(20);
      await copy.edit(DEMAND, '## Al uitgesproken', `${more}\n\n## Al uitgesproken`);
      await expect(printFrom(copy.root, 'handout', 'no-emergency-placement')).rejects.toThrow(
        /^content\/nl\/demands\/02-geen-noodopvang\.mdx: the handout of this demand takes about \d+ lines more than its one side of A4; shorten/,
      );
    } finally {
      await copy.remove();
    }
  });

  test('a paper that is too long says by how many lines', async () => {
    const copy = await copyPaper();
    try {
      const more = 'De werkgroep wil dat kinderen op een plek wonen die bij hen past. '.repeat(40);
      await copy.edit(
        'content/nl/parts/04-slotwoord.mdx',
        '## Een plicht',
        `${more}\n\n## Een plicht`,
      );
      await expect(printFrom(copy.root, 'paper')).rejects.toThrow(
        /the position paper takes about \d+ lines more than its 3 pages; shorten/,
      );
    } finally {
      await copy.remove();
    }
  });
});

describe('texts', () => {
  test('every component of a text has a print twin', () => {
    expect(PRINTED_COMPONENTS).toEqual(expect.arrayContaining([...MDX_COMPONENT_NAMES]));
  });

  test('a term without words of its own is printed by its name', async () => {
    const { pdf } = await printFrom(secondPaper, 'handout', 'crossings');
    const words = (await pdfFacts(pdf)).text.map(({ text }) => text).join(' ');
    expect(words.replace(/\s+/g, ' ')).toMatch(/; the town council adopted it\./);
  });

  test('what print has no form for is named with its file and line', async () => {
    const copy = await copyPaper();
    try {
      await copy.edit(DEMAND, '## Al uitgesproken', '> Een citaat.\n\n## Al uitgesproken');
      await expect(printFrom(copy.root, 'handout', 'no-emergency-placement')).rejects.toThrow(
        /^content\/nl\/demands\/02-geen-noodopvang\.mdx:\d+: print has no form for "blockquote"/,
      );
    } finally {
      await copy.remove();
    }
  });
});
