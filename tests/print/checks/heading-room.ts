import { linesOf, type TextLine } from './lines.ts';
import { markKey } from './page-text.ts';
import type { PdfFacts } from './pdf-facts.ts';
import { contentOf, tagsOf } from './structure.ts';

/** Lines of one column begin within this distance of each other, in pt. */
const SAME_COLUMN = 60;
/** Headings of one level on a page stand about as far below the text above them: within this ratio. */
const SAME_ROOM = 1.12;

/** A heading below text, and the distance of their baselines in pt. */
interface Placed {
  readonly page: number;
  readonly level: string;
  readonly text: string;
  readonly room: number;
}

/** Returns the nearest line above another in its column. */
function lineAbove(lines: readonly TextLine[], { page, left, baseline }: TextLine) {
  return lines
    .filter((line) => line.page === page && Math.abs(line.left - left) < SAME_COLUMN)
    .filter((line) => line.baseline > baseline + 1)
    .reduce<TextLine | undefined>(
      (near, line) => (near && near.baseline <= line.baseline ? near : line),
      undefined,
    );
}

/** Returns the headings of a document that have text above them in their column. */
function placedHeadings(facts: PdfFacts): Placed[] {
  const lines = linesOf(facts.text.filter(({ artifact }) => !artifact));
  const titled = tagsOf(facts.tags, /^H[2-9]$/).map((tag) => {
    const marks = new Set(contentOf(tag).map(({ page, mcid }) => markKey(page, mcid)));
    return { level: tag.role, lines: lines.filter((line) => line.marks.some((m) => marks.has(m))) };
  });
  const ofHeadings = new Set(titled.flatMap((one) => one.lines));
  return titled.flatMap(({ level, lines: [first] }) => {
    const above = first && lineAbove(lines, first);
    if (!above || ofHeadings.has(above)) return [];
    const { page, text, baseline } = first;
    return [{ page, level, text, room: above.baseline - baseline }];
  });
}

/** Returns headings that stand further below the text above them than others of their level and page. */
export function unequalRooms(facts: PdfFacts): string[] {
  const pages = Map.groupBy(placedHeadings(facts), ({ page, level }) => `${page} ${level}`);
  return [...pages.values()].flatMap((headings) => {
    const least = Math.min(...headings.map(({ room }) => room));
    return headings
      .filter(({ room }) => room > least * SAME_ROOM)
      .map(({ page, text, room }) => {
        const [far, near] = [room.toFixed(1), least.toFixed(1)];
        return `page ${page}: “${text}” stands ${far} pt below the text above it, another heading ${near}`;
      });
  });
}
