import { range } from 'd3';
import type { DrawContext, Stage } from './chart.ts';
import { wholePx } from './whole-px.ts';

/**
 * Post over the highest tick and under the lowest, in steps. Beside a header the highest is lower: its words would
 * else be read on from the title of the demand.
 */
export const ABOVE = { full: 0.62, brief: 0.95 };
export const BELOW = 0.75;
/** What else a post may have over its highest tick beside a header, so that no words are level with a line of that. */
const LEAST_ABOVE = 0.75;
const MOST_ABOVE = 1.25;
const TRY = 0.05;
/** Size of words beside a header that the header makes room for, as a part of their own: 30 px of a link card. */
export const BESIDE_SIZE = 30 / 36;

/** The heights of the ticks, and from one to the next, in px. */
export interface Levels {
  readonly ys: readonly number[];
  readonly step: number;
}

function levelsUnder(count: number, { box }: Stage, above: number, least: number): Levels {
  const steps = count - 1 + BELOW;
  const over = Math.max((above * box.height) / (steps + above), least);
  const step = (box.height - over) / steps;
  return { ys: range(count).map((i) => box.y + over + i * step), step };
}

/** Returns how far in px the words at levels stay from being on one line with words beside them. */
function offLines({ ys }: Levels, beside: readonly number[], context: DrawContext): number {
  const down = context.capHeight('item', BESIDE_SIZE * context.type('item').size) / 2;
  return Math.min(...beside.flatMap((line) => ys.map((y) => Math.abs(y + down - line))));
}

/**
 * Returns the levels of a stage, the highest at least `least` px under the top of the posts. Where lines stand
 * beside the stage, the words at the levels are as far from one line with them as can be.
 */
export function levelsOf(count: number, stage: Stage, context: DrawContext, least = 0): Levels {
  const { beside = [], detail } = stage;
  const usual = levelsUnder(count, stage, ABOVE[detail], least);
  const others = range(LEAST_ABOVE, MOST_ABOVE, TRY).map((above) =>
    levelsUnder(count, stage, above, least),
  );
  const off = (levels: Levels) => offLines(levels, beside, context);
  const best =
    beside.length === 0 ? usual : others.reduce((a, b) => (off(b) > off(a) ? b : a), usual);
  return { ys: best.ys.map((y) => wholePx(y, context)), step: best.step };
}
