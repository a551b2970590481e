import type { Box, DrawContext, Shape, Stage } from './chart.ts';
import { bar, post } from './marks.ts';

/** Width of the post, as a part of that of the drawing: 56 px of 884. */
export const MIDDLE = 56 / 884;

/** Returns the width in px of a post in the middle: whole px of the canvas, and with it both halves, where its own is. */
export function middleWidth(width: number, { pixel }: Pick<DrawContext, 'pixel'>): number {
  const across = Math.round((MIDDLE * width) / pixel);
  const isOdd = (Math.round(width / pixel) - across) % 2 !== 0;
  return (isOdd ? across - 1 : across) * pixel;
}

/** From a beam to the words under it, as a part of the width: 26 px of 884. */
const UNDER_BEAM = 26 / 884;

/**
 * Returns the post that cuts a stage into two equal halves, from a height in px to the floor. Beside a header, where
 * nothing shows how wide the drawing is, it stands under a beam over both halves.
 */
export function middlePost(
  { box, bleedTop, detail }: Stage,
  from: number,
  context: DrawContext,
): { readonly box: Box; readonly shapes: Shape[] } {
  const width = middleWidth(box.width, context);
  const beam = context.stroke.rule;
  const above = Math.round((UNDER_BEAM * box.width + beam) / context.pixel) * context.pixel;
  const hasBeam = detail === 'brief' && from === box.y && bleedTop > above;
  const y = hasBeam ? from - above : from;
  const x = box.x + (box.width - width) / 2;
  const middle = { x, y, width, height: box.y + box.height - y };
  const shapes = post(middle, context.stroke, !hasBeam);
  return {
    box: middle,
    shapes: hasBeam ? [...shapes, bar('edge', { ...box, y, height: beam })] : shapes,
  };
}
