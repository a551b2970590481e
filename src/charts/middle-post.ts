import type { Box, DrawContext, Shape, Stage } from './chart.ts';
import { bar, post } from './marks.ts';

/** Width of the post, as a part of that of the drawing: 50 px of 884. */
export const MIDDLE = 50 / 884;
/** From the line where the wall begins to the words on it, as a part of the width: 26 px of 884. */
const CORNER = 26 / 884;

/** Returns the width in px of a post in the middle of a wall: whole px of the canvas, and with it both halves, where the wall's is. */
function middleWidth(wall: number, width: number, { pixel }: DrawContext): number {
  const across = Math.round((MIDDLE * width) / pixel);
  const isOdd = (Math.round(wall / pixel) - across) % 2 !== 0;
  return (isOdd ? across - 1 : across) * pixel;
}

/** A wall in two equal halves, the post between them, and what shows where the wall begins; lengths in px. */
interface Halves {
  /** From the left edge of the stage to the words on the wall. */
  readonly indent: number;
  readonly x: number;
  readonly width: number;
  readonly corner: readonly Shape[];
}

/**
 * Returns where a post cuts the wall of a stage into two equal halves. Beside a header the wall begins at a line and
 * runs on to the edge of the canvas: without a line nobody sees how wide its left half is.
 */
export function halvesOf(
  { box, bleedTop, bleedRight, detail }: Stage,
  context: DrawContext,
): Halves {
  const { stroke } = context;
  const hasCorner = detail === 'brief' && bleedRight > 0;
  const wall = box.width + (hasCorner ? bleedRight : 0);
  const width = middleWidth(wall, box.width, context);
  const line = {
    x: box.x - stroke.rule,
    y: box.y - bleedTop,
    width: stroke.rule,
    height: box.height + bleedTop,
  };
  return {
    indent: hasCorner ? CORNER * box.width : 0,
    x: box.x + (wall - width) / 2,
    width,
    corner: hasCorner ? [bar('edge', line)] : [],
  };
}

/** Returns the post that cuts a stage into two equal halves, from a height in px to the floor. */
export function middlePost(
  stage: Stage,
  y: number,
  context: DrawContext,
): { readonly box: Box; readonly shapes: Shape[] } {
  const { x, width, corner } = halvesOf(stage, context);
  const box = { x, y, width, height: stage.box.y + stage.box.height - y };
  return { box, shapes: [...corner, ...post(box, context.stroke, true)] };
}
