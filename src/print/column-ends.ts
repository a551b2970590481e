import { z } from 'zod';
import { factOf } from './facts.ts';
import type { Block } from './tree.ts';

const columnsFact = z.object({
  columns: z.array(
    z.object({
      end: z.number(),
      heads: z.array(z.number()),
      gaps: z.array(z.number()),
      part: z.nullish(z.number()),
    }),
  ),
});

/**
 * The most room, in pt, that is added above all headings of a paper, above those of one column and between two
 * blocks. A reader does not see so little; a column that leaves more ends above the others.
 */
const MOST_ADDED = { shared: 4, head: 1.5, gap: 1.5 };
/** The most that a picture is higher, in pt. */
const MOST_HIGHER = 50;
/** The heading of a part and the text that a column has below it, at least: three lines, in pt. */
const LEAST_OF_PART = 75;
/** Columns that end apart are seen side by side; of what a page as a whole is shorter than others, this part counts. */
const OF_SHORT_PAGE = 0.25;
/** What a sum of rounded lengths may differ in, in pt. */
const ROUNDING = 0.01;

/** Room added in a paper, in pt: above its headings, and in the gaps between its other blocks; each in their order. */
export interface AddedRoom {
  readonly heads: readonly number[];
  readonly gaps: readonly number[];
}

/** What lets the columns of a paper end on one line; lengths in pt. */
export interface ColumnEnds {
  readonly added: AddedRoom;
  /** How much higher the picture above the columns of the first page may be. */
  readonly higher: number;
  /** What the columns of the first page leave, on average. */
  readonly spare: number;
  /** What the last column leaves. */
  readonly room: number;
  /** How many parts begin so low in a column that it has little of their text. */
  readonly low: number;
  /** How much a column is still shorter than the one beside it, and little of what a page is shorter than others; the last column may be. */
  readonly uneven: number;
}

/** A column, and how much of it is empty. */
interface Column {
  readonly heads: readonly number[];
  readonly gaps: readonly number[];
  readonly short: number;
  /** How far above its end its last part begins. */
  readonly part: number;
  readonly isLast: boolean;
}

/** Returns the room that all headings have more: what the fullest column has for them. */
function sharedRoom(columns: readonly Column[]): number {
  const rooms = columns
    .filter(({ heads }) => heads.length > 0)
    .map(({ short, heads }) => short / heads.length);
  return rooms.length > 0 ? Math.min(MOST_ADDED.shared, ...rooms) : 0;
}

/** Returns how far the columns of a paper end above the lowest, by page. */
function columnPages(facts: readonly unknown[], columnsOfPage: number): Column[][] {
  const columns = factOf(facts, columnsFact)?.columns ?? [];
  const line = Math.max(0, ...columns.map(({ end }) => end));
  const measured = columns.map(({ end, heads, gaps, part }, i): Column => {
    const short = Math.max(0, line - end - ROUNDING);
    return { heads, gaps, short, part: part ?? Infinity, isLast: i === columns.length - 1 };
  });
  const pages = Map.groupBy(measured.entries(), ([i]) => Math.floor(i / columnsOfPage));
  return [...pages.values()].map((page) => page.map(([, column]) => column));
}

/** Returns how much of what is wanted each of some places takes, and what is left. */
function shareOut(wanted: number, places: number, most: number) {
  const each = places > 0 ? Math.min(most, wanted / places) : 0;
  return { each, left: wanted - each * places };
}

/** Returns the room that fills the columns of some pages, and how uneven they still are. */
function fill(pages: readonly (readonly Column[])[]) {
  const heads: number[] = [];
  const gaps: number[] = [];
  let uneven = 0;
  const shared = sharedRoom(pages.flat());
  for (const page of pages) {
    let beside = { head: shared, gap: 0 };
    const lefts: number[] = [];
    for (const column of page) {
      const wanted = column.short - shared * column.heads.length;
      const gap = shareOut(wanted, column.gaps.length, MOST_ADDED.gap);
      const own = shareOut(gap.left, column.heads.length, MOST_ADDED.head);
      const free = column.isLast && own.left > 0;
      beside = free ? beside : { head: shared + own.each, gap: gap.each };
      for (const n of column.heads) heads[n] = beside.head;
      for (const n of column.gaps) gaps[n] = beside.gap;
      if (!free) lefts.push(own.left);
    }
    const least = Math.min(...lefts);
    if (lefts.length > 0)
      uneven = Math.max(uneven, Math.max(...lefts) - least + OF_SHORT_PAGE * least);
  }
  const filled = (rooms: number[]) => Array.from(rooms, (room) => room ?? 0);
  return { added: { heads: filled(heads), gaps: filled(gaps) }, uneven };
}

/** Returns how many parts begin low in a column, and what the last column leaves. */
function partsIn(columns: readonly Column[]): Pick<ColumnEnds, 'low' | 'room'> {
  const low = columns.filter(({ part, isLast }) => !isLast && part < LEAST_OF_PART).length;
  return { low, room: columns.at(-1)?.short ?? 0 };
}

/**
 * Returns what lets the columns of a paper end on one line. The picture takes what both columns of the first
 * page leave, unless its headings need that; then all headings have as much more room as the fullest
 * column has for them: those of two pages are seen beside each other. What a column still leaves goes to the gaps between its other blocks, and
 * little of it to its headings: a reader does not see them stand further from the text above than others
 * of the page. The last column ends where its text does, if that is far from the line: its gaps are
 * those of the column beside it.
 */
export function columnEnds(facts: readonly unknown[], columnsOfPage: number): ColumnEnds {
  const pages = columnPages(facts, columnsOfPage);
  const [first = [], ...others] = pages;
  const shorts = first.map(({ short }) => short);
  const most = others.length > 0 ? Math.min(MOST_HIGHER, ...shorts) : 0;
  const below = (higher: number) => {
    const left = first.map((column) => ({ ...column, short: column.short - higher }));
    return { ...fill([left, ...others]), higher };
  };
  const [high, low] = [below(most), below(0)];
  const spare = shorts.reduce((total, room) => total + room, 0) / columnsOfPage;
  return {
    ...(low.uneven < high.uneven ? low : high),
    spare: Math.min(MOST_HIGHER, spare),
    ...partsIn(pages.flat()),
  };
}

/** A part of a paper, with the demands that it leads to. */
interface Part {
  readonly blocks: readonly Block[];
  readonly demands: readonly { readonly blocks: readonly Block[] }[];
}

/** Returns a source of rooms: each call gives the next. */
function taker(rooms: readonly number[]) {
  const left = rooms.values();
  return () => left.next().value ?? 0;
}

/** Returns the parts of a paper with room added in them, and the room above its list of sources. */
export function addRoom<P extends Part>(
  parts: readonly P[],
  added: AddedRoom = { heads: [], gaps: [] },
) {
  const [head, gap] = [taker(added.heads), taker(added.gaps)];
  const roomIn = (blocks: readonly Block[]) =>
    blocks.map((block, i): Block => {
      if (block.t === 'heading') return { ...block, added: head() };
      const isApart = i > 0 && blocks[i - 1]?.t !== 'heading';
      const isText = block.t === 'paragraph' || block.t === 'list';
      return isText && isApart ? { ...block, added: gap() } : block;
    });
  const wide = parts.map((part) => ({
    ...part,
    added: head(),
    blocks: roomIn(part.blocks),
    demands: part.demands.map((demand) => ({
      ...demand,
      added: head(),
      blocks: roomIn(demand.blocks),
    })),
  }));
  return { parts: wide, sources: head() };
}
