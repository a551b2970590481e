import type { Bar, Shape } from '../charts/chart.ts';

/** Lengths in px that differ by so little are the same. */
const ROUNDING = 0.01;

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < ROUNDING;
}

function isTurned({ turn = 0 }: Bar): boolean {
  return turn !== 0;
}

/** Whether an edge runs down along a post, and whether one lies across all of it. */
function runsAlong(edge: Bar, post: Bar): boolean {
  const within = edge.y < post.y + post.height && edge.y + edge.height > post.y;
  return within && edge.width < post.width / 2;
}
function liesAcross(edge: Bar, post: Bar): boolean {
  return isSame(edge.x, post.x) && isSame(edge.width, post.width) && edge.height < post.height / 2;
}

/** Returns the field of a post that ends in the middle of each ink edge about it. */
function within(post: Bar, edges: readonly Bar[]): Bar {
  const along = edges.filter((edge) => runsAlong(edge, post));
  const across = edges.filter((edge) => liesAcross(edge, post));
  const half = (edge: Bar | undefined, side: 'width' | 'height') => (edge ? edge[side] / 2 : 0);
  const [right, bottom] = [post.x + post.width, post.y + post.height];
  const left = half(
    along.find(({ x }) => isSame(x, post.x)),
    'width',
  );
  const top = half(
    across.find(({ y }) => isSame(y, post.y)),
    'height',
  );
  const atRight = half(
    along.find(({ x, width }) => isSame(x + width, right)),
    'width',
  );
  const atBottom = half(
    across.find(({ y, height }) => isSame(y + height, bottom)),
    'height',
  );
  return {
    ...post,
    x: post.x + left,
    y: post.y + top,
    width: post.width - left - atRight,
    height: post.height - top - atBottom,
  };
}

/**
 * Returns shapes in which no field of a post reaches as far as its ink edges do: where both ended on one line, a
 * screen would show a sliver of the field outside the ink.
 */
export function withinEdges(shapes: readonly Shape[]): Shape[] {
  const bars = shapes.filter((shape) => shape.kind === 'bar');
  const edges = bars.filter((one) => one.role === 'edge' && !isTurned(one));
  return shapes.map((shape) =>
    shape.kind === 'bar' && shape.role === 'post' && !isTurned(shape)
      ? within(shape, edges)
      : shape,
  );
}
