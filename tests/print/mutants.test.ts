import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PrintedDocument } from '../../src/print/set-part.ts';
import { copyPaper, secondPaper } from '../paper-copy.ts';
import { findings } from './checks/checks.ts';
import { LEGIBLE } from './mutants/legible.ts';
import { edit, editData, type Mutant } from './mutants/mutant.ts';
import { PLACED } from './mutants/placed.ts';
import { printMutant, printWhole, type MutantPress } from './mutants/print-mutant.ts';
import { SAID } from './mutants/said.ts';
import { printPress } from './press.ts';

// Every check must be able to fail: each mutant breaks a document in one way that Typst accepts as
// PDF/UA-1, and names the check that has to notice it.

const FULL = process.env['FULL'] === '1';
const POINTING = 'answers questions on the pages that it points to';
/** Mutants of one kind after each other: what Typst still knows of a document makes the next one fast. */
const MUTANTS = [...SAID, ...PLACED, ...LEGIBLE].toSorted((a, b) =>
  (a.kind ?? '').localeCompare(b.kind ?? ''),
);

let from: MutantPress;
let short: MutantPress;
beforeAll(async () => {
  from = await printPress();
  short = await printPress(secondPaper);
});

/** Returns what the check that has to notice a mutant says of it; the second paper is broken where that will do. */
async function saidOf(mutant: Mutant): Promise<string> {
  const isShort = mutant.shortToo === true && !FULL;
  const { paper, press } = isShort ? short : from;
  const locale = isShort ? { locale: paper.facts.locales[0] ?? '' } : {};
  const printed = await printMutant({ paper, press }, { ...mutant, ...locale });
  return (await findings(printed, paper.theme, [mutant.noticed])).join('; ');
}

/** Returns which of some checks find something wrong in a document. */
async function noticing(printed: PrintedDocument, ...checks: string[]): Promise<string[]> {
  const found = await findings(printed, from.paper.theme, checks);
  return checks.filter((check) => found.some((one) => one.startsWith(`${check}: `)));
}

describe('the checks on documents', { timeout: 400_000 }, () => {
  test.each(MUTANTS)('notice that $what', async (mutant) => {
    expect(await saidOf(mutant)).toContain(mutant.says ?? mutant.noticed);
  });

  test('notice that an answer points elsewhere', async () => {
    const printed = await printWhole(from, { kind: 'pack' });
    const files = { ...printed.job.files };
    editData((data) => {
      const { items } = data['questions'] as { items: { places: unknown }[] };
      for (const item of items) item.places = items[0]?.places;
    })(files);
    const other = { ...printed, job: { ...printed.job, files } };
    expect(await noticing(other, POINTING)).toEqual([POINTING]);
  });

  test('notice that an answer points to the page before the one on which it stands', async () => {
    const printed = await printWhole(from, { kind: 'pack' });
    const facts = printed.facts.map((fact) => {
      const { places, ...others } = Object(fact);
      const before = (one: { label: string; page: number }) =>
        /^paper-.*-s\d+$/.test(one.label) ? { ...one, page: one.page - 1 } : one;
      return places ? { places: places.map(before), ...others } : fact;
    });
    expect(await noticing({ ...printed, facts }, POINTING)).toEqual([POINTING]);
  });

  test('notice that the title of a drawing stands on another page', async () => {
    const copy = await copyPaper();
    try {
      for (const part of ['nl/parts/04-slotwoord', 'en/parts/04-closing-words'])
        await copy.edit(`content/${part}.mdx`, /\n## /, '\n<Drawing id="already-said" />\n\n## ');
      const own = await printPress(copy.root);
      const printed = await printMutant(own, {
        kind: 'large-print',
        change: (files) => {
          edit('tree.typ', 'block(breakable: false, width: 100%, above', 'block(above')(files);
          edit('tree.typ', 'image(node.file', 'block(height: 24cm) + image(node.file')(files);
          edit(
            'sheet.typ',
            'show figure: set align(left)',
            'show figure: set block(breakable: true)',
          )(files);
        },
      });
      const alone = 'leaves no heading, line or title of a drawing alone';
      expect(await noticing(printed, alone)).toEqual([alone]);
    } finally {
      await copy.remove();
    }
  });

  test('notice that a source is listed which no text names', async () => {
    const printed = await printWhole(from);
    const files = { ...printed.job.files };
    editData((data) => {
      const notes = data['notes'] as { n: number }[];
      notes.push({ ...notes[0], n: notes.length + 1 });
    })(files);
    const other = { ...printed, job: { ...printed.job, files } };
    const unread = 'refers to every source that it lists';
    expect(await noticing(other, unread)).toEqual([unread]);
  });

  test('a font that is not there is an error, not another font', async () => {
    const change = edit('sheet.typ', 'font: doc.fonts.reading', 'font: "Source Serif"');
    await expect(printMutant(from, { change })).rejects.toThrow(/unknown font family/);
  });

  test.each([
    [
      'is not tagged',
      'is tagged',
      ({ catalog }: PDFDocument) => catalog.delete(PDFName.of('MarkInfo')),
    ],
    [
      'does not say what it is',
      'declares PDF/UA-1',
      ({ catalog }: PDFDocument) => catalog.delete(PDFName.of('Metadata')),
    ],
    [
      'has links without a description',
      'describes every link',
      (document: PDFDocument) => {
        for (const [, object] of document.context.enumerateIndirectObjects())
          if (object instanceof PDFDict) object.delete(PDFName.of('Contents'));
      },
    ],
  ] as const)('notice a file that %s', async (_, noticed, change) => {
    const printed = await printWhole(from);
    const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    change(document);
    const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
    expect(await noticing({ ...printed, pdf }, noticed)).toEqual([noticed]);
  });

  test('notice text that is in no tag, in a font that is not embedded', async () => {
    const printed = await printWhole(from);
    const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    document.getPages()[0]?.drawText('Later written', { x: 100, y: 300 });
    const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
    const untagged = ['tags all text', 'embeds every font in part'];
    expect(await noticing({ ...printed, pdf }, ...untagged)).toEqual(untagged);
  });
});
