import { range } from 'd3';

/** Handles of the cubic, in parts of its width; the second also drops, in parts of the drop. */
const HANDLES = { first: 0.45, second: 0.8, drop: 0.32 };
/** Pieces in which a bent line is measured, and halvings that find its end within .01 px. */
const PIECES = 48;
const HALVINGS = 18;

/** Across and down, in px. */
export type Point = readonly [number, number];

function cubic(width: number, drop: number): readonly Point[] {
  return [
    [0, 0],
    [HANDLES.first * width, 0],
    [HANDLES.second * width, HANDLES.drop * drop],
    [width, drop],
  ];
}

/** Returns the point of a cubic at `t`, by the Bernstein polynomials. */
function pointAt(handles: readonly Point[], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  const sum = (axis: 0 | 1) =>
    handles.reduce((total, point, i) => total + point[axis] * (weights[i] ?? 0), 0);
  return [sum(0), sum(1)];
}

function lengthOf(width: number, drop: number): number {
  const points = range(PIECES + 1).map((i) => pointAt(cubic(width, drop), i / PIECES));
  return points.reduce((total, [x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y];
    return total + Math.hypot(x - px, y - py);
  }, 0);
}

/** Returns how wide a line of a length is once its end has dropped, between two bounds. */
function bentWidth(length: number, drop: number, low = 0, high = length, left = HALVINGS): number {
  const middle = (low + high) / 2;
  if (left === 0) return middle;
  const long = lengthOf(middle, drop) > length;
  return bentWidth(length, drop, long ? low : middle, long ? middle : high, left - 1);
}

/**
 * Returns the four points of the cubic along which a line hangs that leaves its post level and drops by
 * `drop` px at its end. It is as long as a straight line of `length` px: nothing stretches.
 */
export function bend(length: number, drop: number): readonly Point[] {
  return cubic(bentWidth(length, drop), drop);
}

/** Returns the deepest drop in px at which the end of a line of a length is still `width` px away from its post. */
export function deepestDrop(
  length: number,
  width: number,
  low = 0,
  high = length,
  left = HALVINGS,
): number {
  if (width >= length) return 0;
  const middle = (low + high) / 2;
  if (left === 0) return low;
  const long = lengthOf(width, middle) > length;
  return deepestDrop(length, width, long ? low : middle, long ? middle : high, left - 1);
}
