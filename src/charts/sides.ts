import type { Stage } from './chart.ts';

/**
 * Returns how wide each of two halves is that stand side by side, in whole px: as the columns of text under the picture,
 * or with `middle`, a part of the width, between them.
 */
export function sideWidth({ box, gutter }: Stage, middle: number): number {
  return Math.round((box.width - (gutter ?? box.width * middle)) / 2);
}
