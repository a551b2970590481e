import { tagsOf } from './structure.ts';
import { linesOf, type TextLine } from './lines.ts';
import { linesOfTag } from './orphans.ts';
import type { PdfFacts } from './pdf-facts.ts';

/** Left edges of the two columns of a handout, in pt: 30 and 118 mm. */
const COLUMNS = { left: 85, right: 334.5 };
/** Where the columns end, above the rule of the foot, in pt from the bottom of the page. */
const FOOT = 61;
/** The last line of sources stands no further above that; the text of the left column ends in the lowest part of it. */
const AT_FOOT = 8;
const FILLED = 98;
/** Words of a list stand this far within their column or less. */
const INDENT = 20;

function isIn(column: keyof typeof COLUMNS, { left }: TextLine): boolean {
  return left > COLUMNS[column] - 1 && left < COLUMNS[column] + INDENT;
}

function lowest(lines: readonly TextLine[]): number {
  return Math.min(...lines.map(({ baseline }) => baseline));
}

/**
 * Returns where a handout differs from the one form of all: its text fills the left column and runs on in the
 * right one; below it stands the room to write, and the sources end at the foot. `writing` and `sources` head them.
 */
export function otherForm(facts: PdfFacts, writing: string, sources: string): string[] {
  const headings = tagsOf(facts.tags, /^H2$/).flatMap((tag) => linesOfTag(facts, tag)[0] ?? []);
  const lines = linesOf(facts.text.filter(({ artifact }) => !artifact));
  const [first] = headings;
  const room = headings.find(({ text }) => text.trim() === writing);
  const list = headings.find(({ text }) => text.trim() === sources);
  const isBelow = (line: TextLine, end: TextLine | undefined) =>
    end !== undefined && isIn('right', line) && line.baseline < end.baseline;
  const text = lines.filter((line) => first && line.baseline <= first.baseline);
  const left = text.filter((line) => isIn('left', line));
  const runsOn = text.some((line) => room && isIn('right', line) && line.baseline > room.baseline);
  const between = text.filter(
    (line) => isBelow(line, room) && !(list && line.baseline <= list.baseline),
  );
  const listed = text.filter((line) => isBelow(line, list));
  return [
    ...(first && isIn('left', first) ? [] : ['the text does not begin at the left']),
    ...(runsOn && lowest(left) > FOOT + FILLED
      ? ['the text leaves the end of the left column free']
      : []),
    ...(room && isIn('right', room) ? [] : ['the room to write is not at the right']),
    ...between.map((line) => `“${line.text}” stands in the room to write`),
    ...(list && !(isBelow(list, room) && lowest(listed) < FOOT + AT_FOOT)
      ? ['the sources do not end at the foot, below the room to write']
      : []),
  ];
}
