import { range } from 'd3';
import { z } from 'zod';
import type { Bar, Box, ChartType, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { captionsIn } from './count-caption.ts';
import { evenColumns, fieldOf, fieldTicks, type Field } from './field.ts';
import { largeTick, largeTickShapes, type LargeTick } from './large-tick.ts';
import { marksFor, unitFor } from './unit.ts';
import { largerType, placeBlock, sizeBesides, textBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('half'),
  figure: z.string().describe('The figure that is counted in open ticks: an id in figures.json.'),
  share: z
    .string()
    .describe('The share that says it is one half: the id of a figure of "1/2" in figures.json.'),
});

/** An exact half, and apart from it a number that is counted. */
export type Half = Readonly<z.output<typeof schema>>;

/** Less than half of a picture is left for the marks: a quarter of those of a whole one, so that they are large. */
const QUARTER = 4;
const HALF = 0.5;
/** Thickness of the large tick as a part of the width, and at most of the height; on a sign it is all there is. */
const THICK = 0.11;
const OF_HEIGHT = 0.13;
const SIGN = { ofWidth: 0.18, ofHeight: 0.56 };
/** Beside a header words are so much larger: the picture is small in a feed. */
const BRIEF = 1.28;
/** From the large tick to the words of its halves, and wall between those, in sizes of the label. */
const UNDER_LARGE = 0.6;
const WORDS_APART = 0.5;
/** Least wall between the half and the number, so that they are two statements, in sizes of the label and of the width. */
const APART = 1.25;
const APART_OF_WIDTH = 0.06;
/** From the number's words and their key to the marks, in sizes of the label. */
const MARKS_GAP = 0.54;
/** Ten marks make a row (art direction § 2), where they are so thick that their core shows, in px. */
const TEN = 10;
const THICK_ENOUGH = 13;
/** Where marks would be thinner than this, in px, the key moves; where rows are lower, the halves lose their names. */
const GOOD = 15;
const ROOMY = 46;
/** Thickest tick in px (art direction § 4), and its most of a row and of a column. */
const THICKEST = 26;
const OF_CELL = { row: 0.42, column: 0.31 };
/** The highest row, in thicknesses of a tick. */
const HIGHEST_ROW = 3.3;
/** Least wall between a tick and the floor, as a part of the width: 20 px of 884. */
const OFF_FLOOR = 20 / 884;
/** A tick leans at most so far that it takes this part of a row, so that rows never touch. */
const LEAN_OF_ROW = 0.52;

const SIDES = ['other', 'half'] as const;
type Side = (typeof SIDES)[number];

function counted(spec: Half, figure: DrawContext['figure']) {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value * QUARTER);
  return { unit, total: marksFor(value, unit, openEnd) };
}

function halfOf(spec: Half, context: DrawContext): void {
  if (Math.abs(context.figure(spec.share).value - HALF) <= Number.EPSILON) return;
  throw new Error(`the chart "half" draws an exact half; the figure "${spec.share}" is no 1/2`);
}

/** Words under the large tick, and how low they reach. */
interface Heads {
  readonly labels: readonly Label[];
  readonly low: number;
}

/** The largest size at which both halves have their words on one line; else that of labels side by side. */
function headSize(rooms: Readonly<Record<Side, number>>, context: DrawContext): number {
  const most = sizeBesides(context);
  const fits = (size: number) =>
    SIDES.every((side) => context.width(context.label(side), 'label', size) <= rooms[side]);
  return range(most, context.type('legend').size - 1, -1).find(fits) ?? most;
}

/** The words of either half under it; where they are too long for that, under one another on its own edge. */
function heads(
  { box, corner, lowest }: LargeTick,
  sides: readonly Side[],
  context: DrawContext,
): Heads {
  const right = box.x + box.width;
  const apart = WORDS_APART * context.type('label').size;
  const rooms = { other: corner.x - box.x - apart, half: right - corner.x };
  const size = headSize(rooms, context);
  const under = (along: number) => lowest(along) + UNDER_LARGE * size;
  const set = (room: Readonly<Record<Side, number>>) =>
    sides.map((side) => ({
      side,
      block: textBlock(context.label(side), 'label', room[side], context, size),
    }));
  const own = set(rooms);
  if (own.every(({ block }) => block.fits)) {
    const top = under(own.at(-1)?.block.width ?? 0);
    return {
      labels: own.flatMap(({ side, block }) =>
        placeBlock(block, {
          x: side === 'other' ? box.x : corner.x,
          align: 'left',
          room: rooms[side],
          last: top + block.height,
          field: `labels.${side}`,
        }),
      ),
      low: Math.max(lowest(box.width), ...own.map(({ block }) => top + block.height)),
    };
  }
  let low = lowest(box.width);
  const labels = set({ other: box.width, half: box.width }).flatMap(({ side, block }) => {
    low += UNDER_LARGE * size + block.height;
    const end = side === 'other' ? box.x : right;
    const align = side === 'other' ? 'left' : 'right';
    return placeBlock(block, {
      x: end,
      align,
      room: box.width,
      last: low,
      field: `labels.${side}`,
    });
  });
  return { labels, low };
}

/** The field of ten columns; where its ticks would be too thin, that with the largest ticks and every row full. */
function fieldIn(box: Box, total: number): Field {
  const field = (columns: number) => fieldOf(box, total, columns, THICKEST, OF_CELL);
  const tens = field(Math.min(TEN, total));
  const area = ({ length, thickness }: Field) => length * thickness;
  const largest = evenColumns(total)
    .map(field)
    .toSorted((a, b) => area(b) - area(a))[0];
  return tens.thickness >= THICK_ENOUGH ? tens : (largest ?? tens);
}

function openTicks(field: Field, total: number): Bar[] {
  const lean = Math.asin(Math.min(1, (LEAN_OF_ROW * field.row) / field.length));
  const most = (lean * 180) / Math.PI;
  const roles = range(total).map(() => 'open' as const);
  return fieldTicks(field, roles).map((tick) => {
    return { ...tick, turn: Math.max(-most, Math.min(most, tick.turn ?? 0)) };
  });
}

/**
 * The number in words, its key and its marks, as wide as the box and at the foot of it, from `top` at the
 * earliest; `good` where it has all the room that it likes.
 */
function statement(spec: Half, box: Box, top: number, context: DrawContext) {
  const { total, unit } = counted(spec, context.figure);
  const text = context.message('chart.legendUnit', context.amount(spec.figure, unit));
  const said = { field: 'count', key: { mark: 'open', text, field: 'chart.legendUnit' } } as const;
  const gap = MARKS_GAP * context.type('label').size;
  const low = box.y + box.height - OFF_FLOOR * box.width;
  const made = captionsIn(said, box, context).map((caption) => {
    const from = top + caption.height + gap;
    return { caption, field: fieldIn({ ...box, y: from, height: low - from }, total) };
  });
  const thickest = (marks: typeof made) =>
    marks.toSorted((a, b) => b.field.thickness - a.field.thickness)[0];
  const best = made.find(({ field }) => field.thickness >= GOOD) ?? thickest(made);
  if (!best) return { layer: { shapes: [], labels: [] }, good: true };
  const { columns, thickness, row } = best.field;
  const rows = Math.ceil(total / columns);
  const height = rows * Math.min(row, HIGHEST_ROW * thickness);
  const room = { ...box, y: low - height, height };
  const field = fieldOf(room, total, columns, THICKEST, OF_CELL);
  const caption = best.caption.drawAt(low - height - gap - best.caption.height);
  const shapes = [...caption.shapes, ...openTicks(field, total)];
  return { layer: { ...caption, shapes }, good: best === made[0] && best.field.row >= ROOMY };
}

/** A sign on a page has no words, so it counts nothing: the broken tick alone, in the middle. */
function sign(box: Box): Shape[] {
  const thickness = Math.min(SIGN.ofWidth * box.width, SIGN.ofHeight * box.height);
  const { lowest } = largeTick(box, thickness);
  const height = lowest(box.width) - box.y;
  return largeTickShapes(largeTick({ ...box, y: box.y + (box.height - height) / 2 }, thickness));
}

function draw(spec: Half, { box, detail }: Stage, given: DrawContext): Layer {
  halfOf(spec, given);
  if (given.label('count') === '') return { shapes: sign(box), labels: [] };
  const context = detail === 'brief' ? largerType(given, BRIEF) : given;
  const tick = largeTick(box, Math.round(Math.min(THICK * box.width, OF_HEIGHT * box.height)));
  const below = (sides: readonly Side[]) => {
    const { labels, low } = heads(tick, sides, context);
    const apart = Math.max(APART * context.type('label').size, APART_OF_WIDTH * box.width);
    return { labels, ...statement(spec, box, low + apart, context) };
  };
  // In a small picture the headline names the half that has come loose, and in a low one both halves.
  const named = below(detail === 'brief' ? ['half'] : SIDES);
  const { labels, layer } = named.good ? named : below([]);
  return {
    shapes: [...largeTickShapes(tick), ...layer.shapes],
    labels: [...labels, ...layer.labels],
  };
}

/**
 * Drawing I: one large open tick, half of it come loose; and apart from it, as wide as both halves, a
 * number in open ticks. The number is not that of the half: no text says that they count the same.
 */
export const half: ChartType<Half> = {
  schema,
  figures: ({ figure, share }) => [figure, share],
  sources: () => [],
  labels: () => ['other', 'half', 'count'],
  license: (spec, figure) => {
    const { unit, total } = counted(spec, figure);
    return { kind: 'counted', unit, marks: { open: total } };
  },
  facts: (spec, figure) => {
    const { unit, total } = counted(spec, figure);
    return { half: total, unit };
  },
  draw,
};
