import type { Bar, Line, Role, Shape } from '../charts/chart.ts';
import type { Theme } from '../theme/theme.ts';
import { svg, type SvgNode } from './svg-node.ts';

/** How shapes are coloured: by fixed colours in a picture, by class names on a page. */
export interface Paint {
  readonly fill: (role: Role) => SvgNode['attributes'];
  readonly stroke: (role: Role) => SvgNode['attributes'];
}

/** An open tick's border, as a part of its thickness (art direction § 2). */
const OPEN_BORDER = 0.25;
/** Dashes are smaller on forms narrower than this, and one line on those thinner than this (§ 4). */
const SMALL_DASH = 50;
const ONE_LINE = 10;
const OUTLINED: readonly Role[] = ['dashed', 'slot'];

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

function dashes(shape: { thin: number }, theme: Theme): { width: number; pattern: string } {
  const dash = shape.thin < SMALL_DASH ? theme.stroke.dashSmall : theme.stroke.dash;
  return { width: dash.width, pattern: dash.pattern.join(' ') };
}

function dashedNode(bar: Bar, paint: Paint, theme: Theme): SvgNode {
  const dash = dashes({ thin: thin(bar) }, theme);
  const stroke = {
    ...paint.stroke(bar.role),
    'stroke-width': dash.width,
    'stroke-dasharray': dash.pattern,
  };
  if (bar.height < ONE_LINE) {
    const y = bar.y + bar.height / 2;
    return svg('path', {
      ...stroke,
      fill: 'none',
      d: `M${bar.x} ${y}h${bar.width}`,
      transform: turned(bar),
    });
  }
  return svg('rect', {
    ...paint.fill(bar.role),
    ...stroke,
    ...inset(bar, dash.width / 2),
    transform: turned(bar),
  });
}

function openNode(bar: Bar, paint: Paint): SvgNode {
  const border = bar.height * OPEN_BORDER;
  const stroke = { ...paint.stroke('open'), 'stroke-width': border };
  return svg('rect', {
    ...paint.fill('open'),
    ...stroke,
    ...inset(bar, border / 2),
    transform: turned(bar),
  });
}

function lineNode(line: Line, paint: Paint, theme: Theme): SvgNode {
  const dash = OUTLINED.includes(line.role)
    ? dashes({ thin: SMALL_DASH }, theme).pattern
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
export function shapeNode(shape: Shape, paint: Paint, theme: Theme): SvgNode {
  if (shape.kind === 'line') return lineNode(shape, paint, theme);
  if (shape.role === 'open') return openNode(shape, paint);
  if (OUTLINED.includes(shape.role)) return dashedNode(shape, paint, theme);
  const { x, y, width, height } = shape;
  return svg('rect', { ...paint.fill(shape.role), x, y, width, height, transform: turned(shape) });
}
