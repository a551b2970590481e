import type { Bar, Shape } from '../charts/chart.ts';
import { shapeNode, type LineWidths, type Paint } from './shape-node.ts';
import { svg, type SvgNode } from './svg-node.ts';

/** Less than this many units over the edge of a post counts as within it: leaning ticks lie on whole units. */
const TOLERANCE = 1;

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOf({ x, y, width, height, turn = 0 }: Bar): Extent {
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const across = (width * cos + height * sin) / 2;
  const down = (width * sin + height * cos) / 2;
  const [cx, cy] = [x + width / 2, y + height / 2];
  return { left: cx - across, right: cx + across, top: cy - down, bottom: cy + down };
}

function within(a: Extent, b: Extent): boolean {
  return (
    a.left >= b.left - TOLERANCE &&
    a.right <= b.right + TOLERANCE &&
    a.top >= b.top - TOLERANCE &&
    a.bottom <= b.bottom + TOLERANCE
  );
}

function touches(a: Extent, b: Extent): boolean {
  return (
    a.left < b.right - TOLERANCE &&
    a.right > b.left + TOLERANCE &&
    a.top < b.bottom - TOLERANCE &&
    a.bottom > b.top + TOLERANCE
  );
}

/** Returns whether a bar lies partly on a post and partly on the wall. */
function crosses(bar: Bar, posts: readonly Extent[]): boolean {
  const extent = extentOf(bar);
  return posts.some((post) => touches(extent, post)) && !posts.some((post) => within(extent, post));
}

function isTick(shape: Shape): shape is Bar {
  return shape.kind === 'bar' && (shape.role === 'fixed' || shape.role === 'loose');
}

function isPost(shape: Shape): shape is Bar {
  return shape.kind === 'bar' && shape.role === 'post';
}

function isEdge(shape: Shape): shape is Bar {
  return shape.kind === 'bar' && shape.role === 'edge';
}

/**
 * Returns a shape as an element. A leaning one is drawn about its own middle and then put in its place, on whole
 * units, which nobody sees: so a field of them has one form, and is a third less to send.
 */
function nodeOf(shape: Shape, paint: Paint, widths: LineWidths): SvgNode {
  if (shape.kind === 'line' || !shape.turn) return shapeNode(shape, paint, widths);
  const { x, y, width, height, turn, ...rest } = shape;
  const middle = shapeNode(
    { ...rest, x: -width / 2, y: -height / 2, width, height },
    paint,
    widths,
  );
  const [cx, cy, angle] = [x + width / 2, y + height / 2, turn].map(Math.round);
  const transform = `translate(${cx} ${cy})rotate(${angle})`;
  return { ...middle, attributes: { ...middle.attributes, transform } };
}

/** Returns the clip of what lies on posts. */
function clipOf(posts: readonly Bar[], id: string): SvgNode {
  const d = posts.map(({ x, y, width, height }) => {
    const [left, top, across, down] = [x, y, width, height].map((n) => Math.round(n * 10) / 10);
    return `M${left} ${top}h${across}v${down}h-${across}z`;
  });
  return svg('clipPath', { id }, [svg('path', { d: d.join('') })]);
}

/** Returns marks twice: as they lie on the wall and, clipped to the posts, as they lie on those. */
function twice(marks: readonly Bar[], name: string, id: string, widths: LineWidths): SvgNode[] {
  const bare: Paint = { fill: () => ({}), stroke: () => ({}) };
  const group = svg(
    'g',
    { id: `${id}-${name}` },
    marks.map((mark) => nodeOf(mark, bare, widths)),
  );
  return [
    svg('g', { class: name }, [group]),
    svg('use', { class: 'over', href: `#${id}-${name}`, 'clip-path': `url(#${id}-posts)` }),
  ];
}

/**
 * Returns the shapes of a drawing as elements of a page. Where ticks lie partly on a post and partly on the
 * wall, every tick takes its colour from the ground under it and none from its role: in the dark scheme, where
 * a post is light and the wall is not, a colour for each role would draw an edge that could be counted. The
 * same holds for a cut that joins pieces of a post across the wall.
 */
export function groundedNodes(
  shapes: readonly Shape[],
  id: string,
  paint: Paint,
  widths: LineWidths,
): SvgNode[] {
  const posts = shapes.filter(isPost);
  const extents = posts.map(extentOf);
  const ticks = shapes.filter(isTick);
  const crossing = ticks.some((tick) => crosses(tick, extents));
  const seams = shapes.filter(isEdge).filter((edge) => crosses(edge, extents));
  const groups = [
    { name: 'ticks', marks: crossing ? ticks : [] },
    { name: 'seams', marks: seams },
  ];
  const nodes = shapes.flatMap((shape) => {
    const group = groups.find(({ marks }) => marks.some((mark) => mark === shape));
    if (!group) return [nodeOf(shape, paint, widths)];
    return shape === group.marks[0] ? twice(group.marks, group.name, id, widths) : [];
  });
  const grounded = groups.some(({ marks }) => marks.length > 0);
  return grounded ? [clipOf(posts, `${id}-posts`), ...nodes] : nodes;
}
