import type { Bar, Shape } from '../charts/chart.ts';

/** Lengths in px that differ by so little are the same. */
const ROUNDING = 0.01;

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < ROUNDING;
}

/** Whether an edge runs down along a post, and whether one lies across all of it. */
function runsAlong(edge: Bar, post: Bar): boolean {
  const meets = edge.y < post.y + post.height && edge.y + edge.height > post.y;
  return meets && edge.width < post.width / 2;
}
function liesAcross(edge: Bar, post: Bar): boolean {
  return isSame(edge.x, post.x) && isSame(edge.width, post.width) && edge.height < post.height / 2;
}

/** Returns the field of a post that ends in the middle of each ink edge about it. */
function fieldWithin(post: Bar, edges: readonly Bar[]): Bar {
  const along = edges.filter((edge) => runsAlong(edge, post));
  const across = edges.filter((edge) => liesAcross(edge, post));
  const [end, foot] = [post.x + post.width, post.y + post.height];
  const left = (along.find(({ x }) => isSame(x, post.x))?.width ?? 0) / 2;
  const right = (along.find(({ x, width }) => isSame(x + width, end))?.width ?? 0) / 2;
  const top = (across.find(({ y }) => isSame(y, post.y))?.height ?? 0) / 2;
  const bottom = (across.find(({ y, height }) => isSame(y + height, foot))?.height ?? 0) / 2;
  return {
    ...post,
    x: post.x + left,
    y: post.y + top,
    width: post.width - left - right,
    height: post.height - top - bottom,
  };
}

function isUpright({ turn = 0 }: Bar): boolean {
  return turn === 0;
}

/**
 * Returns shapes in which no field of a post reaches as far as its ink edges do: where both ended on one line, a
 * screen would show a sliver of the field outside the ink.
 */
export function withinEdges(shapes: readonly Shape[]): Shape[] {
  const bars = shapes.filter((shape) => shape.kind === 'bar').filter(isUpright);
  const edges = bars.filter(({ role }) => role === 'edge');
  const isPost = (shape: Shape): shape is Bar =>
    shape.kind === 'bar' && shape.role === 'post' && isUpright(shape);
  return shapes.map((shape) => (isPost(shape) ? fieldWithin(shape, edges) : shape));
}
