import type { Box, DrawContext, Shape } from './chart.ts';
import { bar, edgeOf } from './marks.ts';

/** Width of a jamb and height of the lintel, as a part of the width: 24 px of 884. */
const JAMB = 24 / 884;

type Canvas = Pick<DrawContext, 'pixel' | 'stroke'>;

/** Returns the width in px of the jambs of a doorway: whole px of the canvas, and with it the openings, where its own is. */
export function jambOf(width: number, { pixel }: Canvas): number {
  const jamb = Math.round((JAMB * width) / pixel);
  const isOdd = (Math.round(width / pixel) - jamb) % 2 !== 0;
  return (isOdd ? jamb - 1 : jamb) * pixel;
}

/** Returns the two openings, equal to the px, between the jambs, under the lintel and down to the floor. */
export function openingsOf(box: Box, canvas: Canvas): readonly [left: Box, right: Box] {
  const jamb = jambOf(box.width, canvas);
  const width = (box.width - 3 * jamb) / 2;
  const left = { x: box.x + jamb, y: box.y + jamb, width, height: box.height - jamb };
  return [left, { ...left, x: left.x + width + jamb }];
}

/** Returns a doorway in two halves: three jambs on the floor, the middle one in its exact middle, under one lintel. */
export function doubleDoorway(box: Box, canvas: Canvas): Shape[] {
  const jamb = jambOf(box.width, canvas);
  const { pixel, stroke } = canvas;
  const edge = Math.max(1, Math.round(edgeOf(jamb, stroke) / pixel)) * pixel;
  const [left, right] = openingsOf(box, canvas);
  const jambs = [box.x, left.x + left.width, right.x + right.width].flatMap((x) => [
    bar('post', { ...box, x, width: jamb }),
    ...[x, x + jamb - edge].map((at) => bar('edge', { ...box, x: at, width: edge })),
  ]);
  // The lintel lies over the jambs, which run on under it: no seam shows where they meet.
  const lintel = { ...box, x: box.x + edge, width: box.width - 2 * edge, height: jamb };
  const under = [left, right].map(({ x, y, width }) =>
    bar('edge', { x: x - edge, y: y - edge, width: width + 2 * edge, height: edge }),
  );
  return [...jambs, bar('post', lintel), bar('edge', { ...box, height: edge }), ...under];
}
