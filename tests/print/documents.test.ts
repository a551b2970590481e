import { PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '../../src/model/paper.ts';
import { documentJobs, type DocumentJob } from '../../src/print/documents.ts';
import type { PrintPress } from '../../src/print/press.ts';
import { printDocument } from '../../src/print/print-document.ts';
import { projectRoot, secondPaper } from '../paper-copy.ts';
import { findings } from './checks/checks.ts';
import { pdfFacts, type PdfFacts } from './checks/pdf-facts.ts';
import { printPress } from './press.ts';

const FULL = process.env['FULL'] === '1';
const papers = [projectRoot, secondPaper];

/** One document of every kind, in each language in turn; all of them with FULL. */
function sample({ editions }: Paper, jobs: readonly DocumentJob[]): readonly DocumentJob[] {
  if (FULL) return jobs;
  const kinds = Map.groupBy(jobs, ({ kind }) => kind);
  return [...kinds.values()].flatMap((group, i) => {
    const { locale } = editions[i % editions.length] ?? {};
    const inTurn = group.filter(({ edition }) => edition.locale === locale);
    return inTurn.slice(i % inTurn.length).slice(0, 1);
  });
}

const IN_OTHER_WORDS: Readonly<Record<string, string>> = {
  nl: 'in andere woorden',
  en: 'paraphrased',
};

/** Returns the words of a page, or those at its foot. */
function wordsOf({ text }: PdfFacts, page: number, atFoot = false): string {
  const pieces = text.filter((piece) => piece.page === page && piece.artifact === atFoot);
  return pieces
    .map((piece) => piece.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

describe.each(papers)('documents of %s', { timeout: 600_000 }, (root) => {
  let paper: Paper;
  let press: PrintPress;
  beforeAll(async () => {
    ({ paper, press } = await printPress(root));
  });

  test('are what their texts say, in the form that readers and printers need', async () => {
    for (const job of sample(paper, documentJobs(paper))) {
      const printed = await printDocument(press, job);
      expect(await findings(printed, paper.theme), `${job.edition.locale} ${job.id}`).toEqual([]);
    }
  });

  test('open with their bookmarks where they have many parts', async () => {
    for (const job of documentJobs(paper)
      .filter(({ kind }) => kind === 'pack')
      .slice(0, 1)) {
      const { pdf } = await printDocument(press, job);
      const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
      expect(catalog.get(PDFName.of('PageMode')), job.id).toBe(PDFName.of('UseOutlines'));
    }
  });

  test('say below their picture what the paper asks, in the words of the picture', async () => {
    const opening = documentJobs(paper).filter(({ kind }) => kind !== 'handout');
    for (const kind of ['paper', 'large-print', 'pack']) {
      const job = opening.find((one) => one.kind === kind);
      if (!job) throw new Error(`no ${kind}`);
      const said = wordsOf(await pdfFacts((await printDocument(press, job)).pdf), 1);
      const ask = job.edition.overview?.ask;
      if (ask === undefined) expect(said).not.toMatch(/undefined|null/);
      else expect(said, kind).toContain(ask);
    }
  });

  test('name the paper at the foot of its own pages alone; every foot of a pack says that its words are others, and its cover for whom it is', async () => {
    const job = documentJobs(paper).find(({ kind }) => kind === 'pack');
    if (!job) throw new Error('no pack');
    const { edition } = job;
    const facts = await pdfFacts((await printDocument(press, job)).pdf);
    const { pages } = await printDocument(press, { ...job, kind: 'paper' });
    const feet = facts.pages.map((_, i) => wordsOf(facts, i + 1, true));
    expect(feet.filter((foot) => foot.includes(edition.title))).toHaveLength(pages);
    for (const foot of feet) expect(foot).toContain(IN_OTHER_WORDS[edition.locale] ?? '');
    const cover = wordsOf(facts, 1);
    expect(cover.indexOf(edition.messages['document.packKicker'])).toBeGreaterThan(-1);
    expect(cover.replaceAll(/\s/g, '')).toContain(edition.addressee.replaceAll(/\s/g, ''));
  });

  test('name their questions at the top of each page that has any', async () => {
    const job = documentJobs(paper).find(({ kind }) => kind === 'pack');
    if (!job) throw new Error('no pack');
    const { questions = [] } = job.edition.hearing ?? {};
    const facts = await pdfFacts((await printDocument(press, job)).pdf);
    const plain = (text: string) => text.replaceAll(/\s/g, '');
    for (const { question } of questions) {
      const page = facts.pages.findIndex((_, i) =>
        plain(wordsOf(facts, i + 1)).includes(plain(question)),
      );
      const words = `${wordsOf(facts, page + 1)} ${wordsOf(facts, page + 1, true)}`;
      expect(words, question).toContain(job.edition.messages['document.questions']);
    }
  });

  test('carry the figures and sources as data where they are the paper', async () => {
    const job = documentJobs(paper).find(({ kind }) => kind === 'paper');
    if (!job) throw new Error('no paper');
    const { attachments } = await pdfFacts((await printDocument(press, job)).pdf);
    expect(attachments).toEqual(['figures-and-sources.json']);
  });
});
