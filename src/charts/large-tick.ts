import { path } from 'd3';
import type { Box, Shape } from './chart.ts';
import { bar, line } from './marks.ts';

/** Thickness of the large tick, as a part of the width and at most of the height; its border (art direction § 2). */
const THICK = 0.19;
const OF_HEIGHT = 0.19;
const BORDER = 0.25;
/** How far its loose half leans, in degrees, and the cut between the halves, as a part of the width. */
const LEAN = 5.5;
const RADIANS = (LEAN * Math.PI) / 180;
const CUT = 14 / 884;

/** An open tick as wide as a box, cut in two equal halves; the right one leans about its lower corner. */
export interface LargeTick {
  readonly box: Box;
  readonly thickness: number;
  /** Length of either half in px. */
  readonly length: number;
  /** The corner about which the loose half leans: right of it is what belongs to that half. */
  readonly corner: { readonly x: number; readonly y: number };
  /** Lowest point of the loose half. */
  readonly low: number;
}

/** Returns the large tick at the top of a box. */
export function largeTick(box: Box): LargeTick {
  const thickness = Math.round(Math.min(THICK * box.width, OF_HEIGHT * box.height));
  const cut = CUT * box.width;
  const across = thickness * Math.sin(RADIANS);
  const length = (box.width - cut - across) / (1 + Math.cos(RADIANS));
  const x = box.x + box.width - across - length * Math.cos(RADIANS);
  const y = box.y + thickness;
  return { box, thickness, length, corner: { x, y }, low: y + length * Math.sin(RADIANS) };
}

type Point = readonly [number, number];

/** The border of a half: open at the cut. */
function border(points: readonly Point[], stroke: number): Shape {
  const d = path();
  points.forEach(([x, y], i) => (i === 0 ? d.moveTo(x, y) : d.lineTo(x, y)));
  return line('open', d.toString(), stroke);
}

/**
 * Returns the shapes of the large tick: one half lies still, the other has come loose. Its border is a
 * line, no bar: it is the sign of a group, not a mark that counts.
 */
export function largeTickShapes({ box, thickness, length, corner }: LargeTick): Shape[] {
  const stroke = BORDER * thickness;
  const edge = stroke / 2;
  const still = (along: number, up: number): Point => [
    box.x + length - along,
    box.y + thickness - up,
  ];
  const loose = (along: number, up: number): Point => [
    corner.x + along * Math.cos(RADIANS) + up * Math.sin(RADIANS),
    corner.y + along * Math.sin(RADIANS) - up * Math.cos(RADIANS),
  ];
  const outline = (at: typeof still) =>
    border(
      [
        at(0, edge),
        at(length - edge, edge),
        at(length - edge, thickness - edge),
        at(0, thickness - edge),
      ],
      stroke,
    );
  // The core ends under the middle of its border, so that no white shows outside.
  const core = { width: length - edge, height: thickness - stroke };
  const [x, y] = loose(core.width / 2, thickness / 2);
  return [
    bar('core', { x: box.x + edge, y: box.y + edge, ...core }),
    outline(still),
    bar('core', { x: x - core.width / 2, y: y - core.height / 2, ...core }, LEAN),
    outline(loose),
  ];
}
