import { z } from 'zod';
import type { Block } from './tree.ts';

const columnsFact = z.object({
  columns: z.array(z.object({ end: z.number(), heads: z.array(z.number()) })),
});

/** The most room, in pt, that is added above a heading, and that a picture is higher. */
const MOST_ADDED = 11;
const MOST_HIGHER = 50;
/** What a sum of rounded lengths may differ in, in pt. */
const ROUNDING = 0.01;

/** Room added above the headings of a paper, in pt, in their order. */
export type AddedRoom = readonly number[];

/** What lets the columns of a paper end on one line; lengths in pt. */
export interface ColumnEnds {
  readonly added: AddedRoom;
  /** How much higher the picture above the columns of the first page may be. */
  readonly higher: number;
  /** What the columns of the first page leave, on average. */
  readonly spare: number;
  /** How much the shortest column is still shorter than the longest; the last one may be. */
  readonly uneven: number;
}

/**
 * Returns what lets the columns of a paper end on one line. The picture takes what the first page leaves;
 * then a column has room above its headings, but for one at its top. The last column ends where its text
 * does, if that is far from the line.
 */
export function columnEnds(facts: readonly unknown[], columnsOfPage: number): ColumnEnds {
  const read = facts.map((fact) => columnsFact.safeParse(fact)).find(({ success }) => success);
  const columns = read?.data?.columns ?? [];
  const line = Math.max(0, ...columns.map(({ end }) => end));
  const short = columns.map(({ end }) => Math.max(0, line - end - ROUNDING));
  const first = short.slice(0, columnsOfPage);
  const higher = columns.length > columnsOfPage ? Math.min(MOST_HIGHER, ...first) : 0;
  const added: number[] = [];
  let uneven = 0;
  for (const [i, { heads }] of columns.entries()) {
    const wanted = (short[i] ?? 0) - (i < columnsOfPage ? higher : 0);
    const each = heads.length > 0 ? Math.min(MOST_ADDED, wanted / heads.length) : 0;
    const left = wanted - each * heads.length;
    const isLast = i === columns.length - 1;
    if (isLast && left > 0) continue;
    for (const head of heads) added[head] = each;
    uneven = Math.max(uneven, left);
  }
  const sum = first.reduce((total, room) => total + room, 0);
  const spare = Math.min(MOST_HIGHER, sum / columnsOfPage);
  return { added: Array.from(added, (room) => room ?? 0), higher, spare, uneven };
}

/** A part of a paper, with the demands that it leads to. */
interface Part {
  readonly blocks: readonly Block[];
  readonly demands: readonly { readonly blocks: readonly Block[] }[];
}

/** Returns the parts of a paper with room added above their headings, and the room above its list of sources. */
export function addRoom<P extends Part>(parts: readonly P[], added: AddedRoom) {
  let next = 0;
  const room = () => {
    next += 1;
    return added[next - 1] ?? 0;
  };
  const roomIn = (blocks: readonly Block[]) =>
    blocks.map((block) => (block.t === 'heading' ? { ...block, added: room() } : block));
  const wide = parts.map((part) => ({
    ...part,
    added: room(),
    blocks: roomIn(part.blocks),
    demands: part.demands.map((demand) => ({
      ...demand,
      added: room(),
      blocks: roomIn(demand.blocks),
    })),
  }));
  return { parts: wide, sources: room() };
}
