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
const UNDER_LARGE = 0.62;
const WORDS_GAP = 0.6;
const LINE_GAP = 0.5;
/** Least wall between the words of both halves, in sizes of the label. */
const WORDS_APART = 0.75;
/** Words that do not fit may be so much wider than their half. */
const WIDER = 1.06;
/** Least wall between a tick and the floor, as a part of the width: 20 px of 884. */
const OFF_FLOOR = 20 / 884;
/** Words leave the marks at least this height, as a part of the width, where they can: 62 px of 884. */
const LEAST_FIELD = 62 / 884;
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

/** Returns a text in lines of at most `room` px; in the size of a legend they may be `wider` px. */
function headBlock(
  text: string,
  size: number,
  { room, wider }: { room: number; wider: number },
  context: DrawContext,
): TextBlock {
  const own = textBlock(text, 'label', room, context, size);
  if (own.fits) return own;
  return textBlock(text, 'label', wider, context, context.type('legend').size);
}

/** Where the words under the large tick stand. */
interface Heads {
  readonly labels: readonly Label[];
  /** Left of the marks, and where the words over them end. */
  readonly x: number;
  readonly end: number;
  /** Whether both halves have their words under them; else words stand under one another, on the left. */
  readonly beside: boolean;
}

interface Words {
  readonly other: TextBlock;
  readonly second: TextBlock;
  readonly half: TextBlock;
  /** Least wall in px between those of the two halves. */
  readonly apart: number;
}

/**
 * Sets the words of both halves in one size: that of labels side by side, and where one does not fit its
 * room, that of a legend, in lines `wider` times as wide as the room.
 */
function wordsIn(
  left: number,
  right: number,
  wider: number,
  apart: number,
  context: DrawContext,
): Words {
  const note = context.type('legend').size;
  const heads = (size: number) => ({
    other: headBlock(context.label('other'), size, { room: left, wider: left * wider }, context),
    half: headBlock(context.label('half'), size, { room: right, wider: right * wider }, context),
  });
  const own = heads(sizeBesides(context));
  const { other, half } = own.other.size === own.half.size ? own : heads(note);
  const second = textBlock(context.label('other-line'), 'note', left, context, note);
  return { other, second, half, apart };
}

/** Places the words of the other half from `top` down; `end` is their last baseline. */
function placeOther({ other, second }: Words, x: number, top: number, room: number) {
  const at = { x, align: 'left', room } as const;
  const first = top + other.height;
  const end = second.height === 0 ? first : first + LINE_GAP * other.size + second.height;
  return {
    labels: [
      ...placeBlock(other, { ...at, last: first, field: 'labels.other' }),
      ...placeBlock(second, { ...at, last: end, field: 'labels.other-line' }),
    ],
    end,
  };
}

/** Places words under one another, on the left, or each under its half. */
function placeHeads(words: Words, beside: boolean, box: Box, { corner, low }: LargeTick): Heads {
  const { half } = words;
  const right = box.x + box.width;
  const x = beside ? Math.min(corner.x, right - half.width) : corner.x;
  const top = low + UNDER_LARGE * half.size;
  const other = placeOther(words, box.x, top, beside ? x - box.x - words.apart : box.width);
  const from = beside ? top : other.end + UNDER_LARGE * half.size;
  const end = half.height === 0 ? low : from + half.height;
  const at = { x: beside ? x : box.x, align: 'left', last: end } as const;
  const mine = placeBlock(half, { ...at, room: right - at.x, field: 'labels.half' });
  return { labels: [...other.labels, ...mine], x, end, beside };
}

/** Returns the ways in which the words may stand, the best first: each under its half, or under one another. */
function headsOf(box: Box, tick: LargeTick, context: DrawContext): [Heads, ...Heads[]] {
  const { corner } = tick;
  const apart = WORDS_APART * context.type('label').size;
  const rooms = { left: corner.x - box.x - apart, right: box.x + box.width - corner.x };
  const own = wordsIn(rooms.left, rooms.right, WIDER, apart, context);
  const beside = placeHeads(own, true, box, tick);
  const { other, second, half } = own;
  if (other.fits && second.fits && half.fits) return [beside];
  const under = placeHeads(wordsIn(box.width, box.width, 1, apart, context), false, box, tick);
  const left = beside.x - box.x - apart;
  const holds = Math.max(other.width, second.width) <= left && half.width <= rooms.right * WIDER;
  return holds ? [under, beside] : [under];
}

/** The field with the largest ticks out of those that fill every row. */
function largestField(box: Box, total: number): Field {
  const fields = evenColumns(total).map((columns) => fieldOf(box, total, columns, THICKEST));
  const area = ({ length, thickness }: Field) => length * thickness;
  const best = fields.toSorted((a, b) => area(b) - area(a))[0];
  return best ?? fieldOf(box, total, 1, THICKEST);
}

function openTicks(box: Box, total: number): Bar[] {
  const field = largestField(box, total);
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

/** The key of the marks: at the foot under the other half, or over the marks where it has no room there. */
function keyOf(spec: Half, { x, end, beside }: Heads, box: Box, low: number, context: DrawContext) {
  const cap = context.capHeight('legend');
  const y = beside ? low - cap : end + WORDS_GAP * sizeBesides(context);
  const width = beside ? x - box.x : box.width;
  return drawLegend(legendOf(spec, context), { x: box.x, y, width, height: cap }, context);
}

/** The words under the large tick, the key and the room for the marks. */
function layOut(spec: Half, words: Heads, { box, detail }: Stage, context: DrawContext) {
  const { x, end, beside } = words;
  const low = box.y + box.height - OFF_FLOOR * box.width;
  // A sign on a page has no words, so it states no unit either.
  const keyed = detail === 'full' && context.label('half') !== '';
  const key = keyed ? keyOf(spec, words, box, low, context) : undefined;
  const gap = WORDS_GAP * sizeBesides(context);
  const top = end + gap + (key && !beside ? key.height + gap : 0);
  const field: Box = { x, y: top, width: box.x + box.width - x, height: low - top };
  return { words, key, field };
}

function draw(spec: Half, stage: Stage, context: DrawContext): Layer {
  halfOf(spec, context);
  const tick = largeTick(stage.box);
  const least = LEAST_FIELD * stage.box.width;
  const [best, ...others] = headsOf(stage.box, tick, context);
  const own = layOut(spec, best, stage, context);
  const ways = [own, ...others.map((words) => layOut(spec, words, stage, context))];
  const { words, key, field } = ways.find((way) => way.field.height >= least) ?? own;
  const ticks = openTicks(field, counted(spec, context.figure).total);
  return {
    shapes: [...largeTickShapes(tick), ...(key?.shapes ?? []), ...ticks],
    labels: [...words.labels, ...(key?.labels ?? [])],
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
