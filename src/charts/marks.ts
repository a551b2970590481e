import type { Bar, Box, Line, Role, Shape, Stroke } from './chart.ts';

/** Part of a post's width that a tick on it takes (art direction § 2). */
export const TICK_ON_POST = 0.74;
/** Below this width in px a post has narrow edges, below the second it has slivers. */
const NARROW_POST = 50;
const SLIVER_POST = 20;

/** Returns the width in px of the ink edge of a post. */
export function edgeOf(width: number, stroke: Stroke): number {
  if (width < SLIVER_POST) return stroke.postEdgeSliver;
  return width < NARROW_POST ? stroke.postEdgeNarrow : stroke.postEdge;
}

/** Returns a bar, turned about its centre if `turn` (degrees) is given. */
export function bar(role: Role, box: Box, turn?: number): Bar {
  return turn === undefined ? { kind: 'bar', role, ...box } : { kind: 'bar', role, ...box, turn };
}

/** Returns a stroked line along SVG path data. */
export function line(role: Role, d: string, stroke: number): Line {
  return { kind: 'line', role, d, stroke };
}

/** Where an edge of a post runs, in px. */
type Stretch = Pick<Box, 'y' | 'height'>;

function postShapes(box: Box, edge: number, capped: boolean, left: readonly Stretch[]): Shape[] {
  const shapes: Shape[] = [
    bar('post', box),
    ...left.map(({ y, height }) => bar('edge', { x: box.x, y, width: edge, height })),
    bar('edge', { ...box, x: box.x + box.width - edge, width: edge }),
  ];
  if (capped) shapes.push(bar('edge', { ...box, height: edge }));
  return shapes;
}

/**
 * Returns a doorpost: a white field with ink edges left and right, inside its box. A capped post also
 * has an ink line on top; one that bleeds off the canvas has none. `edge` is the width of its lines in px.
 */
export function post(
  box: Box,
  stroke: Stroke,
  capped: boolean,
  edge = edgeOf(box.width, stroke),
): Shape[] {
  return postShapes(box, edge, capped, [box]);
}

/**
 * Returns a doorpost with a slot in it: a hole without the left edge, where the wall runs in. The edge ends under
 * the first dashes of the slot, so that no seam shows between the two.
 */
export function postWithSlot(slot: Box, box: Box, stroke: Stroke, capped: boolean): Shape[] {
  const edge = edgeOf(box.width, stroke);
  const [from, to] = [slot.y + edge / 2, slot.y + slot.height - edge / 2];
  const [field, ...edges] = postShapes(box, edge, capped, [
    { y: box.y, height: from - box.y },
    { y: to, height: box.y + box.height - to },
  ]);
  return [...(field ? [field] : []), bar('slot', slot), ...edges];
}

/** Returns a tick that is held by a post: it starts at the post's left edge, `y` is its middle. */
export function tickOnPost(postBox: Box, y: number, thickness: number): Bar {
  return bar('fixed', {
    x: postBox.x,
    y: y - thickness / 2,
    width: postBox.width * TICK_ON_POST,
    height: thickness,
  });
}

/** Returns a tick about its middle, on the bare wall. */
export function freeTick(
  role: 'loose' | 'open',
  at: { x: number; y: number; turn: number },
  size: { length: number; thickness: number },
): Bar {
  const { length, thickness } = size;
  return bar(
    role,
    { x: at.x - length / 2, y: at.y - thickness / 2, width: length, height: thickness },
    at.turn,
  );
}
