import type { Edges } from './drawn-elements.ts';
import type { Point } from './path-points.ts';
import type { DrawnMark } from './produced.ts';

function toBox({ x, y }: Point, box: Edges): number {
  return Math.hypot(
    Math.max(box.left - x, 0, x - box.right),
    Math.max(box.top - y, 0, y - box.bottom),
  );
}

function toSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  const at = Math.min(1, Math.max(0, t));
  return Math.hypot(p.x - a.x - at * dx, p.y - a.y - at * dy);
}

/** Returns whether a segment runs through a box (Liang and Barsky's clipping). */
function crosses(a: Point, b: Point, box: Edges): boolean {
  let [from, to] = [0, 1];
  const clip = (delta: number, low: number, high: number): boolean => {
    if (delta === 0) return low <= 0 && high >= 0;
    const [enter, leave] = delta > 0 ? [low / delta, high / delta] : [high / delta, low / delta];
    from = Math.max(from, enter);
    to = Math.min(to, leave);
    return from <= to;
  };
  return (
    clip(b.x - a.x, box.left - a.x, box.right - a.x) &&
    clip(b.y - a.y, box.top - a.y, box.bottom - a.y)
  );
}

function inside({ x, y }: Point, polygon: readonly Point[]): boolean {
  let within = false;
  for (const [i, a] of polygon.entries()) {
    const b = polygon.at(i - 1) ?? a;
    const crossing = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (crossing) within = !within;
  }
  return within;
}

/** Returns the distance in px between the ink of a line of text and that of a mark; 0 where they touch. */
export function clearance(box: Edges, { outline, closed, halfStroke }: DrawnMark): number {
  const corners = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  let least = Infinity;
  for (const path of outline) {
    const first = path[0];
    if (closed && corners.some((corner) => inside(corner, path))) return 0;
    for (const [i, a] of path.entries()) {
      const b = path[i + 1] ?? (closed ? first : undefined);
      if (!b) continue;
      if (crosses(a, b, box)) return 0;
      least = Math.min(least, toBox(a, box), toBox(b, box));
      for (const corner of corners) least = Math.min(least, toSegment(corner, a, b));
    }
  }
  return Math.max(0, least - halfStroke);
}
