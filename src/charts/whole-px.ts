import type { DrawContext } from './chart.ts';

/** Returns a length in whole px of the canvas, so that what ends there has a sharp edge. */
export function wholePx(length: number, { pixel }: DrawContext): number {
  return Math.round(length / pixel) * pixel;
}

/** Returns a thickness that is sharp on both sides of a middle on a whole px of the canvas. */
export function evenPx(thickness: number, context: DrawContext): number {
  return Math.max(2 * context.pixel, 2 * wholePx(thickness / 2, context));
}
