import type { Shape } from './chart.ts';
import { bar, line } from './marks.ts';

/** On paper members tick what they find on a visit: side of a box in mm (art direction § 8). */
const SIDE_MM = 7;

/** Returns the side in px of a box to tick, at most `most`; undefined where nobody can write in the picture. */
export function tickBoxSide(perMm: number | undefined, most: number): number | undefined {
  return perMm === undefined ? undefined : Math.min(SIDE_MM * perMm, most);
}

/** Returns an empty box about its middle. */
export function tickBox(x: number, y: number, side: number, stroke: number): Shape[] {
  const inner = side - stroke;
  const [left, top] = [x - inner / 2, y - inner / 2];
  return [
    // Its field ends in the middle of the edges: a screen would show a sliver of it outside of them.
    bar('core', { x: left, y: top, width: inner, height: inner }),
    line('rule', `M${left} ${top}h${inner}v${inner}h${-inner}z`, stroke),
  ];
}
