import { z } from 'zod';
import { factOf } from '../../../src/print/facts.ts';
import { PT_PER_MM } from '../../../src/print/geometry.ts';
import { tagsOf } from './structure.ts';
import { linesOf, type TextLine } from './lines.ts';
import { linesOfTag } from './orphans.ts';
import type { PdfFacts } from './pdf-facts.ts';

/** Left edges of the two columns of a handout, in pt: 30 and 118 mm. */
const COLUMNS = { left: 85, right: 334.5 };
/** Where the columns end, above the rule of the foot, in pt from the bottom of the page. */
const FOOT = 61;
/** The last line of sources below the room to write stands no further above that; the text of the left column ends in the lowest part of it. */
const AT_FOOT = 8;
/** In the other column, the heading of sources stands no further below the text, in pt. */
const BELOW_TEXT = 34;
const FILLED = 98;
/** Where the right column begins with a heading, the left one ends at half its height or below, in pt from the bottom of the page. */
const HALF = 260;
/** Words of a list stand this far within their column or less. */
const INDENT = 20;

/** Room for a line to write on, the lines that a sheet needs at least, and the room above a heading, in pt. */
const WRITING = 9 * PT_PER_MM;
const LEAST_RULED = 4;
const ABOVE_HEADING = 30;
const ruledFact = z.object({ ruled: z.number() });

function isIn(column: keyof typeof COLUMNS, { left }: TextLine): boolean {
  return left > COLUMNS[column] - 1 && left < COLUMNS[column] + INDENT;
}

function lowest(lines: readonly TextLine[]): number {
  return Math.min(...lines.map(({ baseline }) => baseline));
}

/** Returns the heading of a section in two columns which the right one has room for, below a left one that is well filled. */
function partedSection(
  left: readonly TextLine[],
  headings: readonly TextLine[],
  told: readonly unknown[],
): TextLine | undefined {
  const head = headings.findLast((line) => isIn('left', line));
  if (!head) return undefined;
  const free = ((factOf(told, ruledFact)?.ruled ?? 0) - LEAST_RULED) * WRITING;
  const moved = head.baseline - lowest(left) + ABOVE_HEADING;
  const above = lowest(left.filter(({ baseline }) => baseline > head.baseline));
  return moved < free && above < HALF ? head : undefined;
}

/** Returns what is wrong with the place of the sources under `list`: at the foot of the right column, below all room to write, or right below the text of the left one. */
function misplacedSources(
  list: TextLine,
  room: TextLine | undefined,
  text: readonly TextLine[],
): string[] {
  const column = isIn('left', list) ? 'left' : 'right';
  const own = text.filter((line) => isIn(column, line));
  if (column === 'right') {
    const isUnder = !room || isIn('left', room) || list.baseline < room.baseline;
    const isBelow = isUnder && lowest(own) < FOOT + AT_FOOT;
    return isBelow ? [] : ['the sources do not end at the foot, below the room to write'];
  }
  const above = own.filter(({ baseline }) => baseline > list.baseline);
  const isRightBelow = lowest(above) - list.baseline < BELOW_TEXT;
  return isRightBelow ? [] : ['the sources do not stand right below the text of their column'];
}

/**
 * Returns where a handout differs from the one form of all: its text fills the left column and runs on in the
 * right one; below it stands the room to write, and below that or the text of the left column the sources. Where the
 * right column begins with a heading, the room may stand below the text of the left one, and the sources at the foot
 * of the right one. `writing` and `sources` head them.
 */
export function otherForm(
  facts: PdfFacts,
  { writing, sources }: { writing: string; sources: string },
  told: readonly unknown[],
): string[] {
  const headings = tagsOf(facts.tags, /^H2$/).flatMap((tag) => linesOfTag(facts, tag)[0] ?? []);
  const lines = linesOf(facts.text.filter(({ artifact }) => !artifact));
  const [first] = headings;
  const room = headings.find(({ text }) => text.trim() === writing);
  const list = headings.find(({ text }) => text.trim() === sources);
  const isBelow = (line: TextLine, end: TextLine | undefined) =>
    end !== undefined && isIn('right', line) && line.baseline < end.baseline;
  const text = lines.filter((line) => first && line.baseline <= first.baseline);
  const left = text.filter((line) => isIn('left', line));
  const isLeft = room !== undefined && isIn('left', room);
  const end = (isLeft ? list : room)?.baseline ?? -Infinity;
  const right = text.filter((line) => isIn('right', line) && line.baseline > end);
  const top = Math.max(...right.map(({ baseline }) => baseline));
  const begins = headings.some((line) => isIn('right', line) && line.baseline === top);
  const runsOn = right.length > 0;
  const parted = runsOn && !begins ? partedSection(left, headings, told) : undefined;
  const between = text.filter((line) =>
    isLeft
      ? isIn('left', line) && line.baseline < room.baseline
      : isBelow(line, room) && !(list && isIn('right', list) && line.baseline <= list.baseline),
  );
  return [
    ...(first && isIn('left', first) ? [] : ['the text does not begin at the left']),
    ...(runsOn && !isLeft && lowest(left) > (begins ? HALF : FOOT + FILLED)
      ? ['the text leaves the end of the left column free']
      : []),
    ...(parted ? [`“${parted.text}” stands in two columns`] : []),
    ...(room && (isLeft ? begins : isIn('right', room))
      ? []
      : ['the room to write is neither at the right nor below all of a section']),
    ...between.map((line) => `“${line.text}” stands in the room to write`),
    ...(list ? misplacedSources(list, room, text) : []),
  ];
}
