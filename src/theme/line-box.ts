import type { Metrics } from './measure.ts';

/**
 * How far below the top of its line box satori sets the baseline, px; lineHeight is a factor of
 * size. So a text whose baseline must be at y gets `top: y - baselineOffset(...)`. Satori rounds
 * ascent and descent to whole pixels and floors half of the leading, as Chrome does.
 */
export function baselineOffset(metrics: Metrics, size: number, lineHeight: number): number {
  const ascent = Math.round(metrics.ascender * size);
  const descent = Math.round(metrics.descender * size);
  return Math.round(ascent + Math.floor((lineHeight * size - ascent - descent) / 2));
}
