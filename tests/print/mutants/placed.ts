import { edit, editData, type Mutant } from './mutant.ts';

/** Lets a section of a handout run on in the right column where the room to write would stand below the left one. */
const runsOn = edit('handout-columns.typ', 'left-of(at) + writing <= height and', 'false and');

/** Lets large print break its pages where they are full, not where that is planned. */
const withoutPlan = edit('tree.typ', 'if item in node.at("opens", default: ())', 'if false');

/** Lets lines of a handout stand as close as makes its left column hold a section and its heading more. */
const closer = editData((data) => {
  const size = data['size'] as { leading: number };
  size.leading = 12;
});

/** Returns a paragraph whose words from the sixth to the tenth stay together, where the first line would end. */
function bindEarly(paragraph: string): string {
  const words = paragraph.split(' ');
  return [...words.slice(0, 5), words.slice(5, 10).join('\u00a0'), ...words.slice(10)].join(' ');
}

/** Mutants whose words stand where a reader would lose them: on, too near or too far from others, or alone. */
export const PLACED: readonly Mutant[] = [
  {
    what: 'the margins are those of a web page',
    change: edit('sheet.typ', '#let frame = 10mm', '#let frame = 4mm'),
    noticed: 'prints nothing outside 10 mm, and no page nearly empty',
  },
  {
    what: 'a page is nearly empty',
    kind: 'large-print',
    shortToo: true,
    change: edit('paper.typ', '#paper-pages(doc)', '#paper-pages(doc)\n#pagebreak()\n#par[.]'),
    noticed: 'prints nothing outside 10 mm, and no page nearly empty',
  },
  {
    what: 'a balanced heading is narrower than its words that stay together',
    kind: 'pack',
    shortToo: true,
    change: edit('sheet.typ', 'calc.max(0.5 * width, widest-of(it))', '0.5 * width'),
    noticed: 'presses no spaces between words',
  },
  {
    what: 'a heading stands over text',
    change: edit('handout-page.typ', 'above: 6mm, below: 2.3mm', 'above: 6mm, below: -8mm'),
    noticed: 'lets no lines overlap',
  },
  {
    what: 'an item of a list is alone in the next column',
    demand: 'improve-facilities',
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
    what: 'the sources of a handout stand far below the text of their column',
    demand: 'safeguard-rights',
    change: edit(
      'handout-columns.typ',
      'placed-left(text.left + head-gap',
      'placed-left(height - foot-height',
    ),
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'the right column of a handout never begins with a heading',
    demand: 'minimise-transfers',
    change: (files) => {
      edit(
        'handout-columns.typ',
        'rev().filter(at => short-of(at) >= 0)',
        'rev().filter(at => short-of(at) >= 0 and not is-head(flow, at))',
      )(files);
      closer(files);
    },
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'a section of a handout that the right column has room for runs on from the left one',
    demand: 'minimise-transfers',
    change: (files) => {
      edit('handout-columns.typ', 'else if whole > height {', 'else if false {')(files);
      edit('handout-columns.typ', '#let airs = (1mm, 0mm)', '#let airs = (0mm,)')(files);
      closer(files);
    },
    noticed: 'has the one form of all handouts',
    says: 'stands in two columns',
  },
  {
    what: 'the room to write of a handout stands within a section',
    locale: 'en',
    demand: 'structural-funding',
    change: edit('handout-columns.typ', 'let above-notes = heads', 'let above-notes = fitting'),
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'the sources of a handout stand above the room to write',
    change: (files) => {
      edit('handout-columns.typ', 'above: source-gap, below: 0pt, foot-of(doc))', '[])')(files);
      edit(
        'handout-columns.typ',
        '    text.body\n',
        '    text.body + block(foot-of(doc))\n',
      )(files);
    },
    noticed: 'has the one form of all handouts',
  },
  {
    what: 'every demand of the paper begins a column',
    kind: 'paper',
    change: edit(
      'paper-pages.typ',
      'blocks(doc.key, demand.blocks, depth: 4, words: words, whole: whole)',
      'blocks(doc.key, demand.blocks, depth: 4, words: words, whole: whole)\n      colbreak()',
    ),
    noticed: 'ends the columns of the paper on one line, or a little above it before a heading',
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
    shortToo: true,
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
    what: 'single lines are left behind',
    kind: 'large-print',
    locale: 'en',
    change: (files) => {
      withoutPlan(files);
      edit('sheet.typ', 'widow: 500%, orphan: 500%', 'widow: 0%, orphan: 0%')(files);
      edit('paper-pages.typ', '#let most-whole = 60mm', '#let most-whole = 1mm')(files);
    },
    noticed: 'leaves no heading, line or title of a drawing alone',
  },
  {
    what: 'a single item of a list stands on a page of large print',
    kind: 'large-print',
    locale: 'en',
    change: editData((data) => {
      const parts = data['parts'] as { blocks: { t: string; opens?: number[] }[] }[];
      const list = parts.flatMap(({ blocks }) => blocks).find(({ t }) => t === 'list');
      if (list) list.opens = [1];
    }),
    noticed: 'leaves no item of a list alone on a page of large print',
  },
  {
    what: 'each demand begins a page of large print',
    kind: 'large-print',
    shortToo: true,
    change: edit(
      'paper-pages.typ',
      'lowered(demand, demand-heading',
      'pagebreak(weak: true)\n      lowered(demand, demand-heading',
    ),
    noticed: 'leaves no page of large print half empty',
  },
  {
    what: 'short paragraphs of large print run over two pages',
    kind: 'large-print',
    locale: 'en',
    change: (files) => {
      withoutPlan(files);
      edit('sheet.typ', 'widow: 500%, orphan: 500%', 'widow: 0%, orphan: 0%')(files);
      edit('paper-pages.typ', '#let most-whole = 60mm', '#let most-whole = 1mm')(files);
    },
    noticed: 'keeps every paragraph of large print on one page',
  },
  {
    what: 'words that stay together leave a line of a speech short',
    kind: 'pack',
    change: (files) => {
      editData((data) => {
        const { spoken } = data['speech'] as { spoken: { paragraph?: string }[] };
        for (const one of spoken) one.paragraph &&= bindEarly(one.paragraph);
      })(files);
      edit('line-ends.typ', '#let least-filled = 0.8', '#let least-filled = 0')(files);
    },
    noticed: 'ends no line that is read aloud long before the edge',
  },
  {
    what: 'what a speech asks runs on in one block',
    kind: 'pack',
    change: edit(
      'speech-page.typ',
      'if one.numbered { enum(..items) } else { list(..items) }',
      'items.join()',
    ),
    noticed: 'gives what a speech asks one by one an item each, and has all of it on one page',
  },
  {
    what: 'a speech runs over its page',
    kind: 'pack',
    change: edit('speech-page.typ', '#let speech-size = 15pt', '#let speech-size = 20pt'),
    noticed: 'gives what a speech asks one by one an item each, and has all of it on one page',
  },
];
