import { range } from 'd3';
import { z } from 'zod';
import type {
  Bar,
  Box,
  ChartType,
  DrawContext,
  Label,
  Layer,
  LegendEntry,
  Stage,
} from './chart.ts';
import { evenColumns, fieldOf, fieldTicks, type Field } from './field.ts';
import { drawLegend } from './legend.ts';
import { post } from './marks.ts';
import { marksFor, unitFor } from './unit.ts';
import { placeBlock, sizeBesides, textBlock, type TextBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('half'),
  figure: z.string().describe('The figure that is counted in open ticks: an id in figures.json.'),
  share: z
    .string()
    .describe('The share that says it is one half: the id of a figure of "1/2" in figures.json.'),
});

/** An exact half that has a number, beside the other half that has none. */
export type Half = Readonly<z.output<typeof schema>>;

/** Half a picture has room for a quarter of the marks of a whole one, so that they can be large. */
const QUARTER = 4;
const HALF = 0.5;
/** Thickest tick in px (art direction § 4). */
const THICKEST = 26;
/** From the cut to words and ticks, as a part of the width: 32 px of 884. */
const PAD = 32 / 884;
/** From words to ticks and between words and legend, in sizes of the label. */
const WORDS_GAP = 0.75;
const LEGEND_GAP = 0.6;
/** Least wall between a tick and the floor, as a part of the width: 16 px of 884. */
const OFF_FLOOR = 16 / 884;
/** A tick leans at most so far that it takes this part of a row, so that rows never touch. */
const LEAN_OF_ROW = 0.7;
/** The part of the width that the other half's words get where both texts stand above the halves. */
const OTHER_ROOM = 0.42;

function counted(spec: Half, figure: DrawContext['figure']) {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value * QUARTER);
  return { unit, total: marksFor(value, unit, openEnd) };
}

function legendOf(spec: Half, context: DrawContext): LegendEntry[] {
  const values = context.amount(spec.figure, counted(spec, context.figure).unit);
  return [
    { mark: 'open', text: context.message('chart.legendUnit', values), field: 'chart.legendUnit' },
  ];
}

/** Words placed, and the tops of the post and of what stands right of the cut. */
interface Heads {
  readonly labels: readonly Label[];
  readonly postTop: number;
  readonly fieldTop: number;
}

/**
 * Words inside their halves: the number's begin level with the top of the post, and both texts end on
 * one baseline. The empty post is as high as the box.
 */
function headsInside(other: TextBlock, half: TextBlock, box: Box): Heads {
  const pad = PAD * box.width;
  const room = box.width / 2 - pad;
  const last = box.y + Math.max(half.height, other.height === 0 ? 0 : pad + other.height);
  const left = { x: box.x + pad, last, room: room - pad };
  const right = { x: box.x + box.width / 2 + pad, last, room };
  return {
    labels: [
      ...placeBlock(other, { ...left, align: 'left', on: 'post', field: 'labels.other' }),
      ...placeBlock(half, { ...right, align: 'left', field: 'labels.half' }),
    ],
    postTop: box.y,
    fieldTop: half.height === 0 ? box.y : last + LEGEND_GAP * half.size,
  };
}

/** Words above both halves, hung on the edges of the box, on one last baseline. */
function headsAbove(other: TextBlock, half: TextBlock, box: Box): Heads {
  const last = box.y + Math.max(other.height, half.height);
  const top = last === box.y ? last : last + WORDS_GAP * half.size;
  return {
    labels: [
      ...placeBlock(other, {
        x: box.x,
        last,
        align: 'left',
        room: box.width - half.width,
        field: 'labels.other',
      }),
      ...placeBlock(half, {
        x: box.x + box.width,
        last,
        align: 'right',
        room: box.width - other.width,
        field: 'labels.half',
      }),
    ],
    postTop: top,
    fieldTop: top,
  };
}

function heads(box: Box, context: DrawContext): Heads {
  const pad = PAD * box.width;
  const room = box.width / 2 - pad;
  const size = sizeBesides(context);
  const other = textBlock(context.label('other'), 'note', room - pad, context);
  const half = textBlock(context.label('half'), 'label', room, context, size);
  if (other.fits && half.fits) return headsInside(other, half, box);
  const narrow = textBlock(context.label('other'), 'note', box.width * OTHER_ROOM, context);
  const rest = box.width - narrow.width - WORDS_GAP * size;
  const wide = textBlock(context.label('half'), 'label', rest, context, context.type('label').size);
  const fitted = wide.fits ? wide : textBlock(context.label('half'), 'label', rest, context, size);
  return headsAbove(narrow, fitted, box);
}

/** The field with the thickest ticks out of those that fill every row. */
function thickestField(box: Box, total: number): Field {
  const fields = evenColumns(total).map((columns) => fieldOf(box, total, columns, THICKEST));
  const best = fields.toSorted((a, b) => b.thickness - a.thickness)[0];
  return best ?? fieldOf(box, total, 1, THICKEST);
}

function openTicks(box: Box, total: number): Bar[] {
  const field = thickestField(box, total);
  const lean = Math.asin(Math.min(1, (LEAN_OF_ROW * field.row) / field.length));
  const most = (lean * 180) / Math.PI;
  const roles = range(total).map(() => 'open' as const);
  return fieldTicks(field, roles).map((tick) => {
    return { ...tick, turn: Math.max(-most, Math.min(most, tick.turn ?? 0)) };
  });
}

function halfOf(spec: Half, context: DrawContext): void {
  if (Math.abs(context.figure(spec.share).value - HALF) <= Number.EPSILON) return;
  throw new Error(`the chart "half" draws an exact half; the figure "${spec.share}" is no 1/2`);
}

function draw(spec: Half, { box, detail }: Stage, context: DrawContext): Layer {
  halfOf(spec, context);
  const sign = context.label('half') === '';
  const { labels, postTop, fieldTop } = heads(box, context);
  const cut = box.x + box.width / 2;
  const bottom = box.y + box.height;
  const inner = PAD * box.width;
  const low = bottom - OFF_FLOOR * box.width;
  const right = {
    x: cut + inner,
    y: fieldTop,
    width: box.width / 2 - inner,
    height: low - fieldTop,
  };
  const legend = drawLegend(
    detail === 'full' && !sign ? legendOf(spec, context) : [],
    right,
    context,
  );
  const under = legend.height === 0 ? 0 : legend.height + WORDS_GAP * context.type('legend').size;
  const { total } = counted(spec, context.figure);
  const ticks = openTicks({ ...right, y: right.y + under, height: right.height - under }, total);
  const empty = { x: box.x, y: postTop, width: box.width / 2, height: bottom - postTop };
  return {
    shapes: [...post(empty, context.stroke, true), ...legend.shapes, ...ticks],
    labels: [...labels, ...legend.labels],
  };
}

/** Drawing I: the post is empty, because the paper gives no number for the other half. */
export const half: ChartType<Half> = {
  schema,
  figures: ({ figure, share }) => [figure, share],
  sources: () => [],
  labels: () => ['other', 'half'],
  license: (spec, figure) => {
    const { unit, total } = counted(spec, figure);
    return { kind: 'counted', unit, marks: { open: total } };
  },
  facts: (spec, figure) => {
    const { unit, total } = counted(spec, figure);
    return { half: total, unit };
  },
  legend: legendOf,
  draw,
};
