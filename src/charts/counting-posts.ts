import { easeSinInOut, range, scalePoint } from 'd3';
import { z } from 'zod';
import type { Bar, Box, ChartType, DrawContext, Label, Shape, Stage } from './chart.ts';
import { countingTicks, dissolution, PER_POST, type CountingTick } from './counting-ticks.ts';
import { bar, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { marksFor, unitFor } from './unit.ts';
import { fittedBlock, placeBlock, type TextBlock } from './words.ts';

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
/** A post that has dissolved further than this part is gone; the last one is not thinner than this in px. */
const GONE = 0.72;
const THINNEST = 6;
/** From labels to posts, and between two labels, in sizes of the label. */
const LABEL_GAP = 0.75;
const LABELS_APART = 0.75;
/** The part of the width that the unit gets where both texts need two lines. */
const NOTE_ROOM = 0.35;

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

/** A leaning tick keeps its length, moves to the right of its cell and lies along the wave; `y` is its middle. */
function leaningTick(
  tick: CountingTick,
  cell: Box,
  y: number,
  thickness: number,
  pitch: number,
): Bar {
  const { height: row } = cell;
  const length = cell.width * TICK_ON_POST;
  const angle = Math.atan2(tick.slope * Math.max(row, pitch) * STEEPER, pitch);
  const steepest = Math.asin(Math.min(1, (LEAN_OF_ROW * row) / length));
  const held = Math.max(-steepest, Math.min(steepest, angle));
  const across = (length * Math.cos(held) + thickness * Math.abs(Math.sin(held))) / 2;
  const middle = cell.x + length / 2 + (cell.width - length) * tick.lean;
  const x = Math.min(middle, cell.x + cell.width - across) - length / 2;
  const top = y + tick.shift * row - thickness / 2;
  return bar(tick.role, { x, y: top, width: length, height: thickness }, (held * 180) / Math.PI);
}

function drawPosts(spec: CountingPosts, box: Box, context: DrawContext): Shape[] {
  const count = counted(spec, context.figure);
  const gone = dissolution(count.total, count.share);
  const full = Math.min(WIDEST, (box.width * (1 - GAP)) / (count.columns - GAP));
  const left = scalePoint<number>()
    .domain(range(count.columns))
    .range([box.x, box.x + box.width - full])
    .align(0);
  const row = box.height / PER_POST;
  const thickness = Math.min(THICKEST, OF_ROW * row, OF_LENGTH * TICK_ON_POST * full);
  const cellOf = (column: number): Box => ({ ...box, x: left(column) ?? box.x, width: full });
  const posts = range(count.columns).flatMap((column) => {
    if (gone(column) > GONE) return [];
    const width = Math.max(Math.min(THINNEST, full), full * (1 - easeSinInOut(gone(column))));
    return post({ ...cellOf(column), width }, context.stroke, true);
  });
  const ticks = countingTicks(count.total, count.share).map((tick) => {
    const cell = { ...cellOf(tick.column), height: row };
    const y = box.y + box.height - (tick.row + 0.5) * row;
    return tick.lean === 0
      ? tickOnPost(cell, y, thickness)
      : leaningTick(tick, cell, y, thickness, left.step());
  });
  return [...posts, ...ticks];
}

function unitText(spec: CountingPosts, context: DrawContext): string {
  const { unit } = counted(spec, context.figure);
  return context.message('chart.unit', context.amount(spec.figure, unit));
}

interface Words {
  readonly labels: Label[];
  readonly height: number;
}

function besideWords(
  note: TextBlock,
  share: TextBlock,
  box: Box,
  room: number,
  context: DrawContext,
): Words {
  const height = Math.max(share.height, note.height);
  const last = box.y + height;
  const right = box.x + box.width;
  return {
    labels: [
      ...placeBlock(note, { x: box.x, last, align: 'left', room: box.width, field: 'chart.unit' }),
      ...placeBlock(share, { x: right, last, align: 'right', room, field: 'labels.share' }),
    ],
    height: height === 0 ? 0 : height + LABEL_GAP * context.type('label').size,
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
  const { box, detail } = stage;
  const words = spec.share === undefined ? '' : context.label('share');
  // A sign on a page gets no words, so it states no unit either.
  const wordless = spec.share !== undefined && words === '';
  const unit = detail === 'full' && !wordless ? unitText(spec, context) : '';
  const apart = LABELS_APART * context.type('label').size;
  const width = context.width(words, 'label') + context.width(unit, 'note') + apart;
  const noteRoom = width <= box.width ? box.width : box.width * NOTE_ROOM;
  const note = fittedBlock(unit, 'note', noteRoom, context);
  const room = note.width === 0 ? box.width : box.width - note.width - apart;
  const share = fittedBlock(words, 'label', room, context);
  return note.fits && share.fits
    ? besideWords(note, share, box, room, context)
    : stackedWords(unit, words, box, context);
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
  legend: (spec, context) => [{ text: unitText(spec, context), field: 'chart.unit' }],
  draw: (spec, stage, context) => {
    const { labels, height } = drawLabels(spec, stage, context);
    const box = { ...stage.box, y: stage.box.y + height, height: stage.box.height - height };
    return { shapes: drawPosts(spec, box, context), labels };
  },
};
