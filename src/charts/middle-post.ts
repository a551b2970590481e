import type { Box, DrawContext, Shape, Stage } from './chart.ts';
import { post } from './marks.ts';

/** Width of the post, as a part of that of the drawing: 50 px of 884. */
export const MIDDLE = 50 / 884;

/** Returns the width in px of a post in the middle: whole px of the canvas, and with it both halves, where its own is. */
export function middleWidth(width: number, { pixel }: Pick<DrawContext, 'pixel'>): number {
  const across = Math.round((MIDDLE * width) / pixel);
  const isOdd = (Math.round(width / pixel) - across) % 2 !== 0;
  return (isOdd ? across - 1 : across) * pixel;
}

/** Returns the post that cuts a stage into two equal halves, from a height in px to the floor. */
export function middlePost(
  { box }: Stage,
  from: number,
  context: DrawContext,
): { readonly box: Box; readonly shapes: Shape[] } {
  const width = middleWidth(box.width, context);
  const x = box.x + (box.width - width) / 2;
  const middle = { x, y: from, width, height: box.y + box.height - from };
  return { box: middle, shapes: post(middle, context.stroke, true) };
}
