import { edit, editData, type Mutant } from './mutant.ts';

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

/** Mutants whose text, structure or words for machines are others than those of the data. */
export const SAID: readonly Mutant[] = [
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
    shortToo: true,
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
    shortToo: true,
    change: edit(
      'tree.typ',
      'table.header(..node.header.map(cell => par(inline(key, cell)))),',
      '..node.header.map(cell => par(inline(key, cell))),',
    ),
    noticed: 'gives every table a header',
  },
];
