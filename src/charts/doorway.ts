import type { Box, Shape, Stroke } from './chart.ts';
import { bar, edgeOf, post } from './marks.ts';

/** Width of a jamb and height of the lintel, as a part of the smaller side of the doorway. */
const JAMB = 0.06;

function jambOf({ width, height }: Box): number {
  return Math.round(JAMB * Math.min(width, height));
}

/** Returns the opening between the jambs, down to the floor: under the lintel, where a doorway is `capped` by one. */
export function openingOf(box: Box, capped: boolean): Box {
  const jamb = jambOf(box);
  const lintel = capped ? jamb : 0;
  return {
    x: box.x + jamb,
    y: box.y + lintel,
    width: box.width - 2 * jamb,
    height: box.height - lintel,
  };
}

/**
 * Returns an empty doorway: two jambs and the lintel that they carry, open at its foot; one that bleeds off the
 * canvas has no lintel. A post as wide as this, white on white paper, would look like any box on a form.
 */
export function doorway(box: Box, stroke: Stroke, capped: boolean): Shape[] {
  const { x, y, width, height } = openingOf(box, capped);
  const edge = edgeOf(jambOf(box), stroke);
  const inner = { y, width: edge, height };
  return [
    ...post(box, stroke, capped),
    ...(capped ? [bar('edge', { ...box, y: y - edge, height: edge })] : []),
    bar('edge', { ...inner, x: x - edge }),
    bar('edge', { ...inner, x: x + width }),
  ];
}
