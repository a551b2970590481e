import type { AddedRoom } from './column-ends.ts';
import type { Piece } from './page-pieces.ts';

/** What a template tells of its text on an endless page, in pt. */
export interface TextHeights {
  /** The baselines of the first and the last line of each text, from the top. */
  readonly lines: readonly number[];
  /** Where text begins and ends on a page, and where it begins on the first. */
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  /** The page on which it begins. */
  readonly page: number;
  /** The type of headings from level 2 on. */
  readonly heads: readonly number[];
}

/** A piece and where it stands on the endless page. */
interface PlacedPiece extends Piece {
  readonly top: number;
  readonly bottom: number;
}

/** What of its size a line has above its baseline, and below. */
const ABOVE_LINE = 0.76;
const BELOW_LINE = 0.24;

/** Returns where pieces stand on the endless page; nothing where the template tells of other texts than theirs. */
function placed(
  pieces: readonly Piece[],
  { lines, heads }: TextHeights,
  body: number,
): PlacedPiece[] | undefined {
  const sizeOf = (level = 0) => heads[level - PART.level] ?? body;
  const places: PlacedPiece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const [first, last] = [lines[at], lines[at + 2 * piece.texts - 1]];
    if (first === undefined || last === undefined) return undefined;
    const size = piece.boxed ? 0 : sizeOf(piece.level);
    places.push({ ...piece, top: first - ABOVE_LINE * size, bottom: last + BELOW_LINE * size });
    at += 2 * piece.texts;
  }
  return at === lines.length ? places : undefined;
}

/** Room that a page has more above its headings and in its gaps at most, in pt: more would be seen beside the next page. */
const MOST_ADDED = { head: 10, gap: 5 };
/** Lengths in pt that differ by so little are the same. */
const ROUNDING = 0.1;

/**
 * How bad breaks are. A page that leaves an inch counts as 1, one that leaves two as 16: many that leave a
 * little are better than one that is half empty. Before a part of the paper, that is less bad.
 */
const INCH = 72;
const PART = { level: 2, worth: 0.15 };
/** Each page; a break within a section; within a list of few items and of more; and a last page with little on it. */
const COSTS = { page: 2, section: 1.5, torn: 20, longTorn: 3, scant: 12 };
/** A list of so many items has few; a last page that is filled by less than this part has little on it. */
const FEW_ITEMS = 6;
const LEAST_LAST = 0.4;

/** Returns how bad it is that a page ends before a piece. */
function breakCost({ within, level }: Piece): number {
  if (level !== undefined) return 0;
  if (within === undefined) return COSTS.section;
  return within <= FEW_ITEMS ? COSTS.torn : COSTS.longTorn;
}

/** Returns how bad a page is that leaves some pt before the piece that begins the next. */
function pageCost(left: number, next: Piece): number {
  const worth = next.level === PART.level ? PART.worth : 1;
  return COSTS.page + breakCost(next) + worth * (left / INCH) ** 4;
}

/** Returns how bad a last page is that is filled by some part. */
function lastCost(filled: number): number {
  return COSTS.page + (filled < LEAST_LAST ? COSTS.scant : 0);
}

/** A page: the numbers of its first piece and of the one behind its last, and the room that it adds, in pt. */
interface PlannedPage {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly gap: number;
}

/** Returns a page of some pieces and how bad it is; nothing where they are higher than its room. */
function pageOf(pieces: readonly PlacedPiece[], from: number, to: number, room: number) {
  const [first, ...others] = pieces.slice(from, to);
  const last = others.at(-1) ?? first;
  const next = pieces[to];
  if (!first || !last) return undefined;
  const height = last.bottom - first.top;
  const short = room - height;
  if (short < ROUNDING) return undefined;
  if (!next) return { page: { from, to, head: 0, gap: 0 }, cost: lastCost(height / room) };
  const heads = others.filter(({ level }) => level !== undefined).length;
  const gaps = others.filter(({ gap }) => gap === 'free').length;
  const most = heads * MOST_ADDED.head + gaps * MOST_ADDED.gap;
  const part = most > 0 ? Math.min(1, (short - ROUNDING) / most) : 0;
  const page = { from, to, head: part * MOST_ADDED.head, gap: part * MOST_ADDED.gap };
  return { page, cost: pageCost(short - part * most, next) };
}

/** How a paper in large print is broken into pages, and how bad that is. */
export interface PagePlan {
  /** The pieces that begin a page. */
  readonly opens: readonly number[];
  readonly added: AddedRoom;
  readonly cost: number;
}

interface Route {
  readonly pages: readonly PlannedPage[];
  readonly cost: number;
}

/** Returns the pages that cost least, from the first piece to the last: the best way to the end of each piece is kept. */
function cheapest(pieces: readonly PlacedPiece[], heights: TextHeights): Route | undefined {
  const best: (Route | undefined)[] = [{ pages: [], cost: 0 }];
  for (let to = 1; to <= pieces.length; to += 1) {
    if (pieces[to - 1]?.leads && to < pieces.length) continue;
    for (let from = to - 1; from >= 0; from -= 1) {
      const before = best[from];
      const room = heights.bottom - (from === 0 ? heights.first : heights.top);
      const found = before && pageOf(pieces, from, to, room);
      if (!before || !found) continue;
      const cost = before.cost + found.cost;
      if (cost < (best[to]?.cost ?? Infinity))
        best[to] = { pages: [...before.pages, found.page], cost };
    }
  }
  return best[pieces.length];
}

/** Returns the room that pages add above their headings and in their gaps, each in the order of the paper. */
function roomOf(pieces: readonly Piece[], pages: readonly PlannedPage[]): AddedRoom {
  const heads: number[] = [];
  const gaps: number[] = [];
  for (const { from, to, head, gap } of pages) {
    pieces.slice(from, to).forEach((piece, i) => {
      const isFirst = i === 0;
      if (piece.level !== undefined) heads.push(isFirst ? 0 : head);
      else if (piece.gap !== 'none') gaps.push(isFirst || piece.gap === 'fixed' ? 0 : gap);
    });
  }
  return { heads, gaps };
}

/**
 * Returns how a paper is best broken into pages: what leads to another thing stays with it, no item of a list is
 * alone, and the pages leave little at their ends, about as much each. Nothing where a piece is higher than a page.
 */
export function planPages(
  pieces: readonly Piece[],
  heights: TextHeights,
  body: number,
): PagePlan | undefined {
  const places = placed(pieces, heights, body);
  const route = places && cheapest(places, heights);
  if (!route) return undefined;
  const opens = route.pages.slice(1).map(({ from }) => from);
  return { opens, added: roomOf(pieces, route.pages), cost: route.cost };
}
