import type { Box, Shape, Stroke } from './chart.ts';
import { bar, edgeOf, post } from './marks.ts';

/** Width of a jamb and height of the lintel, as a part of the width: 27 px of 884. */
const JAMB = 27 / 884;

/** Returns the width in px of the jambs of a doorway: whole, and with it the openings, where the width is. */
export function jambOf(width: number): number {
  const jamb = Math.round(JAMB * width);
  return (Math.round(width) - jamb) % 2 === 0 ? jamb : jamb - 1;
}

/** Returns the two openings, equal to the px, between the jambs, under the lintel and down to the floor. */
export function openingsOf(box: Box): readonly [left: Box, right: Box] {
  const jamb = jambOf(box.width);
  const width = (box.width - 3 * jamb) / 2;
  const left = { x: box.x + jamb, y: box.y + jamb, width, height: box.height - jamb };
  return [left, { ...left, x: left.x + width + jamb }];
}

/** Returns a doorway in two halves: three jambs on the floor, the middle one in its exact middle, under one lintel. */
export function doubleDoorway(box: Box, stroke: Stroke): Shape[] {
  const jamb = jambOf(box.width);
  const edge = edgeOf(jamb, stroke);
  const [left, right] = openingsOf(box);
  const jambs = [box.x, left.x + left.width, right.x + right.width].map((x) =>
    post({ ...box, x, width: jamb }, stroke, false),
  );
  // The lintel lies over the jambs, which run on under it: no seam shows where they meet.
  const lintel = { ...box, x: box.x + edge, width: box.width - 2 * edge, height: jamb };
  const under = [left, right].map(({ x, width }) =>
    bar('edge', { x: x - edge, y: box.y + jamb - edge, width: width + 2 * edge, height: edge }),
  );
  const top = bar('edge', { ...box, height: edge });
  return [...jambs.flat(), bar('post', lintel), top, ...under];
}
