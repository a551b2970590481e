import type { Bar, Line, Role, Shape } from '../charts/chart.ts';
import type { Theme } from '../theme/theme.ts';
import { scaleOn } from '../theme/type-sizes.ts';
import { dashesAround } from './dash-pattern.ts';
import { svg, type SvgNode } from './svg-node.ts';

/** How shapes are coloured: by fixed colours in a picture, by class names on a page. */
export interface Paint {
  readonly fill: (role: Role) => SvgNode['attributes'];
  readonly stroke: (role: Role) => SvgNode['attributes'];
}

/** An open tick's border, as a part of its thickness (art direction § 2). */
const OPEN_BORDER = 0.25;
/**
 * Dashes are smaller on forms narrower than this, and one line on those thinner than this (§ 4).
 */
const SMALL_DASH = 50;
const ONE_LINE = 10;

/** Lines that a shape's role asks for, as thick as a canvas draws them. */
export interface LineWidths {
  readonly dash: Theme['stroke']['dash'];
  readonly dashSmall: Theme['stroke']['dash'];
  /** How much larger the canvas is than the one that widths are given for. */
  readonly scale: number;
  /** Least border of an open tick in px. */
  readonly leastOpen: number;
}

/** Returns the lines of a canvas; an open tick's border is at least `leastOpen` px. */
export function lineWidths(theme: Theme, canvas: string, leastOpen = 0): LineWidths {
  const { dash, dashSmall } = theme.stroke;
  return { dash, dashSmall, scale: scaleOn(theme, canvas), leastOpen };
}

/** Returns the least side of a bar. */
function thin({ width, height }: Bar): number {
  return Math.min(width, height);
}

function turned({ x, y, width, height, turn }: Bar): string | undefined {
  if (turn === undefined || turn === 0) return undefined;
  const angle = Math.round(turn * 10) / 10;
  return `rotate(${angle} ${Math.round(x + width / 2)} ${Math.round(y + height / 2)})`;
}

function inset(bar: Bar, by: number): SvgNode['attributes'] {
  return { x: bar.x + by, y: bar.y + by, width: bar.width - by * 2, height: bar.height - by * 2 };
}

function dashes(side: number, widths: LineWidths) {
  const { dash, dashSmall, scale } = widths;
  const { width, pattern } = side < SMALL_DASH * scale ? dashSmall : dash;
  const [long, gap] = pattern;
  return { width: width * scale, pattern: [long * scale, gap * scale] as const };
}

function dashedNode(bar: Bar, paint: Paint, widths: LineWidths): SvgNode {
  const dash = dashes(thin(bar), widths);
  const stroke = { ...paint.stroke(bar.role), 'stroke-width': dash.width };
  if (bar.height < ONE_LINE * widths.scale) {
    const y = bar.y + bar.height / 2;
    return svg('path', {
      ...stroke,
      'stroke-dasharray': dash.pattern.join(' '),
      fill: 'none',
      d: `M${bar.x} ${y}h${bar.width}`,
      transform: turned(bar),
    });
  }
  const outline = {
    x: bar.x + dash.width / 2,
    y: bar.y + dash.width / 2,
    width: bar.width - dash.width,
    height: bar.height - dash.width,
  };
  const { array, offset } = dashesAround(outline, dash.width, dash.pattern);
  return svg('rect', {
    ...paint.fill(bar.role),
    ...stroke,
    'stroke-dasharray': array,
    'stroke-dashoffset': offset,
    'stroke-linecap': 'square',
    ...outline,
    transform: turned(bar),
  });
}

function openNode(bar: Bar, paint: Paint, { leastOpen }: LineWidths): SvgNode {
  const border = Math.max(leastOpen, bar.height * OPEN_BORDER);
  const stroke = { ...paint.stroke('open'), 'stroke-width': border };
  return svg('rect', {
    ...paint.fill('open'),
    ...stroke,
    ...inset(bar, border / 2),
    transform: turned(bar),
  });
}

function lineNode(line: Line, paint: Paint, widths: LineWidths): SvgNode {
  const dash =
    line.role === 'dashed'
      ? dashes(SMALL_DASH * widths.scale, widths).pattern.join(' ')
      : undefined;
  return svg('path', {
    ...paint.stroke(line.role),
    fill: 'none',
    'stroke-width': line.stroke,
    'stroke-dasharray': dash,
    d: line.d.replace(/-?\d+\.\d{3,}/g, (n) => String(Math.round(Number(n) * 100) / 100)),
  });
}

/** Returns a shape as an SVG element. */
export function shapeNode(shape: Shape, paint: Paint, widths: LineWidths): SvgNode {
  if (shape.kind === 'line') return lineNode(shape, paint, widths);
  if (shape.role === 'open') return openNode(shape, paint, widths);
  if (shape.role === 'dashed') return dashedNode(shape, paint, widths);
  const { x, y, width, height } = shape;
  return svg('rect', { ...paint.fill(shape.role), x, y, width, height, transform: turned(shape) });
}
