import { path } from 'd3';
import type { Box, Shape } from './chart.ts';
import { bar, line } from './marks.ts';

/** Border of the large tick, as a part of its thickness, and the line that closes it at the cut, of its border. */
const BORDER = 0.2;
const CLOSING = 0.25;
/** How far its loose half leans, in degrees, and the cut between the halves, as a part of the width. */
const LEAN = 5;
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
  /** Returns the lowest point in px of the loose half, from its corner so far to the right. */
  readonly lowest: (along: number) => number;
}

/** Returns the large tick at the top of a box. */
export function largeTick(box: Box, thickness: number): LargeTick {
  const cut = CUT * box.width;
  const across = thickness * Math.sin(RADIANS);
  const length = (box.width - cut - across) / (1 + Math.cos(RADIANS));
  const x = box.x + box.width - across - length * Math.cos(RADIANS);
  const y = box.y + thickness;
  const end = length * Math.cos(RADIANS);
  const lowest = (along: number) => y + Math.min(along, end) * Math.tan(RADIANS);
  return { box, thickness, length, corner: { x, y }, lowest };
}

type Point = readonly [number, number];

function open(points: readonly Point[], stroke: number): Shape {
  const d = path();
  points.forEach(([x, y], i) => (i === 0 ? d.moveTo(x, y) : d.lineTo(x, y)));
  return line('open', d.toString(), stroke);
}

/** The border of a half, and a thin line that closes it where it broke; `at` goes from the cut and from below. */
function outline(
  at: (along: number, up: number) => Point,
  { thickness, length }: LargeTick,
): Shape[] {
  const stroke = BORDER * thickness;
  const edge = stroke / 2;
  const closing = CLOSING * stroke;
  return [
    open(
      [
        at(0, edge),
        at(length - edge, edge),
        at(length - edge, thickness - edge),
        at(0, thickness - edge),
      ],
      stroke,
    ),
    open([at(closing / 2, edge), at(closing / 2, thickness - edge)], closing),
  ];
}

/**
 * Returns the shapes of the large tick: one half lies still, the other has come loose. Its border is a
 * line, no bar: it is the sign of a group, not a mark that counts.
 */
export function largeTickShapes(tick: LargeTick): Shape[] {
  const { box, thickness, length, corner } = tick;
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
  // The core ends under the middle of its border, so that no white shows outside.
  const core = { width: length - edge, height: thickness - stroke };
  const [x, y] = loose(core.width / 2, thickness / 2);
  return [
    bar('core', { x: box.x + edge, y: box.y + edge, ...core }),
    ...outline(still, tick),
    bar('core', { x: x - core.width / 2, y: y - core.height / 2, ...core }, LEAN),
    ...outline(loose, tick),
  ];
}
