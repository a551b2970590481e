import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '../../src/model/paper.ts';
import { documentJobs, type DocumentKind } from '../../src/print/documents.ts';
import { fittedForms } from '../../src/print/fitted-forms.ts';
import { printDocument } from '../../src/print/print-document.ts';
import type { PrintedDocument } from '../../src/print/set-part.ts';
import type { PrintPress } from '../../src/print/press.ts';
import type { TypstJob } from '../../src/print/typesetter.ts';
import { copyPaper } from '../paper-copy.ts';
import { findings } from './checks/checks.ts';
import { printPress } from './press.ts';

// Every check must be able to fail: each mutant breaks a document in one way that Typst accepts as
// PDF/UA-1, and names the check that has to notice it.

let paper: Paper;
let press: PrintPress;

beforeAll(async () => {
  ({ paper, press } = await printPress());
  // Forms are found once, on what is whole: a pack holds the paper and all handouts.
  const whole = ['nl pack', 'nl large-print', 'en paper'];
  for (const job of documentJobs(paper))
    if (whole.includes(`${job.edition.locale} ${job.kind}`)) await printDocument(press, job);
}, 60_000);

/** Prints a document with its files changed on the way to Typst; what it should hold stays as it was. */
async function printMutant(
  kind: DocumentKind,
  change: (files: Record<string, string>) => void,
  {
    demand = 'no-emergency-placement',
    locale = 'nl',
    ...own
  }: { demand?: string; locale?: string; paper?: Paper; press?: PrintPress } = {},
): Promise<PrintedDocument> {
  const from = { paper, press, ...own };
  const { typesetter } = from.press;
  const typeset = (job: TypstJob) => {
    const files = { ...job.files };
    change(files);
    return typesetter.typeset({ ...job, files });
  };
  const job = documentJobs(from.paper).find(
    (one) =>
      one.kind === kind &&
      one.edition.locale === locale &&
      (one.subject === undefined || one.subject.id === demand),
  );
  if (!job) throw new Error(`no ${kind}`);
  // What fits one mutant is no guide to the form of another; what fits the whole document is.
  const fitted = fittedForms(from.press.fitted);
  return printDocument({ ...from.press, fitted, typesetter: { ...typesetter, typeset } }, job);
}

function edit(file: string, find: string, replace: string) {
  return (files: Record<string, string>) => {
    const before = files[file];
    if (!before?.includes(find)) throw new Error(`${file} has no "${find}"`);
    files[file] = before.replaceAll(find, replace);
  };
}

function editData(change: (data: Record<string, unknown>) => void) {
  return (files: Record<string, string>) => {
    const data: Record<string, unknown> = JSON.parse(files['document.json'] ?? '{}');
    change(data);
    files['document.json'] = JSON.stringify(data);
  };
}

/** Lets a section of a handout run on in the right column where the room to write would stand below the left one. */
const runsOn = edit('handout-columns.typ', 'left-of(at) + writing <= height and', 'false and');

/** Returns running text with one word of it emphasised. */
function emphasised([first, ...rest]: readonly { text: string }[]): unknown[] {
  const words = (first?.text ?? '').split(' ');
  return [
    { t: 'text', text: `${words.slice(0, 2).join(' ')} ` },
    { t: 'emphasis', body: [{ t: 'text', text: words[2] ?? '' }] },
    { t: 'text', text: ` ${words.slice(3).join(' ')}` },
    ...rest,
  ];
}

interface Mutant {
  readonly what: string;
  readonly kind?: DocumentKind;
  readonly demand?: string;
  readonly locale?: string;
  readonly change: (files: Record<string, string>) => void;
  /** The check that has to notice. */
  readonly noticed: string;
}

const mutants: readonly Mutant[] = [
  {
    what: 'the language is forgotten',
    change: edit('sheet.typ', 'set text(lang: doc.lang)', ''),
    noticed: 'says its language',
  },
  {
    what: 'the title is another',
    change: edit('sheet.typ', 'title: doc.title,', 'title: doc.author,'),
    noticed: 'says title, author, description and keywords',
  },
  {
    what: 'the keywords are forgotten',
    change: edit('sheet.typ', 'keywords: doc.keywords,', ''),
    noticed: 'says title, author, description and keywords',
  },
  {
    what: 'headings are bold text',
    change: edit('handout-columns.typ', 'heading(depth: 2, title)', 'par(strong(title))'),
    noticed: 'has the headings of its texts, one of them first',
  },
  {
    what: 'lines of a headline run together in bookmarks',
    change: edit('sheet.typ', 'lines.join([ #linebreak()])', 'lines.join(linebreak())'),
    noticed: 'has its headings as bookmarks, word for word',
  },
  {
    what: 'the last section is missing',
    change: editData((data) => {
      data['sections'] = (data['sections'] as unknown[]).slice(0, -1);
    }),
    noticed: 'has the letters of its texts, in their order',
  },
  {
    what: 'list items are dropped',
    change: edit('tree.typ', 'list(..marked)', 'list(..marked.slice(0, 1))'),
    noticed: 'has the letters of its texts, in their order',
  },
  {
    what: 'running text stands in a block, where Typst tags it in the wrong order',
    change: (files) => {
      edit('tree.typ', 'par(mark + text-start(body) + body + text-end)', 'block(body)')(files);
      editData((data) => {
        const [{ blocks }] = data['sections'] as [{ blocks: { body: unknown[] }[] }];
        const [first] = blocks;
        if (first) first.body = emphasised(first.body as { text: string }[]);
      })(files);
    },
    noticed: 'has the letters of its texts, in their order',
  },
  {
    what: 'a drawing has a poor alternative',
    change: edit('sheet.typ', 'alt: doc.drawing.alt', 'alt: "grafiek"'),
    noticed: 'gives every drawing the alternative of the data',
  },
  {
    what: 'links give a page and no title',
    kind: 'pack',
    change: edit(
      'tree.typ',
      '[#form(supplement: [#title], body)#label(name)]',
      '[#metadata(none)#label(name)#form(supplement: [#title], body)]',
    ),
    noticed: 'says what every link leads to, not only on which page',
  },
  {
    what: 'a font of Typst slips in',
    change: edit('handout-page.typ', '  headline(doc)\n', '  headline(doc)\n  raw("x")\n'),
    noticed: 'uses the fonts of the theme and no others',
  },
  {
    what: 'a filter makes a raster of a drawing',
    change: (files) => {
      const file = 'handout-picture.svg';
      files[file] = (files[file] ?? '').replace(
        /<rect /,
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect filter="url(#f)" ',
      );
    },
    noticed: 'holds no raster',
  },
  {
    what: 'a table has no header',
    kind: 'pack',
    change: edit(
      'tree.typ',
      'table.header(..node.header.map(cell => par(inline(key, cell)))),',
      '..node.header.map(cell => par(inline(key, cell))),',
    ),
    noticed: 'gives every table a header',
  },
  {
    what: 'the margins are those of a web page',
    change: edit('sheet.typ', '#let frame = 10mm', '#let frame = 4mm'),
    noticed: 'prints nothing outside 10 mm, and no page nearly empty',
  },
  {
    what: 'a page is nearly empty',
    kind: 'large-print',
    change: edit('paper.typ', '#paper-pages(doc)', '#paper-pages(doc)\n#pagebreak()\n#par[.]'),
    noticed: 'prints nothing outside 10 mm, and no page nearly empty',
  },
  {
    what: 'a heading stands over text',
    change: edit('handout-page.typ', 'above: 6mm, below: 2.3mm', 'above: 6mm, below: -8mm'),
    noticed: 'lets no lines overlap',
  },
  {
    what: 'an item of a list is alone in the next column',
    demand: 'unaccompanied-minors',
    change: (files) => {
      edit('handout-columns.typ', '#let least-items = 2', '#let least-items = 1')(files);
      edit('handout-columns.typ', '#let most-short = 7', '#let most-short = 0')(files);
      edit('handout-columns.typ', '#let least-filled = 0.5', '#let least-filled = 2')(files);
      runsOn(files);
    },
    noticed: 'keeps the items of a handout whole, and two in company where a list runs on',
  },
  {
    what: 'the left column of a handout ends early',
    demand: 'suitable-care',
    change: (files) => {
      edit('handout-columns.typ', 'short-of(at) > most-short', 'false')(files);
      edit('handout-columns.typ', 'short-of(at) >= 0', 'short-of(at) > most-short + 1')(files);
      runsOn(files);
    },
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'a section of a handout stands in two columns where the right one has room for it',
    demand: 'unaccompanied-minors',
    change: (files) => {
      edit('handout-columns.typ', '#let least-filled = 0.5', '#let least-filled = 2')(files);
      runsOn(files);
    },
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'the room to write of a handout stands within a section',
    demand: 'safeguard-rights',
    change: edit('handout-columns.typ', 'let above-notes = heads', 'let above-notes = fitting'),
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'the sources of a handout stand above the room to write',
    change: (files) => {
      edit('handout-columns.typ', 'above: source-gap, below: 0pt, foot)', '[])')(files);
      edit('handout-columns.typ', '    text.body\n', '    text.body + block(foot)\n')(files);
    },
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'the columns of the paper end where their texts do',
    kind: 'paper',
    locale: 'en',
    change: edit('tree.typ', 'inset: (top: node.at("added", default: 0) * 1pt)', 'inset: 0pt'),
    noticed: 'ends the columns of the paper on one line',
  },
  {
    what: 'a heading stands further from the text above it than others of its page',
    kind: 'paper',
    change: editData((data) => {
      const [{ blocks }] = data['parts'] as [{ blocks: { t: string; added?: number }[] }];
      const heading = blocks.find(({ t }) => t === 'heading');
      if (heading) heading.added = 8;
    }),
    noticed: 'has the same room above the headings of a page of the paper',
  },
  {
    what: 'a heading ends its column',
    kind: 'large-print',
    change: edit(
      'paper-pages.typ',
      'blocks(doc.key, demand.blocks, depth: 4, words: words, whole: whole)',
      'pagebreak()\n      blocks(doc.key, demand.blocks, depth: 4, words: words, whole: whole)',
    ),
    noticed: 'leaves no heading, line or title of a drawing alone',
  },
  {
    what: 'the tail of a large number reaches the legend',
    change: editData((data) => {
      const lead = data['lead'] as { numberSize: number };
      lead.numberSize *= 1.3;
    }),
    locale: 'en',
    noticed: 'lets no lines overlap',
  },
  {
    what: 'the numbers of notes are too small to read',
    change: edit('sheet.typ', 'size: 0.78em', 'size: 0.6em'),
    noticed: 'sets no text smaller than its size of type allows',
  },
  {
    what: 'the numbers of notes are raised in large print',
    kind: 'large-print',
    change: edit('tree.typ', 'let raised = text.size < large-type', 'let raised = true'),
    noticed: 'sets no text smaller than its size of type allows',
  },
  {
    what: 'single lines are left behind',
    kind: 'large-print',
    change: (files) => {
      edit('sheet.typ', 'widow: 500%, orphan: 500%', 'widow: 0%, orphan: 0%')(files);
      edit('paper-pages.typ', '#let most-whole = 60mm', '#let most-whole = 1mm')(files);
    },
    noticed: 'leaves no heading, line or title of a drawing alone',
  },
  {
    what: 'a single item of a list stands on a page of large print',
    kind: 'large-print',
    change: edit('tree.typ', 'if kept == none {', 'if true {'),
    noticed: 'leaves no item of a list alone on a page of large print',
  },
  {
    what: 'demands of the paper are not told apart from other headings',
    kind: 'paper',
    change: edit('paper-pages.typ', 'if size < head.size {', 'if true {'),
    noticed:
      'sets the number of each demand of the paper within its column, before its title and larger',
  },
  {
    what: 'numbers of demands stand in the gutter, close to the lines of the other column',
    kind: 'paper',
    change: edit(
      'paper-pages.typ',
      'place(bottom + left, box(width: tick',
      'place(bottom + left, dx: -6mm, box(width: tick',
    ),
    noticed:
      'sets the number of each demand of the paper within its column, before its title and larger',
  },
  {
    what: 'a heading of the paper ends with a word on a line of its own',
    kind: 'paper',
    change: edit('paper-pages.typ', 'balanced.with(width)', 'it => it'),
    noticed: 'balances the lines of the headings of the paper',
  },
  {
    what: 'short paragraphs of large print run over two pages',
    kind: 'large-print',
    change: (files) => {
      edit('sheet.typ', 'widow: 500%, orphan: 500%', 'widow: 0%, orphan: 0%')(files);
      edit('paper-pages.typ', '#let most-whole = 60mm', '#let most-whole = 1mm')(files);
    },
    noticed: 'keeps every paragraph of large print on one page',
  },
  {
    what: 'headings of large print are nearly as large as the text',
    kind: 'large-print',
    change: edit('paper-pages.typ', 'size: 22pt', 'size: 19pt'),
    noticed: 'tells the levels of headings of the paper apart by their size',
  },
  {
    what: 'last words may stand alone',
    kind: 'large-print',
    change: (files) => {
      const file = 'document.json';
      files[file] = (files[file] ?? '').replaceAll('\u00a0', ' ');
    },
    noticed: 'ends no paragraph and no heading with a short word on a line of its own',
  },
  {
    what: 'the speaking text is too small to read aloud',
    kind: 'pack',
    change: edit('pack.typ', '#let speech-size = 15pt', '#let speech-size = 12pt'),
    noticed: 'sets what is read aloud large',
  },
  {
    what: 'what a speech asks runs on in one block',
    kind: 'pack',
    change: edit(
      'pack.typ',
      'list(..one.list.map(item => par(unbroken(item))))',
      'one.list.map(par).join()',
    ),
    noticed: 'gives what a speech asks one by one an item each, and has all of it on one page',
  },
  {
    what: 'a speech runs over its page',
    kind: 'pack',
    change: edit('pack.typ', '#let speech-size = 15pt', '#let speech-size = 20pt'),
    noticed: 'gives what a speech asks one by one an item each, and has all of it on one page',
  },
  {
    what: 'the table of figures is small',
    kind: 'pack',
    change: edit('pack.typ', '  printed-table(', '  set text(size: 9pt)\n  printed-table('),
    noticed: 'sets no text smaller than its size of type allows',
  },
  {
    what: 'words of a table break at their hyphens',
    kind: 'pack',
    change: (files) => {
      edit('tree.typ', '  show: unbroken\n', '')(files);
      edit('pack.typ', 'widths: (42%, 17%, 25%, 16%)', 'widths: (30%, 17%, 37%, 16%)')(files);
    },
    noticed: 'breaks no word of a table at its hyphen',
  },
  {
    what: 'sources are set too small to read',
    change: edit('sheet.typ', 'set text(size: doc.size.notes * 1pt', 'set text(size: 6pt'),
    noticed: 'sets no text smaller than its size of type allows',
  },
];

async function named(printed: PrintedDocument): Promise<string[]> {
  return (await findings(printed, paper.theme)).map((found) => found.split(': ')[0] ?? '');
}

describe('the checks on documents', { timeout: 120_000 }, () => {
  test.each(mutants)('notice that $what', async ({ kind = 'handout', change, noticed, ...one }) => {
    expect(await named(await printMutant(kind, change, one))).toContain(noticed);
  });

  test('notice that an answer points elsewhere', async () => {
    const printed = await printMutant('pack', () => undefined);
    const files = { ...printed.job.files };
    editData((data) => {
      const { items } = data['questions'] as { items: { places: unknown }[] };
      for (const item of items) item.places = items[0]?.places;
    })(files);
    const other = { ...printed, job: { ...printed.job, files } };
    expect(await named(other)).toContain('answers questions on the pages that it points to');
  });

  test('notice that an answer points to the page before the one on which it stands', async () => {
    const printed = await printMutant('pack', () => undefined);
    const facts = printed.facts.map((fact) => {
      const { places, ...others } = Object(fact);
      const before = (one: { label: string; page: number }) =>
        /^paper-.*-s\d+$/.test(one.label) ? { ...one, page: one.page - 1 } : one;
      return places ? { places: places.map(before), ...others } : fact;
    });
    expect(await named({ ...printed, facts })).toContain(
      'answers questions on the pages that it points to',
    );
  });

  test('notice that the title of a drawing stands on another page', async () => {
    const copy = await copyPaper();
    try {
      for (const part of ['nl/parts/04-slotwoord', 'en/parts/04-closing-words'])
        await copy.edit(`content/${part}.mdx`, /\n## /, '\n<Drawing id="already-said" />\n\n## ');
      const own = await printPress(copy.root);
      const printed = await printMutant(
        'large-print',
        (files) => {
          edit('tree.typ', 'block(breakable: false, width: 100%, above', 'block(above')(files);
          edit('tree.typ', 'image(node.file', 'block(height: 24cm) + image(node.file')(files);
          edit(
            'sheet.typ',
            'show figure: set align(left)',
            'show figure: set block(breakable: true)',
          )(files);
        },
        own,
      );
      expect(await named(printed)).toContain('leaves no heading, line or title of a drawing alone');
    } finally {
      await copy.remove();
    }
  });

  test('notice that a source is listed which no text names', async () => {
    const printed = await printMutant('handout', () => undefined);
    const files = { ...printed.job.files };
    editData((data) => {
      const notes = data['notes'] as { n: number }[];
      notes.push({ ...notes[0], n: notes.length + 1 });
    })(files);
    const other = { ...printed, job: { ...printed.job, files } };
    expect(await named(other)).toContain('refers to every source that it lists');
  });

  test('a font that is not there is an error, not another font', async () => {
    const change = edit('sheet.typ', 'font: doc.fonts.reading', 'font: "Source Serif"');
    await expect(printMutant('handout', change)).rejects.toThrow(/unknown font family/);
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
    const printed = await printMutant('handout', () => undefined);
    const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    change(document);
    const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
    expect(await named({ ...printed, pdf })).toContain(noticed);
  });

  test('notice text that is in no tag, in a font that is not embedded', async () => {
    const printed = await printMutant('handout', () => undefined);
    const document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
    document.getPages()[0]?.drawText('Later written', { x: 100, y: 300 });
    const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
    expect(await named({ ...printed, pdf })).toEqual(
      expect.arrayContaining(['tags all text', 'embeds every font in part']),
    );
  });
});
