import { waysToBreak } from '../charts/break-lines.ts';
import type { Splitting } from '../charts/word-pieces.ts';

/** How a text is fitted to a column; sizes in px. */
export interface Fitting {
  readonly text: string;
  readonly room: number;
  readonly least: number;
  readonly most: number;
  /** Most lines. */
  readonly lines: number;
  /** What is against a second line; against a third it is four times that, and so on. */
  readonly lineCost: number;
  /** What is against a last line of one word under two others or more, where fewer lines may hold it; left out: nothing. */
  readonly loneCost?: number | undefined;
  /** Returns the width in px of a line at a size. */
  readonly width: (line: string, size: number) => number;
  readonly keepWithNext: readonly string[];
  readonly hyphenate?: Splitting['hyphenate'];
}

/** Lines of one size in px. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Type that is a tenth smaller than it may be costs a tenth of this. */
const SIZE_COST = 2;
/** A width grows with the size: it is measured at this one. */
const PROBE = 100;

/** Returns the largest whole size, at most `most`, in which a line of this width at the probe fits the room. */
function sizeFor(widest: number, { room, least, most }: Fitting): number {
  const holds = (room * PROBE) / widest;
  return holds >= most ? most : Math.max(Math.min(least, holds), Math.floor(holds));
}

/**
 * Returns a text in the lines and the size against which there is least: how it is broken (`COST` of
 * `break-lines.ts`), how much smaller it is than it may be, and how many lines it takes; undefined where
 * it does not fit.
 */
export function fitLines(fitting: Fitting): Fitted | undefined {
  const { text, least, most, lineCost, loneCost = 0, keepWithNext, hyphenate, width } = fitting;
  const room = (fitting.room * PROBE) / least;
  const breaking = {
    room,
    width: (line: string) => width(line, PROBE),
    keepWithNext,
    ...(hyphenate ? { hyphenate } : {}),
  };
  const lone = (lines: readonly string[]) =>
    lines.length > 2 && !lines.at(-1)?.includes(' ') ? loneCost : 0;
  const ways = Array.from({ length: fitting.lines }, (_, i) => i + 1).flatMap((count) =>
    waysToBreak(text, count, breaking).map((way) => {
      const size = sizeFor(way.widest, fitting);
      const smaller = SIZE_COST * (1 - size / most);
      return {
        size,
        lines: way.lines,
        cost: way.cost + smaller + lone(way.lines) + lineCost * (count - 1) ** 2,
      };
    }),
  );
  const [first, ...others] = ways.filter(({ size }) => size >= least);
  return first && others.reduce((best, way) => (way.cost < best.cost ? way : best), first);
}
