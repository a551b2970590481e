import { easeSinInOut, range } from 'd3';
import type { Bar, Box, DrawContext, Shape, Stroke } from './chart.ts';
import { countingTicks, dissolution, PER_POST, type CountingTick } from './counting-ticks.ts';
import { bar, edgeOf, post, TICK_ON_POST, tickOnPost } from './marks.ts';

/**
 * Wall between posts, as a part of the pitch: 12 px of 52 (art direction § 6, A). Less where the pitch is at most
 * so many px, so that posts keep white between their edges. On paper, where wall and post are white, the wall is clearly
 * less wide than the post. A sign, whose pitch is less than the least, is not read closely.
 */
const GAP = { usual: 0.23, narrow: 0.21, onPaper: 0.27 };
const NARROW_PITCH = { least: 24, most: 40 };
/**
 * Thickness of a tick: at most 17 px, .3 of a row, and 1 : 2.5 of its length (§ 4, § 6). One that would be less than
 * 8 px, which a phone shows as two, takes more of its row and is shorter for its thickness.
 */
const THICKEST = 17;
const THINNEST = 8;
const OF_ROW = { usual: 0.3, thin: 0.36 };
const OF_LENGTH = { usual: 0.4, thin: 0.5 };
/** Widest post in px: its tick is then five times as long as thick (§ 4). Few posts stand further apart. */
const WIDEST = 115;
/** A leaning tick is at most this part of a row high, so that ticks stay clear in a low box. */
const LEAN_OF_ROW = 0.6;
/** A tick lies steeper than the wave is, and in low rows as steep as in square cells, so that its lean shows. */
const STEEPER = 1.5;
/** The edges of a post thin as it narrows, to this many px: the last posts are one such line. */
const HAIRLINE = 2;
/** What is left of a post that is such a line, as a part: in every format the same columns. */
const NEXT_TO_NOTHING = 0.1;
/** Least white between the edges of any other post: in px, and of a whole one. */
const LEAST_WHITE = { px: 3, ofPost: 0.09 };
/** Posts narrow half as evenly and half as smoothly as they dissolve, so that no two differ by much. */
const EVENLY = 0.5;
/**
 * A tick ends clear of the right edge of its post: so many px before it or past it, on a whole post of `on` px and
 * less on a narrower one.
 */
const CLEAR_OF_EDGE = { before: 3, past: 3.3, on: 40 };
/** Free post over the highest row, in rows: a cap has a whole row of it under it, or it looks like one more tick. */
const HEAD = 0.85;
const UNDER_CAP = 1;
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

/** Returns how thick ticks of a length are in rows of a height, in px. */
function thicknessOf(row: number, length: number): number {
  const usual = Math.min(THICKEST, OF_ROW.usual * row, OF_LENGTH.usual * length);
  return Math.max(usual, Math.min(THINNEST, OF_ROW.thin * row, OF_LENGTH.thin * length));
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
    thickness: thicknessOf(row, TICK_ON_POST * full),
  };
}

/** Returns the left of a column, on a whole px. */
export function leftOf({ box, pitch }: Grid, column: number): number {
  return Math.round(box.x + column * pitch);
}

/** A post as it stands in its column: what is left of its width, and its edges, in px. */
interface Standing {
  readonly left: number;
  readonly width: number;
  readonly edge: number;
}

/** Returns the wall in px between the end of a tick and the right edge of its post, on either side of that edge. */
function clearOf({ full }: Grid): { readonly before: number; readonly past: number } {
  const { before, past, on } = CLEAR_OF_EDGE;
  const part = Math.min(1, full / on);
  return { before: before * part, past: past * part };
}

/** Whether a tick on a post ends before its right edge. */
function holdsTick({ full }: Grid, { width, edge }: Pick<Standing, 'width' | 'edge'>): boolean {
  return width >= full * TICK_ON_POST + edge;
}

/** Returns what is left of the post of a column, 1 to 0. */
function leftover({ gone }: Grid, column: number): number {
  const dissolved = gone(column);
  return 1 - EVENLY * dissolved - (1 - EVENLY) * easeSinInOut(dissolved);
}

/** Returns what is left of the post of a column, on whole px: with white between its edges, or a line. */
function standingIn(grid: Grid, column: number, stroke: Stroke): Standing {
  const { full } = grid;
  const part = leftover(grid, column);
  const left = leftOf(grid, column);
  if (part < NEXT_TO_NOTHING) return { left, width: HAIRLINE, edge: HAIRLINE };
  const edge = Math.max(HAIRLINE, edgeOf(full, stroke) * Math.sqrt(part));
  const least = 2 * edge + Math.min(LEAST_WHITE.px, LEAST_WHITE.ofPost * full);
  return { left, width: Math.round(Math.max(part * full, least)), edge };
}

/** Returns from where to where in px the middle of a tick may be that reaches so far to both sides. */
function reachOf(grid: Grid, standing: Standing, across: number): readonly [number, number] {
  const { left, width, edge } = standing;
  const { before, past } = clearOf(grid);
  const first = left + across;
  if (holdsTick(grid, standing))
    return [first, Math.max(first, left + width - edge - before - across)];
  const end = left + width + past;
  // Of one column all ticks are free or none: the longest, a level one, decides.
  const isFree = end + TICK_ON_POST * grid.full <= left + grid.full;
  if (isFree) return [end + across, left + grid.full - across];
  return [end - across, Math.min(left + grid.full - across, left + width / 2 + across)];
}

/**
 * A leaning tick keeps its length, moves to the right of its cell and lies along the wave; `y` is its middle. It
 * ends before the right edge of its post, crosses it or is free of it, but never just touches it.
 */
function leaningTick(grid: Grid, tick: CountingTick, standing: Standing, y: number): Bar {
  const { box, row, pitch, full, thickness } = grid;
  const length = full * TICK_ON_POST;
  const angle = Math.atan2(tick.slope * Math.max(row, pitch) * STEEPER, pitch);
  const steepest = Math.asin(Math.min(1, (LEAN_OF_ROW * row) / length));
  const held = Math.max(-steepest, Math.min(steepest, angle));
  const lean = Math.abs(Math.sin(held));
  const across = (length * Math.cos(held) + thickness * lean) / 2;
  const down = (length * lean + thickness * Math.cos(held)) / 2;
  const [least, most] = reachOf(grid, standing, across);
  const middle = standing.left + length / 2 + (full - length) * tick.lean;
  const x = Math.min(Math.max(middle, least), most) - length / 2;
  const lowest = box.y + box.height - OVER_FLOOR * thickness - down;
  const top = Math.min(y + tick.shift * row, lowest) - thickness / 2;
  return bar(tick.role, { x, y: top, width: length, height: thickness }, (held * 180) / Math.PI);
}

/** Returns the height in px of the cap of a post, which joins its edges and leaves free post under it. */
function capOf({ row, thickness }: Grid, { edge }: Standing): number {
  const free = (HEAD + 1 / 2 - UNDER_CAP) * row - thickness / 2;
  return Math.min(edge, free);
}

/** A post: edges and a cap, as thin as it has dissolved; one that has no white left is a line. */
function thinningPost(grid: Grid, standing: Standing, stroke: Stroke): Shape[] {
  const { left, width, edge } = standing;
  const place = { ...grid.box, x: left, width };
  if (width < 2 * edge) return [bar('post', place), bar('edge', place)];
  const cap = bar('edge', { ...place, height: capOf(grid, standing) });
  return [...post(place, stroke, false, edge), cap];
}

/**
 * Returns the posts, each on a whole px. They narrow along one smooth curve to a hairline at the last column,
 * so that none is the last one and no mark the first without a post.
 */
export function drawPosts(grid: Grid, { stroke }: DrawContext): Shape[] {
  return range(grid.columns).flatMap((column) =>
    thinningPost(grid, standingIn(grid, column, stroke), stroke),
  );
}

/** Returns the ticks, on posts and loose. */
export function drawTicks(grid: Grid, { stroke }: DrawContext): Shape[] {
  const { box, full, row, total, share, thickness } = grid;
  return countingTicks(total, share).map((tick) => {
    const y = box.y + box.height - (tick.row + 0.5 + FOOT) * row;
    const standing = standingIn(grid, tick.column, stroke);
    const place = { ...box, x: standing.left, width: full };
    return tick.lean === 0 && holdsTick(grid, standing)
      ? tickOnPost(place, y, thickness)
      : leaningTick(grid, tick, standing, y);
  });
}
