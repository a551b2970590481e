import { range, scaleBand, scaleLinear } from 'd3';
import { z } from 'zod';
import type { Bar, Box, ChartType, DrawContext, Label, Shape, Stage } from './chart.ts';
import { drift } from './drift.ts';
import { bar, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { marksFor, unitFor } from './unit.ts';
import { placeBlock, textBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('counting-posts'),
  figure: z.string().describe('The figure that is counted: an id in figures.json. One tick is a power of ten of it.'),
  share: z
    .string()
    .optional()
    .describe('The part without a fixed place: the id of a share in figures.json. Default: none, all ticks are on posts.'),
});

/** Posts of ten ticks for a number; towards the right the posts give way, without an edge to count. */
export type CountingPosts = Readonly<z.output<typeof schema>>;

/** Ticks on a post: ten make a thousand where one is a hundred (art direction § 2). */
const PER_POST = 10;
/** Wall between posts, as a part of the pitch: 12 px of 52 (art direction § 6, A). */
const GAP = 0.23;
/** Thickness of a tick: at most 17 px, .3 of a row, and 1 : 2.5 of its length (§ 4, § 6). */
const THICKEST = 17;
const OF_ROW = 0.3;
const OF_LENGTH = 0.4;
/** Columns over which posts thin from whole to gone, as a part of all columns: 6 of 17. */
const DISSOLVE = 0.36;
/** Where in that stretch a tick lets go, and how far the wave moves that point up and down the rows. */
const RELEASE = 0.3;
const RAGGED = 0.2;
/** A post thinner than this in px is only ink edges: it is gone. */
const THINNEST = 5;
/** From labels to posts, and between two labels, in sizes of the label. */
const LABEL_GAP = 0.75;
const LABELS_APART = 0.75;

interface Counted {
  readonly total: number;
  readonly unit: number;
  readonly columns: number;
}

function counted(spec: CountingPosts, figure: DrawContext['figure']): Counted {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value);
  const total = marksFor(value, unit, openEnd);
  return { total, unit, columns: Math.ceil(total / PER_POST) };
}

/** Returns how far a column has dissolved, 0 to 1, linear about the place where the share begins. */
function dissolved({ total, columns }: Counted, share: number): (column: number) => number {
  if (share <= 0) return () => 0;
  const middle = (total / PER_POST) * (1 - share) - 0.5;
  const reach = Math.max(1, DISSOLVE * columns) / 2;
  return scaleLinear().domain([middle - reach, middle + reach]).range([0, 1]).clamp(true);
}

/**
 * Returns how loose a tick is, 0 (held, straight) to 1. One slow wave decides where in the rows a tick
 * lets go first, so held and loose ticks mix over three columns and no edge can be counted, in no
 * colour scheme. A tick that lets go is `loose`, also while a sliver of post still stands beside it.
 */
function looseness(gone: number, column: number, row: number): number {
  const release = RELEASE + RAGGED * Math.sin(0.9 * row - 1.1 * column + 0.6);
  return gone === 0 ? 0 : Math.min(1, Math.max(0, (gone - release) / (1 - release)));
}

/** Every tick by column and row from the floor, and how loose it is. */
function ticksOf(spec: CountingPosts, figure: DrawContext['figure']) {
  const count = counted(spec, figure);
  const gone = dissolved(count, spec.share === undefined ? 0 : figure(spec.share).value);
  return range(count.total).map((n) => {
    const column = Math.floor(n / PER_POST);
    const row = n % PER_POST;
    return { column, row, loose: looseness(gone(column), column, row) };
  });
}

/** A loose tick keeps its length; it leans further and moves towards the right of its cell. */
function looseTick(cell: Box, row: number, at: { column: number; row: number; loose: number }, thickness: number): Bar {
  const length = cell.width * TICK_ON_POST;
  const { turn, dy } = drift(at.column, at.row);
  const width = length;
  const x = cell.x + (cell.width - length) * at.loose;
  const y = cell.y + dy * row * at.loose - thickness / 2;
  return bar('loose', { x, y, width, height: thickness }, turn * at.loose);
}

function drawPosts(spec: CountingPosts, box: Box, context: DrawContext): Shape[] {
  const count = counted(spec, context.figure);
  const gone = dissolved(count, spec.share === undefined ? 0 : context.figure(spec.share).value);
  const band = scaleBand<number>()
    .domain(range(count.columns))
    .range([box.x, box.x + box.width])
    .paddingInner(GAP);
  const full = band.bandwidth();
  const row = box.height / PER_POST;
  const thickness = Math.min(THICKEST, OF_ROW * row, OF_LENGTH * TICK_ON_POST * full);
  const cellOf = (column: number): Box => ({ ...box, x: band(column) ?? box.x, width: full });
  const posts = range(count.columns).flatMap((column) => {
    const width = full * (1 - gone(column));
    return width < THINNEST ? [] : post({ ...cellOf(column), width }, context.stroke, true);
  });
  const ticks = ticksOf(spec, context.figure).map((tick) => {
    const cell = cellOf(tick.column);
    const y = box.y + box.height - (tick.row + 0.5) * row;
    if (tick.loose === 0) return tickOnPost(cell, y, thickness);
    return looseTick({ ...cell, y }, row, tick, thickness);
  });
  return [...posts, ...ticks];
}

function unitText(spec: CountingPosts, context: DrawContext): string {
  const { unit } = counted(spec, context.figure);
  return context.message('chart.unit', context.amount(spec.figure, unit));
}

/** What is printed above the posts: the unit left, the share's words right, on one last baseline. */
function drawLabels(spec: CountingPosts, stage: Stage, context: DrawContext): { labels: Label[]; height: number } {
  const { box, detail } = stage;
  const words = spec.share === undefined ? '' : context.label('share');
  const unit = detail === 'full' ? unitText(spec, context) : '';
  const apart = LABELS_APART * context.type('label').size;
  const oneLine = context.width(words, 'label') + context.width(unit, 'note') + apart <= box.width;
  const most = unit === '' || oneLine ? box.width : box.width * 0.6;
  const share = textBlock(words, 'label', most, context);
  const note = textBlock(unit, 'note', box.width - share.width - apart, context);
  const height = Math.max(share.height, note.height);
  const last = box.y + height;
  return {
    labels: [
      ...placeBlock(note, { x: box.x, last, align: 'left', room: box.width - share.width - apart, field: 'chart.unit' }),
      ...placeBlock(share, { x: box.x + box.width, last, align: 'right', room: most, field: 'labels.share' }),
    ],
    height: height === 0 ? 0 : height + LABEL_GAP * context.type('label').size,
  };
}

/** Drawing A: a number on posts of ten ticks, of which a share dissolves. */
export const countingPosts: ChartType<CountingPosts> = {
  schema,
  figures: ({ figure, share }) => (share === undefined ? [figure] : [figure, share]),
  sources: () => [],
  labels: ({ share }) => (share === undefined ? [] : ['share']),
  license: (spec, figure) => {
    const { unit, total } = counted(spec, figure);
    const loose = ticksOf(spec, figure).filter((tick) => tick.loose > 0).length;
    return { kind: 'counted', unit, marks: { fixed: total - loose, loose } };
  },
  facts: (spec, figure) => {
    const { total, unit } = counted(spec, figure);
    return { total, unit };
  },
  legend: (spec, context) => [{ text: unitText(spec, context), field: 'chart.unit' }],
  draw: (spec, stage, context) => {
    const { labels, height } = drawLabels(spec, stage, context);
    const box = { ...stage.box, y: stage.box.y + height, height: stage.box.height - height };
    return { shapes: drawPosts(spec, box, context), labels };
  },
};
