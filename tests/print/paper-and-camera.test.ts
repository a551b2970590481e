import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '../../src/model/paper.ts';
import { documentJobs, type DocumentJob } from '../../src/print/documents.ts';
import { fittedForms } from '../../src/print/fitted-forms.ts';
import { printDocument } from '../../src/print/print-document.ts';
import type { PrintPress } from '../../src/print/press.ts';
import type { PaperCopy } from '../paper-copy.ts';
import { ADDRESS, copyWithAddress } from './addressed.ts';
import { findings } from './checks/checks.ts';
import { pdfFacts } from './checks/pdf-facts.ts';
import { findCode, readCode, type FoundCode } from './checks/read-code.ts';
import { readPages, wordsRead } from './checks/read-page.ts';
import type { TextPiece } from './checks/page-text.ts';
import { printPress } from './press.ts';

const FULL = process.env['FULL'] === '1';
const CAMERA_DPI = 150;
const LEAST_READ = 0.99;
/** Least room about the dark part of a code, in pt: four of its modules and more are white. */
const CLEAR_PT = 8;
/** Pages of a pack behind its handouts. */
const LAST_PAGES = 7;

let copy: PaperCopy;
let paper: Paper;
let press: PrintPress;

beforeAll(async () => {
  copy = await copyWithAddress();
  ({ paper, press } = await printPress(copy.root));
});

afterAll(() => copy.remove());

function addressOf({ edition, subject }: DocumentJob): string {
  return `${ADDRESS}${edition.base}${subject ? `/${subject.number}` : ''}`;
}

/** Returns text that is nearer to the dark part of a code than a camera likes. */
async function touching(pdf: Uint8Array, code: FoundCode): Promise<string[]> {
  const isNear = ({ page, x, width, baseline, size }: TextPiece) =>
    page === 1 &&
    x + width > code.left - CLEAR_PT &&
    x < code.right + CLEAR_PT &&
    baseline + size > code.bottom - CLEAR_PT &&
    baseline < code.top + CLEAR_PT;
  return (await pdfFacts(pdf)).text.filter(isNear).map(({ text }) => text);
}

/** Returns a press whose templates were changed, so that no form is known to fit. */
function changed(file: string, find: string, replace: string): PrintPress {
  const before = press.templates[file] ?? '';
  if (!before.includes(find)) throw new Error(`${file} has no "${find}"`);
  return {
    ...press,
    fitted: fittedForms(),
    templates: { ...press.templates, [file]: before.replace(find, replace) },
  };
}

function jobs(kind: string): DocumentJob[] {
  return documentJobs(paper).filter((job) => job.kind === kind);
}

/** Returns the first paper, and a handout of each language. */
function sampleOf(sheets: readonly DocumentJob[]): DocumentJob[] {
  const handouts = sheets.filter(({ kind }) => kind === 'handout');
  const ofLanguages = Map.groupBy(handouts, ({ edition }) => edition.locale);
  return [
    ...sheets.filter(({ kind }) => kind === 'paper').slice(0, 1),
    ...[...ofLanguages.values()].flatMap((group) => group.slice(-1)),
  ];
}

describe('the code of the address', () => {
  test(
    'is read from the first page of every sheet, in grey at 150 dpi, and stands clear of text',
    { timeout: 600_000 },
    async () => {
      const sheets = documentJobs(paper).filter(({ kind }) => kind !== 'pack');
      // Without the full check: the first paper, and a handout of each language. Large print takes long to plan.
      for (const job of FULL ? sheets : sampleOf(sheets)) {
        const { pdf } = await printDocument(press, job);
        const code = await findCode(pdf, CAMERA_DPI);
        expect(code?.text, job.id).toBe(addressOf(job));
        expect(code && (await touching(pdf, code)), job.id).toEqual([]);
      }
    },
  );

  test('is not read where it is too small', async () => {
    const [job] = jobs('handout');
    if (!job) throw new Error('no handout');
    const small = changed('sheet.typ', '#let code-size = 30mm', '#let code-size = 7mm');
    const { pdf } = await printDocument(small, job);
    expect(await readCode(pdf, CAMERA_DPI)).toBeUndefined();
  });

  test('stands on the sheet without touching its text', async () => {
    for (const job of [
      ...jobs('handout').filter((_, i) => i % (FULL ? 6 : 9) === 0),
      ...jobs('paper').slice(0, 1),
    ])
      expect(await findings(await printDocument(press, job), paper.theme), job.id).toEqual([]);
  });
});

describe('the words of a sheet', () => {
  test('are read from its picture at 300 dpi', { timeout: 1_200_000 }, async () => {
    const read = documentJobs(paper).filter(
      ({ scheme, kind }) => scheme === 'print' && kind !== 'pack',
    );
    const unread: string[] = [];
    for (const job of FULL ? read : read.filter(({ kind }) => kind === 'handout').slice(1, 2)) {
      const printed = await printDocument(press, job);
      const text = await readPages(printed.pdf, job.edition.locale);
      const { share, missed } = await wordsRead(printed.pdf, text);
      if (share <= LEAST_READ)
        unread.push(`${job.edition.locale} ${job.id} ${share}: ${missed.join(' ')}`);
    }
    expect(unread).toEqual([]);
  });

  test(
    'are read from the pages that only the pack has: cover, speech, questions, figures, sources',
    { timeout: 600_000 },
    async () => {
      for (const job of FULL ? jobs('pack') : []) {
        const printed = await printDocument(press, job);
        const count = printed.pages;
        const isRead = (page: number) => page === 1 || (page > count - LAST_PAGES && page <= count);
        const text = await readPages(printed.pdf, job.edition.locale, isRead);
        const { share, missed } = await wordsRead(printed.pdf, text, isRead);
        expect(share, `${job.edition.locale} ${job.id}: ${missed.join(' ')}`).toBeGreaterThan(
          LEAST_READ,
        );
      }
    },
  );

  test('are not read where they are too light', { timeout: 400_000 }, async () => {
    const [job] = jobs('handout');
    if (!job) throw new Error('no handout');
    const light = changed(
      'sheet.typ',
      '    fill: ink,\n    fallback',
      '    fill: luma(96%),\n    fallback',
    );
    const printed = await printDocument(light, job);
    const { share } = await wordsRead(
      printed.pdf,
      await readPages(printed.pdf, job.edition.locale),
    );
    expect(share).toBeLessThan(LEAST_READ);
  });
});
