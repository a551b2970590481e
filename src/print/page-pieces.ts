import { sum } from 'd3';
import type { Block } from './tree.ts';

/** A part of a paper or one of its demands, as its template reads it. */
export interface Section {
  readonly blocks: readonly Block[];
}

/** A part, with the demands that it leads to. */
export interface PaperPart extends Section {
  readonly demands: readonly Section[];
}

/** The list of sources, as far as its pages are concerned. */
export interface SourceList {
  readonly count: number;
}

/** What stands on one page: a heading, a block of text, an item of a list or a source. */
export interface Piece {
  /** What it is part of, and which item of that it is; no item: all of it, or its heading. */
  readonly holder: Block | Section | SourceList;
  readonly item: number | undefined;
  /** The level of a heading: 2 is that of a part; nothing for others. */
  readonly level: number | undefined;
  /** Texts in it: its template tells where each begins and ends. */
  readonly texts: number;
  /** Whether that is where it begins and ends itself, as that of a drawing and a table, not the lines of its words. */
  readonly boxed: boolean;
  /** Whether what comes next stays on its page. */
  readonly leads: boolean;
  /** The items of its list, where it is not the first of them. */
  readonly within: number | undefined;
  /** Whether a gap parts it from what stands above; that to what leads to it is not widened. */
  readonly gap: 'none' | 'fixed' | 'free';
}

type PieceOptions = Pick<Piece, 'holder'> & Partial<Piece>;

function piece(options: PieceOptions): Piece {
  const none = { item: undefined, level: undefined, within: undefined };
  return { ...none, texts: 1, boxed: false, leads: false, gap: 'none' as const, ...options };
}

function textsIn(blocks: readonly Block[]): number {
  return sum(blocks, (block) => (block.t === 'list' ? sum(block.items, textsIn) : 1));
}

/** Items of a list that stay together at its start and at its end; one that is long may stand alone. */
const TOGETHER = 2;

function itemPieces(list: Extract<Block, { t: 'list' }>, gap: Piece['gap']): Piece[] {
  const { items, long = [] } = list;
  const isAlone = (count: number, at: number) => count < TOGETHER && !long[at];
  return items.map((blocks, item) => {
    const [before, after] = [item + 1, items.length - item - 1];
    const leads = after > 0 && (isAlone(before, item) || isAlone(after, item + 1));
    const within = item > 0 ? items.length : undefined;
    return piece({
      holder: list,
      item,
      texts: textsIn(blocks),
      leads,
      within,
      gap: item === 0 ? gap : 'none',
    });
  });
}

function blockPieces(section: Section, depth: number): Piece[] {
  return section.blocks.flatMap((holder, i) => {
    const before = section.blocks[i - 1]?.t;
    const gap = before === undefined || before === 'heading' ? 'none' : 'free';
    if (holder.t === 'heading')
      return [piece({ holder, level: depth + holder.depth, leads: true })];
    if (holder.t === 'list') return itemPieces(holder, before === 'paragraph' ? 'fixed' : gap);
    const leads = holder.t === 'paragraph' && section.blocks[i + 1]?.t === 'list';
    const boxed = holder.t !== 'paragraph';
    return [piece({ holder, leads, boxed, gap: boxed ? 'none' : gap })];
  });
}

/** Returns what a paper consists of, in its order: each piece stands on one page. */
export function piecesOf(parts: readonly PaperPart[], sources: SourceList): Piece[] {
  const listed = Array.from({ length: sources.count }, (_, item) =>
    piece({ holder: sources, item }),
  );
  return [
    ...parts.flatMap((part) => [
      piece({ holder: part, level: 2, leads: true }),
      ...blockPieces(part, 2),
      ...part.demands.flatMap((demand) => [
        piece({ holder: demand, level: 3, leads: true }),
        ...blockPieces(demand, 3),
      ]),
    ]),
    ...(sources.count > 0 ? [piece({ holder: sources, level: 2, leads: true })] : []),
    ...listed,
  ];
}

/** Which of its items begin a page; the number -1 is the whole of it. */
type Opening = { readonly opens?: readonly number[] };
const WHOLE = -1;

/** Returns the parts of a paper and its sources, told which of their pieces (`piecesOf`) begin a page. */
export function openPages<P extends PaperPart>(
  parts: readonly P[],
  sources: SourceList,
  opening: readonly Piece[],
) {
  const opened = Map.groupBy(opening, ({ holder }) => holder);
  const opens = (holder: Piece['holder']): Opening => {
    const found = opened.get(holder);
    return found ? { opens: found.map(({ item }) => item ?? WHOLE) } : {};
  };
  const inside = (blocks: readonly Block[]) =>
    blocks.map((block): Block & Opening => ({ ...block, ...opens(block) }));
  return {
    parts: parts.map((part) => ({
      ...part,
      ...opens(part),
      blocks: inside(part.blocks),
      demands: part.demands.map((demand) => ({
        ...demand,
        ...opens(demand),
        blocks: inside(demand.blocks),
      })),
    })),
    sources: opens(sources).opens ?? [],
  };
}
