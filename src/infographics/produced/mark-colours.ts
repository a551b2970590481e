import type { Bar, Role, Shape } from '../../charts/chart.ts';
import { pathPoints, type Point } from './path-points.ts';
import { colourAt, histogram, type Colour, type Histogram, type Pixels } from './pixels.ts';

/** The colours of a mark in the final pixels, sampled in its own frame. */
export interface MarkColours {
  readonly shape: Shape;
  /** Its ink: that of its border where it has one, and else that of its middle. */
  readonly border: Histogram;
  /** In its middle. */
  readonly core: Histogram;
  /** Beside its two long sides. */
  readonly sides: readonly [Histogram, Histogram];
}

/**
 * Distance in px of a canvas between a mark and where its ground is looked at: past the grey pixels of its own border,
 * and not beyond the white between the edges of a thin post.
 */
const BESIDE = 1.5;
/** Points along a mark, more than the ticks that may cross the edge of a post, so that these do not keep step with them; on a dashed line several to a dash and to a gap. */
const ALONG = 47;
const ALONG_DASHES = 240;
/** An open tick's border is a quarter of its thickness (art direction § 2): its middle lies here. */
const OPEN_BORDER = 1 / 8;
/** Lines of dashes are about 4 px: their middle lies here. */
const DASH_MIDDLE = 1.75;
const DASHED: readonly Role[] = ['dashed', 'slot'];

/** A stretch of a mark: a point on its axis and the unit vector across it. */
interface Station {
  readonly at: Point;
  readonly across: Point;
}

function stations(from: Point, to: Point, count: number): Station[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 1) / (count + 1);
    return { at: { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }, across };
  });
}

/** Returns the ends of a bar's long axis, turned as it is drawn. */
function axis({ x, y, width, height, turn = 0 }: Bar): [Point, Point] {
  const centre = { x: x + width / 2, y: y + height / 2 };
  const angle = (turn * Math.PI) / 180 + (width >= height ? 0 : Math.PI / 2);
  const half = Math.max(width, height) / 2;
  const [dx, dy] = [Math.cos(angle) * half, Math.sin(angle) * half];
  return [
    { x: centre.x - dx, y: centre.y - dy },
    { x: centre.x + dx, y: centre.y + dy },
  ];
}

function sample(
  pixels: Pixels,
  places: readonly Station[],
  offset: number,
): (Colour | undefined)[] {
  return places.map(({ at, across }) =>
    colourAt(pixels, at.x + across.x * offset, at.y + across.y * offset),
  );
}

function barColours(pixels: Pixels, bar: Bar): MarkColours {
  const thickness = Math.min(bar.width, bar.height);
  const dashed = DASHED.includes(bar.role);
  const places = stations(...axis(bar), dashed ? ALONG_DASHES : ALONG);
  const inset = dashed ? Math.min(DASH_MIDDLE, thickness / 2) : thickness * OPEN_BORDER;
  const edge = dashed || bar.role === 'open' ? thickness / 2 - inset : 0;
  const side = (by: number) => histogram(sample(pixels, places, by));
  return {
    shape: bar,
    border: histogram([...sample(pixels, places, edge), ...sample(pixels, places, -edge)]),
    core: side(0),
    sides: [side(thickness / 2 + BESIDE), side(-thickness / 2 - BESIDE)],
  };
}

/** Returns the colours of a mark: `shape` is what was composed, the pixels are what came of it. */
export function markColours(pixels: Pixels, shape: Shape): MarkColours {
  if (shape.kind === 'bar') return barColours(pixels, shape);
  const along = DASHED.includes(shape.role) ? ALONG_DASHES : ALONG;
  const places = pathPoints(shape.d).flatMap((path) =>
    path.slice(1).flatMap((to, i) => stations(path[i] ?? to, to, along)),
  );
  const side = (by: number) => histogram(sample(pixels, places, by));
  const core = side(0);
  const by = shape.stroke / 2 + BESIDE;
  return { shape, border: core, core, sides: [side(by), side(-by)] };
}
