import { edit, type Mutant } from './mutant.ts';

/** Mutants that are hard to read: in small type, with broken words, or in headings that are not told apart. */
export const LEGIBLE: readonly Mutant[] = [
  {
    what: 'the numbers of notes are too small to read',
    change: edit('sheet.typ', 'size: 0.78em', 'size: 0.6em'),
    noticed: 'sets no text smaller than its size of type allows',
  },
  {
    what: 'the numbers of notes are raised in large print',
    kind: 'large-print',
    shortToo: true,
    change: edit('tree.typ', 'let raised = text.size < large-type', 'let raised = true'),
    noticed: 'sets no text smaller than its size of type allows',
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
    shortToo: true,
    change: edit('speech-page.typ', '#let speech-size = 15pt', '#let speech-size = 12pt'),
    noticed: 'sets what is read aloud large',
  },
  {
    what: 'the table of figures is small',
    kind: 'pack',
    shortToo: true,
    change: edit('figures-page.typ', '  printed-table(', '  set text(size: 9pt)\n  printed-table('),
    noticed: 'sets no text smaller than its size of type allows',
  },
  {
    what: 'words of a table break at their hyphens',
    kind: 'pack',
    change: (files) => {
      edit('tree.typ', '  show: unbroken\n', '')(files);
      edit(
        'figures-page.typ',
        'widths: (auto, 1fr) + (35.5mm,)',
        'widths: (auto, 1fr) + (84mm,)',
      )(files);
    },
    noticed: 'breaks no word of a table at its hyphen',
  },
  {
    what: 'sources are set too small to read',
    change: edit('sources.typ', 'set text(size: doc.size.notes * 1pt', 'set text(size: 6pt'),
    noticed: 'sets no text smaller than its size of type allows',
  },
];
