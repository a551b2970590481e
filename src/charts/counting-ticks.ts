import { easeSinInOut, range, scaleLinear } from 'd3';

/** Ticks on a post: ten make a thousand where one is a hundred (art direction § 2). */
export const PER_POST = 10;
/** Least columns over which posts thin from whole to gone, as a part of all columns. */
const DISSOLVE = 0.3;
/** From how far a column has dissolved, its last marks do not stand on each other. */
const LOOSE_COLUMN = 0.9;
/** Where in that stretch a tick begins to lean, and how far the wave moves that point along the rows. */
const LEAN = { from: 0.16, ragged: 0.12 };
/** Where it counts as loose: the post is then less than half as wide as the tick is long. */
const LOOSE = { from: 0.61, ragged: 0.13 };
/** The slow wave along which ticks drift: radians a column and a row, and its height in rows. */
const WAVE = { column: 0.74, row: 0.42, at: 0.9, height: 0.33 };

/** A tick by column and row from the floor; `lean` runs from 0 (straight) to 1. */
export interface CountingTick {
  readonly column: number;
  readonly row: number;
  readonly lean: number;
  /** Shift in rows, downwards, and the slope of the wave there in rows a column. */
  readonly shift: number;
  readonly slope: number;
  readonly role: 'fixed' | 'loose';
}

/**
 * Returns how far a column has dissolved for a number of ticks of which a share (0 to 1) has no fixed place:
 * 0 to 1, halfway where the share begins, and whole at the last column, so that no column is its edge.
 */
export function dissolution(total: number, share: number): (column: number) => number {
  if (share <= 0) return () => 0;
  const columns = Math.ceil(total / PER_POST);
  const middle = (total / PER_POST) * (1 - share) - 0.5;
  const reach = Math.max(1, columns - 1 - middle, (DISSOLVE * columns) / 2);
  return scaleLinear()
    .domain([middle - reach, middle + reach])
    .range([0, 1])
    .clamp(true);
}

/** The row of a tick: from the floor, but where a last column that came loose is not full, evenly over its height. */
function rowOf(n: number, total: number, gone: (column: number) => number): number {
  const first = Math.floor(n / PER_POST) * PER_POST;
  const count = Math.min(PER_POST, total - first);
  if (count === PER_POST || gone(first / PER_POST) < LOOSE_COLUMN) return n - first;
  return ((n - first + 0.5) * PER_POST) / count - 0.5;
}

/**
 * Returns every tick. One slow wave decides where in the rows a tick gives way first and how it drifts
 * then, so that leaning sets in over several posts and no edge can be counted. The role only says what
 * a tick lies on, post or wall (in the dark scheme it is ink or white), and changes along the same wave:
 * its numbers are those of the drawing, not of the share.
 */
export function countingTicks(total: number, share: number): CountingTick[] {
  const gone = dissolution(total, share);
  return range(total).map((n) => {
    const column = Math.floor(n / PER_POST);
    const row = rowOf(n, total, gone);
    const wave = Math.sin(0.9 * row - 1.1 * column + 0.6);
    const start = LEAN.from + LEAN.ragged * wave;
    const left = gone(column);
    const lean = easeSinInOut(Math.min(1, Math.max(0, (left - start) / (1 - start))));
    const phase = WAVE.column * column + WAVE.row * row + WAVE.at;
    return {
      column,
      row,
      lean,
      shift: WAVE.height * lean * Math.sin(phase),
      slope: WAVE.height * WAVE.column * lean * Math.cos(phase),
      role: left > LOOSE.from + LOOSE.ragged * wave ? 'loose' : 'fixed',
    };
  });
}
