import type { Box, Shape, Stroke } from './chart.ts';
import { bar, edgeOf, post } from './marks.ts';

/** Width of a jamb and height of the lintel, as a part of the smaller side of the doorway. */
const JAMB = 0.06;

function jambOf({ width, height }: Box): number {
  return Math.round(JAMB * Math.min(width, height));
}

/** Returns the opening between the jambs, under the lintel and down to the floor. */
export function openingOf(box: Box): Box {
  const jamb = jambOf(box);
  return {
    x: box.x + jamb,
    y: box.y + jamb,
    width: box.width - 2 * jamb,
    height: box.height - jamb,
  };
}

/**
 * Returns an empty doorway: two jambs and the lintel that they carry, open at its foot. A post as wide as this,
 * white on white paper, would look like any box on a form.
 */
export function doorway(box: Box, stroke: Stroke): Shape[] {
  const { x, y, width, height } = openingOf(box);
  const edge = edgeOf(jambOf(box), stroke);
  const inner = { y, width: edge, height };
  return [
    ...post(box, stroke, true),
    bar('edge', { ...box, y: y - edge, height: edge }),
    bar('edge', { ...inner, x: x - edge }),
    bar('edge', { ...inner, x: x + width }),
  ];
}
