import { range } from 'd3';
import { z } from 'zod';
import type { Bar, Box, ChartType, DrawContext, Label, Shape, Stage } from './chart.ts';
import { countingTicks, dissolution, PER_POST, type CountingTick } from './counting-ticks.ts';
import { bar, edgeOf, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { marksFor, unitFor } from './unit.ts';
import { fittedBlock, labelSize, placeBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('counting-posts'),
  figure: z
    .string()
    .describe(
      'The figure that is counted: an id in figures.json. One tick is a power of ten of it.',
    ),
  share: z
    .string()
    .optional()
    .describe(
      'The part without a fixed place: the id of a share in figures.json. Default: none, all ticks are on posts.',
    ),
});

/** Posts of ten ticks for a number; towards the right the posts give way, without an edge to count. */
export type CountingPosts = Readonly<z.output<typeof schema>>;

/** Wall between posts, as a part of the pitch: 12 px of 52 (art direction § 6, A). */
const GAP = 0.23;
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
 * Posts give way in steps: the width of a post, in whole ones, up to how far it has dissolved. No step lies
 * at one half: there the share begins, and its edge is not to be counted.
 */
const STEPS = [
  { until: 0.2, width: 1 },
  { until: 0.38, width: 2 / 3 },
  { until: 0.7, width: 0.4 },
];
/** Wall under the lowest ticks, in rows, and at least under one that leans, in thicknesses. */
const FOOT = 0.24;
const OVER_FLOOR = 1;
/** From labels to posts, and between two labels, in sizes of the label. */
const LABEL_GAP = 0.75;
const LABELS_APART = 0.75;
/** Most lines of the words for the share; in a box that is low, up to this part of its width, they rather get smaller. */
const SHARE_LINES = 3;
const LOW_LINES = 2;
const LOW = 0.55;
/** They stand over the posts that have dissolved further than this part. */
const THIN = 0.3;

interface Counted {
  readonly total: number;
  readonly unit: number;
  readonly columns: number;
  /** The part without a fixed place, 0 to 1. */
  readonly share: number;
}

function counted(spec: CountingPosts, figure: DrawContext['figure']): Counted {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value);
  const total = marksFor(value, unit, openEnd);
  const share = spec.share === undefined ? 0 : figure(spec.share).value;
  return { total, unit, share, columns: Math.ceil(total / PER_POST) };
}

/** Where the posts of a number stand, and the wall of a row between two ticks, in px. */
interface Grid extends Counted {
  readonly box: Box;
  /** How far a column has dissolved, 0 to 1. */
  readonly gone: (column: number) => number;
  /** Width of a whole post. */
  readonly full: number;
  readonly pitch: number;
  readonly row: number;
  readonly thickness: number;
}

function gridOf(spec: CountingPosts, box: Box, context: DrawContext): Grid {
  const count = counted(spec, context.figure);
  const full = Math.min(WIDEST, (box.width * (1 - GAP)) / (count.columns - GAP));
  const row = box.height / (PER_POST + FOOT);
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
function leftOf({ box, pitch }: Grid, column: number): number {
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

/** Returns the posts that are left, on whole px; all have edges of one width, so that a narrow one is no slip. */
function drawPosts(grid: Grid, { stroke }: DrawContext): Shape[] {
  const { box, columns, gone, full } = grid;
  const edge = edgeOf(full, stroke);
  return range(columns).flatMap((column) => {
    const step = STEPS.find(({ until }) => gone(column) <= until);
    const place = { ...box, x: leftOf(grid, column) };
    const width = Math.round((step?.width ?? 0) * full);
    return step ? post({ ...place, width }, stroke, true, edge) : [];
  });
}

function drawTicks(grid: Grid): Shape[] {
  const { box, full, row, total, share, thickness } = grid;
  return countingTicks(total, share).map((tick) => {
    const y = box.y + box.height - (tick.row + 0.5 + FOOT) * row;
    const place = { ...box, x: leftOf(grid, tick.column), width: full };
    return tick.lean === 0 ? tickOnPost(place, y, thickness) : leaningTick(grid, tick, y);
  });
}

function unitText(spec: CountingPosts, context: DrawContext): string {
  const { unit } = counted(spec, context.figure);
  return context.message('chart.unit', context.amount(spec.figure, unit));
}

interface Words {
  readonly labels: Label[];
  readonly height: number;
}

/** Returns the width in px over the posts that give way: there the words for the share stand, over no whole post. */
function looseWidth(spec: CountingPosts, box: Box, context: DrawContext): number {
  const grid = gridOf(spec, box, context);
  const first = range(grid.columns).find((column) => grid.gone(column) > THIN) ?? 0;
  return box.x + box.width - leftOf(grid, first);
}

/** The unit over the first posts and the words for the share over the last; undefined where they do not fit. */
function besideWords(
  unit: string,
  words: string,
  spec: CountingPosts,
  { box, detail }: Stage,
  context: DrawContext,
): Words | undefined {
  const size = labelSize(context, detail);
  const apart = LABELS_APART * size;
  const room = words === '' ? 0 : looseWidth(spec, box, context);
  const block = (lines: number) => fittedBlock(words, 'label', room, context, size, lines);
  const low = block(LOW_LINES);
  const share = low.fits && box.height < LOW * box.width ? low : block(SHARE_LINES);
  const noteSize = (context.type('note').size * size) / context.type('label').size;
  const note = fittedBlock(unit, 'note', box.width - share.width - apart, context, noteSize);
  if (!share.fits || !note.fits) return undefined;
  const height = Math.max(share.height, note.height);
  const last = box.y + height;
  const right = box.x + box.width;
  return {
    labels: [
      ...placeBlock(note, { x: box.x, last, align: 'left', room: box.width, field: 'chart.unit' }),
      ...placeBlock(share, { x: right, last, align: 'right', room, field: 'labels.share' }),
    ],
    height: height === 0 ? 0 : height + LABEL_GAP * size,
  };
}

/** Under one another where a narrow box has no room for both: the share's words, then the unit. */
function stackedWords(unit: string, words: string, box: Box, context: DrawContext): Words {
  const gap = LABEL_GAP * context.type('label').size;
  const share = fittedBlock(words, 'label', box.width, context);
  const note = fittedBlock(unit, 'note', box.width, context);
  const first = box.y + share.height;
  const last = note.height === 0 ? first : first + gap + note.height;
  const at = { x: box.x, align: 'left', room: box.width } as const;
  return {
    labels: [
      ...placeBlock(share, { ...at, last: first, field: 'labels.share' }),
      ...placeBlock(note, { ...at, last, field: 'chart.unit' }),
    ],
    height: last - box.y + gap,
  };
}

/** What is printed above the posts: the unit left, the share's words right, on one last baseline. */
function drawLabels(spec: CountingPosts, stage: Stage, context: DrawContext): Words {
  const words = spec.share === undefined ? '' : context.label('share');
  // A sign on a page gets no words, so it states no unit either.
  const wordless = spec.share !== undefined && words === '';
  if (wordless) return { labels: [], height: 0 };
  const unit = unitText(spec, context);
  return (
    besideWords(unit, words, spec, stage, context) ?? stackedWords(unit, words, stage.box, context)
  );
}

/** Drawing A: a number on posts of ten ticks, of which a share dissolves. */
export const countingPosts: ChartType<CountingPosts> = {
  schema,
  figures: ({ figure, share }) => (share === undefined ? [figure] : [figure, share]),
  sources: () => [],
  labels: ({ share }) => (share === undefined ? [] : ['share']),
  license: (spec, figure) => {
    const { unit, total, share } = counted(spec, figure);
    const loose = countingTicks(total, share).filter(({ role }) => role === 'loose').length;
    return { kind: 'counted', unit, marks: { fixed: total - loose, loose } };
  },
  facts: (spec, figure) => {
    const { total, unit } = counted(spec, figure);
    return { total, unit };
  },
  draw: (spec, stage, context) => {
    const { labels, height } = drawLabels(spec, stage, context);
    const box = { ...stage.box, y: stage.box.y + height, height: stage.box.height - height };
    const grid = gridOf(spec, box, context);
    return { shapes: [...drawPosts(grid, context), ...drawTicks(grid)], labels };
  },
};
