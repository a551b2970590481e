import type { Line, Role } from './chart.ts';
import { line } from './marks.ts';

/** Longest dash in px (art direction § 4: 9 6), and the wall after it, in dashes. */
const LONGEST = 8.9;
const GAP = 2 / 3;

/** Across and down, in px. */
type Point = readonly [number, number];

/** Returns the dashes of one side, one path each: the side begins and ends with a dash. */
function side([x, y]: Point, [toX, toY]: Point): string {
  const length = Math.hypot(toX - x, toY - y);
  const count = Math.max(1, Math.ceil((length / LONGEST + GAP) / (1 + GAP)));
  const dash = length / (count + (count - 1) * GAP);
  const [dx, dy] = [((toX - x) * dash) / length, ((toY - y) * dash) / length];
  const drawn = `l${dx} ${dy}`;
  const rest = `m${GAP * dx} ${GAP * dy}${drawn}`;
  return `M${x} ${y}${drawn}${rest.repeat(count - 1)}`;
}

/** Returns a point moved by `by` px away from another. */
function beyond([x, y]: Point, [fromX, fromY]: Point, by: number): Point {
  const length = Math.hypot(x - fromX, y - fromY);
  return [x + ((x - fromX) * by) / length, y + ((y - fromY) * by) / length];
}

/**
 * Returns a dashed line from corner to corner. The dashes of each side are fitted to it, so that every
 * corner is closed; a closed outline ends where it began. Each dash is drawn on its own: some programs that
 * show a PDF forget the later ones of a long pattern.
 */
export function dashedLine(role: Role, corners: readonly Point[], stroke: number): Line {
  const first = corners[0];
  const last = corners.at(-1);
  const closed = first !== undefined && first[0] === last?.[0] && first[1] === last[1];
  const sides = corners.slice(1).map((to, i) => {
    const from = corners[i] ?? to;
    const start = i > 0 || closed ? beyond(from, to, stroke / 2) : from;
    const end = i < corners.length - 2 || closed ? beyond(to, from, stroke / 2) : to;
    return side(start, end);
  });
  return line(role, sides.join(''), stroke);
}
