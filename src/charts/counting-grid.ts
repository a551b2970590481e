import { easeSinInOut, range } from 'd3';
import type { Bar, Box, DrawContext, Shape, Stroke } from './chart.ts';
import { countingTicks, dissolution, PER_POST, type CountingTick } from './counting-ticks.ts';
import { bar, edgeOf, post, TICK_ON_POST, tickOnPost } from './marks.ts';

/**
 * Wall between posts, as a part of the pitch: 12 px of 52 (art direction § 6, A). More where the pitch is at most
 * so many px, so that posts do not weave into a lattice, and on paper, where wall and post are white. A sign, whose
 * pitch is less than the least, is not read closely.
 */
const GAP = { usual: 0.23, narrow: 0.32, onPaper: 0.36 };
const NARROW_PITCH = { least: 24, most: 40 };
/** Thickness of a tick: at most 17 px, .3 of a row, and 1 : 2.5 of its length (§ 4, § 6). */
const THICKEST = 17;
const OF_ROW = 0.3;
const OF_LENGTH = 0.4;
/** Widest post in px: its tick is then five times as long as thick (§ 4). Few posts stand further apart. */
const WIDEST = 115;
/** A leaning tick is at most this part of a row high, so that ticks stay clear in a low box. */
const LEAN_OF_ROW = 0.6;
/** A tick lies steeper than the wave is, and in low rows as steep as in square cells, so that its lean shows. */
const STEEPER = 1.5;
/**
 * The edges of a post thin as it narrows, to this many px: the last post is one such line. A cap is this many
 * times as thick as the edges, so that in one colour a post is told from the wall between two.
 */
const HAIRLINE = 2;
const CAP = 2;
/** Least white between the edges of a post: in px, and of a whole post on a sign; one with less is a line, at most so thick. */
const LEAST_WHITE = { px: 2, ofPost: 0.08 };
const THICKEST_LINE = 3;
/** Wall between the caps and the highest row, in rows. */
const HEAD = 0.22;
/** Wall under the lowest ticks, in rows, and at least under one that leans, in thicknesses. */
const FOOT = 0.24;
const OVER_FLOOR = 1;
/** What is counted, in ticks. */
export interface Counted {
  readonly total: number;
  readonly unit: number;
  readonly columns: number;
  /** The part without a fixed place, 0 to 1. */
  readonly share: number;
}

/** Where the posts of a number stand, and the wall of a row between two ticks, in px. */
export interface Grid extends Counted {
  readonly box: Box;
  /** How far a column has dissolved, 0 to 1. */
  readonly gone: (column: number) => number;
  /** Width of a whole post. */
  readonly full: number;
  readonly pitch: number;
  readonly row: number;
  readonly thickness: number;
}

function gapOf(pitch: number, onPaper: boolean): number {
  if (onPaper) return GAP.onPaper;
  const narrow = pitch > NARROW_PITCH.least && pitch <= NARROW_PITCH.most;
  return narrow ? GAP.narrow : GAP.usual;
}

/** Returns where the posts of a count stand in a box; `onPaper` says that their wall is white. */
export function gridOf(count: Counted, box: Box, onPaper: boolean): Grid {
  const gap = gapOf(box.width / count.columns, onPaper);
  const full = Math.min(WIDEST, (box.width * (1 - gap)) / (count.columns - gap));
  const row = box.height / (HEAD + PER_POST + FOOT);
  return {
    ...count,
    box,
    gone: dissolution(count.total, count.share),
    full,
    pitch: (box.width - full) / Math.max(1, count.columns - 1),
    row,
    thickness: Math.min(THICKEST, OF_ROW * row, OF_LENGTH * TICK_ON_POST * full),
  };
}

/** Returns the left of a column, on a whole px. */
export function leftOf({ box, pitch }: Grid, column: number): number {
  return Math.round(box.x + column * pitch);
}

/** A leaning tick keeps its length, moves to the right of its cell and lies along the wave; `y` is its middle. */
function leaningTick(grid: Grid, tick: CountingTick, y: number): Bar {
  const { box, row, pitch, full, thickness } = grid;
  const left = leftOf(grid, tick.column);
  const length = full * TICK_ON_POST;
  const angle = Math.atan2(tick.slope * Math.max(row, pitch) * STEEPER, pitch);
  const steepest = Math.asin(Math.min(1, (LEAN_OF_ROW * row) / length));
  const held = Math.max(-steepest, Math.min(steepest, angle));
  const lean = Math.abs(Math.sin(held));
  const across = (length * Math.cos(held) + thickness * lean) / 2;
  const down = (length * lean + thickness * Math.cos(held)) / 2;
  const middle = left + length / 2 + (full - length) * tick.lean;
  const x = Math.min(middle, left + full - across) - length / 2;
  const lowest = box.y + box.height - OVER_FLOOR * thickness - down;
  const top = Math.min(y + tick.shift * row, lowest) - thickness / 2;
  return bar(tick.role, { x, y: top, width: length, height: thickness }, (held * 180) / Math.PI);
}

/** A post: edges and a cap, as thin as it has dissolved (0 to 1); one that has no white left is a line. */
function thinningPost(place: Box, dissolved: number, stroke: Stroke, full: number): Shape[] {
  const whole = edgeOf(full, stroke);
  const white = Math.min(LEAST_WHITE.px, LEAST_WHITE.ofPost * full);
  const edge = Math.max(HAIRLINE, whole * Math.sqrt(1 - dissolved));
  const width = Math.round(place.width);
  if (width >= 2 * edge + white) {
    const cap = bar('edge', { ...place, width, height: CAP * edge });
    return [...post({ ...place, width }, stroke, false, edge), cap];
  }
  const line = { ...place, width: Math.max(HAIRLINE, Math.min(THICKEST_LINE, place.width)) };
  return [bar('post', line), bar('edge', line)];
}

/**
 * Returns the posts, each on a whole px. They narrow along one smooth curve to a hairline at the last column,
 * so that none is the last one and no mark the first without a post.
 */
export function drawPosts(grid: Grid, { stroke }: DrawContext): Shape[] {
  const { box, columns, gone, full } = grid;
  return range(columns).flatMap((column) => {
    const dissolved = easeSinInOut(gone(column));
    const place = { ...box, x: leftOf(grid, column), width: full * (1 - dissolved) };
    return thinningPost(place, dissolved, stroke, full);
  });
}

/** Returns the ticks, on posts and loose. */
export function drawTicks(grid: Grid): Shape[] {
  const { box, full, row, total, share, thickness } = grid;
  return countingTicks(total, share).map((tick) => {
    const y = box.y + box.height - (tick.row + 0.5 + FOOT) * row;
    const place = { ...box, x: leftOf(grid, tick.column), width: full };
    return tick.lean === 0 ? tickOnPost(place, y, thickness) : leaningTick(grid, tick, y);
  });
}
