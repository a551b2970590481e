import { linesOf, type TextLine } from './lines.ts';
import { markKey } from './page-text.ts';
import type { PdfFacts } from './pdf-facts.ts';
import { contentOf, isTag, tagsOf, type MarkedContent, type Tag } from './structure.ts';

/** Lines of one column begin within this distance of each other, in pt. */
const SAME_COLUMN = 60;

/** Baselines that are no further apart than this, in pt, are one. */
const SAME_BASELINE = 3;

/** Returns the lines of a tag. */
export function linesOfTag(facts: PdfFacts, tag: Tag): TextLine[] {
  const marks = contentOf(tag).map(({ page, mcid }) => markKey(page, mcid));
  return linesOf(facts.text.filter(({ mark }) => mark !== undefined && marks.includes(mark)));
}

function below(a: TextLine, b: TextLine): boolean {
  return a.page === b.page && Math.abs(a.left - b.left) < SAME_COLUMN && b.baseline < a.baseline;
}

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

/** Returns whether what is read after a heading begins at its right, on its first line: a question beside its answer. */
function isBeside(heading: readonly TextLine[], all: readonly TextLine[]): boolean {
  const [first, last] = [heading[0], heading.at(-1)];
  const end = all.findLastIndex(({ marks }) => marks.some((mark) => last?.marks.includes(mark)));
  const next = all[end + 1];
  return (
    first !== undefined && next !== undefined && next.left > first.right && beside(first, next)
  );
}

/** Returns headings below or beside which nothing follows in their column, but for the room to write. */
function loneHeadings(facts: PdfFacts, writing: readonly string[]): string[] {
  const written = new Set(writing.map(lettersOf));
  const all = linesOf(facts.text.filter(({ artifact }) => !artifact));
  return tagsOf(facts.tags, /^H\d$/).flatMap((heading) => {
    const lines = linesOfTag(facts, heading);
    const last = lines.at(-1);
    const title = lettersOf(lines.map(({ text }) => text).join(''));
    if (!last || written.has(title) || isBeside(lines, all)) return [];
    const ends = lines.map((line) => ({ ...line, baseline: last.baseline }));
    if (all.some((line) => ends.some((end) => below(end, line)))) return [];
    return [`page ${last.page}: the heading “${last.text}” stands alone at the end of its column`];
  });
}

function beside(a: TextLine, b: TextLine): boolean {
  return a.page === b.page && Math.abs(a.baseline - b.baseline) < a.size / 2;
}

/** Returns the lines of a paragraph, one group for each column that it stands in. */
function columnsOf(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last && (below(last, line) || beside(last, line))) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Returns paragraphs that leave a single line behind at the end or the top of a column. */
function loneLines(facts: PdfFacts): string[] {
  return tagsOf(facts.tags, /^P$/).flatMap((paragraph) => {
    const groups = columnsOf(linesOfTag(facts, paragraph));
    if (groups.length < 2) return [];
    return [groups[0], groups.at(-1)].flatMap((group) =>
      group?.length === 1 && group[0]
        ? [`page ${group[0].page}: the line “${group[0].text}” stands apart from its paragraph`]
        : [],
    );
  });
}

/** Returns the paragraphs that begin in one column or page and end in another. */
export function partedParagraphs(facts: PdfFacts): string[] {
  return tagsOf(facts.tags, /^P$/).flatMap((paragraph) => {
    const [first, ...others] = columnsOf(linesOfTag(facts, paragraph));
    return others.length > 0
      ? [`the paragraph that begins with “${first?.[0]?.text}” stands in two places`]
      : [];
  });
}

/** A page of large print leaves no more than this, in pt: 60 mm; before a part of the paper, 90 mm. */
const MOST_LEFT = 170;
const BEFORE_PART = 255;
/** Where the text of a page may end, in pt from its lower edge. */
const PAGE_END = 62;
/** Lines that its last page has at least: a source or two. */
const LEAST_LINES = 6;

/** Returns the pages of large print that are left half empty: all but the first, that of the picture; of the last, a few lines are enough. */
export function halfEmptyPages(facts: PdfFacts): string[] {
  const lines = linesOf(facts.text.filter(({ artifact }) => !artifact));
  const pages = [...Map.groupBy(lines, ({ page }) => page)].slice(1);
  const [last, on = []] = pages.pop() ?? [];
  const scant = pages.length > 0 && on.length < LEAST_LINES;
  return [
    ...pages.flatMap(([page, full], i) => {
      const left = Math.min(...full.map(({ baseline }) => baseline)) - PAGE_END;
      const isBeforePart = beginsWithHeading(facts, pages[i + 1]?.[1] ?? on, /^H2$/);
      const most = isBeforePart ? BEFORE_PART : MOST_LEFT;
      return left > most ? [`page ${page} leaves ${Math.round(left / 2.835)} mm empty`] : [];
    }),
    ...(scant ? [`page ${last} has ${on.length} lines`] : []),
  ];
}

/** Columns that end within this distance of each other, in pt, about half a line, end on one line. */
const ONE_LINE = 6.5;
/** A column before a heading may end so much higher, in pt: three lines. */
const BEFORE_HEADING = 41;
/** Where the second column of a page begins, in pt. */
export const SECOND_COLUMN = 300;

/** Returns whether a column of text, or a page, begins with a heading of some levels. */
function beginsWithHeading(
  facts: PdfFacts,
  column: readonly TextLine[],
  levels = /^H[2-9]$/,
): boolean {
  const headings = tagsOf(facts.tags, levels).flatMap((tag) => contentOf(tag));
  const marks = new Set(headings.map(({ page, mcid }) => markKey(page, mcid)));
  const top = Math.max(...column.map(({ baseline }) => baseline));
  return column.some((line) => line.baseline === top && line.marks.some((one) => marks.has(one)));
}

/** Returns the columns of text that end higher than others by more than they may; the last one is free. */
export function unevenColumns(facts: PdfFacts): string[] {
  const lines = linesOf(facts.text.filter(({ artifact }) => !artifact));
  const byColumn = Map.groupBy(lines, ({ page, left }) => `${page} ${left > SECOND_COLUMN}`);
  const columns = [...byColumn.values()];
  const ends = columns.map((column) =>
    column.reduce((low, line) => (line.baseline < low.baseline ? line : low)),
  );
  const lowest = Math.min(...ends.map(({ baseline }) => baseline));
  const allowed = (next: readonly TextLine[] = []) =>
    beginsWithHeading(facts, next) ? BEFORE_HEADING : ONE_LINE;
  return ends
    .slice(0, -1)
    .filter(({ baseline }, i) => baseline > lowest + allowed(columns[i + 1]))
    .map(({ page, text }) => `page ${page}: a column ends with “${text}”, above the last line`);
}

/** Returns how many letters each line of a tag has. */
function letterCounts(facts: PdfFacts, tag: Tag): number[] {
  const lines = Map.groupBy(linesOfTag(facts, tag), ({ page, baseline }) =>
    [page, Math.round(baseline / SAME_BASELINE)].join(' '),
  );
  const counts = [...lines.values()].map(
    (line) =>
      (
        line
          .map(({ text }) => text)
          .join('')
          .match(/\p{L}/gu) ?? []
      ).length,
  );
  return counts.filter((count) => count > 0);
}

/** The last line of a heading has this part of the letters of its longest, or more. */
const BALANCED = 0.4;

/** Returns the headings below the title that end with a line much shorter than their others. */
export function unbalancedHeadings(facts: PdfFacts): string[] {
  return tagsOf(facts.tags, /^H[2-9]$/).flatMap((tag) => {
    const counts = letterCounts(facts, tag);
    const last = counts.at(-1) ?? 0;
    return last < BALANCED * Math.max(0, ...counts)
      ? [`“${linesOfTag(facts, tag).at(-1)?.text}” is a short last line of its heading`]
      : [];
  });
}

/** A word of fewer letters than this does not fill a line. */
const SHORT_WORD = 6;

/**
 * Returns the short words that are alone on the last line of a paragraph or a heading; a line of another
 * size is another text, and the cells of a table are narrow.
 */
export function loneWords(facts: PdfFacts): string[] {
  const cells = new Set(tagsOf(facts.tags, /^T[HD]$/).flatMap((cell) => tagsOf(cell, /^P$/)));
  return tagsOf(facts.tags, /^(?:P|H\d)$/).flatMap((tag) => {
    const lines = Map.groupBy(linesOfTag(facts, tag), ({ page, baseline }) =>
      [page, Math.round(baseline / SAME_BASELINE)].join(' '),
    );
    const [last = [], before] = [...lines.values()].toReversed();
    const words = last
      .map(({ text }) => text)
      .join(' ')
      .trim();
    const runsOn = before?.[0]?.size === last[0]?.size;
    const short = !/\s/.test(words) && words.length < SHORT_WORD;
    return runsOn && short && !cells.has(tag)
      ? [`page ${last[0]?.page}: “${words}” is alone on its line`]
      : [];
  });
}

/** Returns the items of each list with bullets; what stands in two parts of the tag tree is one list where they follow each other. */
function listsOf(tag: Tag): Tag[][] {
  const lists: Tag[][] = [];
  let before: Tag | MarkedContent | undefined;
  for (const kid of tag.kids) {
    const items = isTag(kid) && kid.role === 'L' ? kid.kids.filter(isTag) : [];
    if (items.length > 0 && before && isTag(before) && before.role === 'L')
      lists.at(-1)?.push(...items);
    else if (items.length > 0) lists.push(items);
    else if (isTag(kid)) lists.push(...listsOf(kid));
    before = kid;
  }
  return lists;
}

/** Returns the bullets that are alone on a page, apart from the others of their list. */
export function loneItems(facts: PdfFacts): string[] {
  return listsOf(facts.tags).flatMap((items) => {
    const texts = items.map((item) => linesOfTag(facts, item)[0]);
    if (texts.some((line) => line === undefined || /^\d/.test(line.text))) return [];
    const pages = Map.groupBy(texts, (line) => line?.page);
    return [...pages].flatMap(([page, on]) =>
      pages.size > 1 && on.length === 1
        ? [`page ${page}: “${on[0]?.text}” is apart from the other items of its list`]
        : [],
    );
  });
}

/** Returns the items of lists that begin in one column and end in the next, and those that are alone in the next. */
export function partedItems(facts: PdfFacts): string[] {
  return listsOf(facts.tags).flatMap((items) => {
    const columns = items.map((item) => columnsOf(linesOfTag(facts, item)));
    const parted = columns.filter(({ length }) => length > 1);
    const starts = columns.flatMap(([first]) => first?.[0] ?? []);
    const groups = columnsOf(starts);
    const last = groups.at(-1);
    return [
      ...parted.map(([first]) => `the item “${first?.[0]?.text}” stands in two columns`),
      ...(groups.length > 1 && last?.length === 1
        ? [`the item “${last[0]?.text}” is alone in its column`]
        : []),
    ];
  });
}

/** Returns the title of a drawing that stands in another place than the drawing: none may. */
function loneCaptions(facts: PdfFacts): string[] {
  // Typst tags a title beside its drawing, not within it.
  const holders = tagsOf(facts.tags, /./).filter(({ kids }) =>
    kids.some((kid) => isTag(kid) && kid.role === 'Caption'),
  );
  return holders.flatMap((holder) => {
    const pages = new Set(contentOf(holder).map(({ page }) => page));
    return pages.size > 1 ? ['a drawing and its title stand on different pages'] : [];
  });
}

/**
 * Returns headings, lines and titles of drawings that stand apart from what they belong to; `writing`
 * heads the room to write, in which no text follows.
 */
export function orphans(facts: PdfFacts, writing: readonly string[]): string[] {
  return [...loneHeadings(facts, writing), ...loneLines(facts), ...loneCaptions(facts)];
}
