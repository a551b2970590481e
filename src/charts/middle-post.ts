import type { Box, DrawContext, Shape, Stage } from './chart.ts';
import { bar, edgeOf, post } from './marks.ts';
import { wholePx } from './whole-px.ts';

/** Width of the post, as a part of that of the drawing: 54 px of 884, so that it has the edges of a doorpost. */
export const MIDDLE = 54 / 884;
/** From the line where the wall begins to the words on it, as a part of the width: 29 px of 884. */
const CORNER = 29 / 884;

/** Returns the width in px of a post in the middle of a wall: whole px of the canvas, and with it both halves, where the wall's is. */
function middleWidth(wall: number, width: number, { pixel }: DrawContext): number {
  const across = Math.round((MIDDLE * width) / pixel);
  const isOdd = (Math.round(wall / pixel) - across) % 2 !== 0;
  return (isOdd ? across - 1 : across) * pixel;
}

/** A wall in two equal halves, the post between them, and whether a line shows where the wall begins; lengths in px. */
interface Halves {
  /** From the left edge of the stage to the words on the wall. */
  readonly indent: number;
  readonly x: number;
  readonly width: number;
  readonly hasCorner: boolean;
}

/**
 * Returns where a post cuts the wall of a stage into two equal halves: all wall of a canvas, from its doorpost to its
 * edge. Beside a header it begins at a line: without that nobody sees how wide its left half is.
 */
export function halvesOf(
  { box, bleedLeft = 0, bleedRight, wallRight = bleedRight, detail }: Stage,
  context: DrawContext,
): Halves {
  const hasCorner = detail === 'brief' && bleedRight > 0;
  const wall = bleedLeft + box.width + wallRight;
  const width = middleWidth(wall, box.width, context);
  return {
    indent: hasCorner ? CORNER * box.width : 0,
    x: box.x - bleedLeft + (wall - width) / 2,
    width,
    hasCorner,
  };
}

/**
 * Returns the post that cuts a stage into two equal halves, from a height in px to the floor. Beside a header both it
 * and the line where the wall begins run off the top of the canvas, unless words stand over them: a line that began in
 * mid-air would be that of a table.
 */
export function middlePost(
  stage: Stage,
  y: number,
  context: DrawContext,
): { readonly box: Box; readonly shapes: Shape[] } {
  const { x, width, hasCorner } = halvesOf(stage, context);
  const { stroke } = context;
  const bleeds = hasCorner && y <= stage.box.y;
  const top = bleeds ? stage.box.y - stage.bleedTop : wholePx(y, context);
  const upright = { y: top, height: stage.box.y + stage.box.height - top };
  const box = { ...upright, x, width };
  const edge = edgeOf(width, stroke);
  const corner = bar('edge', { ...upright, x: stage.box.x - edge, width: edge });
  return { box, shapes: [...(hasCorner ? [corner] : []), ...post(box, stroke, !bleeds)] };
}
