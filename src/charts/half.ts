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
import { largeTick, largeTickShapes, type LargeTick } from './large-tick.ts';
import { drawLegend } from './legend.ts';
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
/** From the large tick to words, from words to ticks and to a second line, in sizes of the label. */
const UNDER_LARGE = 0.75;
const WORDS_GAP = 0.62;
const LINE_GAP = 0.5;
/** Words that do not fit may be so much wider than their half. */
const WIDER = 1.06;
/** Least wall between a tick and the floor, as a part of the width: 24 px of 884. */
const OFF_FLOOR = 24 / 884;
/** A tick leans at most so far that it takes this part of a row, so that rows never touch. */
const LEAN_OF_ROW = 0.7;

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

/**
 * Returns a text at the size of labels that stand side by side, in one or two lines of `room` px; where
 * it does not fit, a little wider, and else smaller.
 */
function headBlock(text: string, room: number, context: DrawContext): TextBlock {
  const own = textBlock(text, 'label', room, context, sizeBesides(context));
  if (own.fits) return own;
  return textBlock(text, 'label', room * WIDER, context, context.type('legend').size);
}

/** Where the words under both halves stand. */
interface Heads {
  readonly labels: readonly Label[];
  /** Left of what belongs to the loose half, and where its words end. */
  readonly x: number;
  readonly end: number;
}

function heads(box: Box, tick: LargeTick, context: DrawContext): Heads {
  const { corner, low, cut } = tick;
  const right = box.x + box.width;
  const half = headBlock(context.label('half'), right - corner.x, context);
  const x = half.fits ? Math.min(corner.x, right - half.width) : corner.x;
  const left = x - box.x - cut;
  const other = headBlock(context.label('other'), left, context);
  const note = context.type('legend').size;
  const second = textBlock(context.label('other-line'), 'note', left, context, note);
  const top = low + UNDER_LARGE * half.size;
  const under = top + other.height + LINE_GAP * other.size + second.height;
  const at = { x: box.x, align: 'left', room: left } as const;
  const mine = { x, align: 'left', room: right - x } as const;
  return {
    labels: [
      ...placeBlock(other, { ...at, last: top + other.height, field: 'labels.other' }),
      ...placeBlock(second, { ...at, last: under, field: 'labels.other-line' }),
      ...placeBlock(half, { ...mine, last: top + half.height, field: 'labels.half' }),
    ],
    x,
    end: half.height === 0 ? low : top + half.height,
  };
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
  const tick = largeTick(box);
  const { labels, x, end } = heads(box, tick, context);
  const top = end + WORDS_GAP * sizeBesides(context);
  const low = box.y + box.height - OFF_FLOOR * box.width;
  const right = { x, y: top, width: box.x + box.width - x, height: low - top };
  const entries = detail === 'full' && !sign ? legendOf(spec, context) : [];
  const foot = low - context.capHeight('legend');
  const key = { x: box.x, y: foot, width: x - box.x, height: low - foot };
  const legend = drawLegend(entries, key, context);
  const ticks = openTicks(right, counted(spec, context.figure).total);
  return {
    shapes: [...largeTickShapes(tick), ...legend.shapes, ...ticks],
    labels: [...labels, ...legend.labels],
  };
}

/** Drawing I: one large open tick, half of it come loose; only that half has marks, as only it has a number. */
export const half: ChartType<Half> = {
  schema,
  figures: ({ figure, share }) => [figure, share],
  sources: () => [],
  labels: () => ['other', 'other-line', 'half'],
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
