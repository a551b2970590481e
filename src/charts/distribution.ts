import { range, scaleBand, sum } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Stage } from './chart.ts';
import { bar, edgeOf } from './marks.ts';
import { drawRow, noteHeight, overflowNote, stepsOf, type Row } from './piles.ts';
import { wholePx } from './whole-px.ts';
import {
  fittedBlock,
  labelSize,
  placeBlock,
  sizeBesides,
  wallUnder,
  type TextBlock,
} from './words.ts';

const schema = z
  .strictObject({
    type: z.literal('distribution'),
    uneven: z
      .array(z.int().min(0).max(20))
      .min(2)
      .max(12)
      .default([0, 1, 2, 0, 6, 0, 7, 4, 7])
      .describe(
        'Ticks a place in the uneven row; the even row shares out as many. Default: 0 1 2 0 6 0 7 4 7.',
      ),
    capacity: z.int().min(1).max(12).default(4).describe('Ticks that fit on one post. Default: 4.'),
  })
  .refine(({ uneven }) => sum(uneven) % uneven.length === 0, {
    path: ['uneven'],
    error:
      'must add up to a multiple of the number of places, so that every place gets as many ticks',
  })
  .refine(({ uneven, capacity }) => sum(uneven) <= capacity * uneven.length, {
    path: ['uneven'],
    error: 'adds up to more ticks than fit on all posts together; lower it or raise "capacity"',
  });

/** The same ticks over the same posts, shared out unevenly and evenly. */
export type Distribution = Readonly<z.output<typeof schema>>;

/** The widest post, in its height: a doorpost is taller than wide. */
const WIDEST = 0.6;
/** Wall between posts, as a part of the pitch; between the rows, as a part of the height. */
const GAP = 0.23;
const BETWEEN = 0.07;
/** On paper the words of the lower row stand so many times as far from the upper one as from theirs, at least. */
const OWN_ROW = 1.7;
/** Floor under the upper row, as a part of the height. */
const FLOOR = 0.016;
/** From a label to its row, in sizes of the label; clear wall beside it, in px. */
const LABEL_GAP = 0.62;
const CLEAR = 24;
/** Under this step in px the rows stand side by side, this part of the width apart: a sign. */
const LEAST_STEP = 8;
const APART = 0.12;
/** Posts narrower than this in px give way: some neighbours are left out, down to this many posts. */
const ROW = { narrowest: 52, fewest: 5 };
const SIGN = { narrowest: 20, fewest: 3 };

/** A label over a row; nothing of it where there are no words. */
interface Head {
  readonly block: TextBlock;
  readonly field: string;
  /** From the top of the capitals to the row, in px, and from their baseline. */
  readonly height: number;
  readonly gap: number;
}

function evenShare(uneven: readonly number[]): number {
  return sum(uneven) / uneven.length;
}

/** Returns the width in px of each of so many posts in a row. */
function postWidth(width: number, posts: number): number {
  return columnsOf({ x: 0, y: 0, width, height: 0 }, posts)[0]?.width ?? 0;
}

/**
 * Returns the places, or where they have no room in a width as many as have: some neighbours are left out
 * so that something still overflows and the even share stays the same. Where none of these ways gives the
 * room, it is the one with the fewest places.
 */
function telling(
  { uneven, capacity }: Distribution,
  width: number,
  { narrowest, fewest }: typeof ROW,
): number[] {
  const even = evenShare(uneven);
  const ways = range(uneven.length, fewest - 1, -1).flatMap((left) =>
    range(left + 1).map((start) => uneven.toSpliced(start, uneven.length - left)),
  );
  const same = ways.filter((way) => Math.max(...way) > capacity && sum(way) === even * way.length);
  const wide = same.find(({ length }) => postWidth(width, length) >= narrowest);
  return wide ?? same.at(-1) ?? uneven;
}

function headOf(key: string, room: number, detail: Stage['detail'], context: DrawContext): Head {
  const most = detail === 'brief' ? labelSize(context, detail) : sizeBesides(context);
  const block = fittedBlock(context.label(key), 'label', room, context, most);
  const gap = wallUnder(block.size, LABEL_GAP);
  const height = block.height === 0 ? 0 : block.height + gap;
  return { block, field: `labels.${key}`, height, gap };
}

function placeHead({ block, field }: Head, x: number, top: number, room: number): Label[] {
  return placeBlock(block, { x, last: top + block.height, align: 'left', room, field });
}

function columnsOf(box: Box, count: number): Box[] {
  const band = scaleBand<number>()
    .domain(range(count))
    .range([box.x, box.x + box.width])
    .paddingInner(GAP);
  return range(count).map((i) => ({ ...box, x: band(i) ?? box.x, width: band.bandwidth() }));
}

/** Returns the columns of posts that are so high: no wider than a doorpost is, and with both edges on whole px. */
function upright(columns: readonly Box[], { x, width }: Box, height: number, context: DrawContext) {
  const across = Math.min(columns[0]?.width ?? 0, WIDEST * height);
  const pitch = (width - across) / Math.max(1, columns.length - 1);
  return columns.map((column, i): Box => {
    const [left, right] = [x + i * pitch, x + i * pitch + across].map((at) => wholePx(at, context));
    return { ...column, x: left ?? x, width: (right ?? x) - (left ?? x) };
  });
}

function under(
  rows: {
    uneven: readonly number[];
    box: Box;
    capacity: number;
    floor: number;
    step: number;
    cap: number;
  },
  context: DrawContext,
): Row {
  const { box, uneven, floor, ...rest } = rows;
  const columns = columnsOf({ ...box, height: floor - box.y }, uneven.length);
  const height = stepsOf(0, rows.capacity) * rows.step;
  return { ...rest, columns: upright(columns, box, height, context) };
}

/** Returns the thickness in px of the line that caps each of so many posts in this width. */
function capOf(width: number, posts: number, context: DrawContext): number {
  return edgeOf(postWidth(width, posts), context.stroke);
}

/** Both rows on one floor, where a box is low: a sign without a note. */
function drawBeside(spec: Distribution, { box, detail }: Stage, context: DrawContext): Layer {
  const width = (box.width * (1 - APART)) / 2;
  const [left, right] = [
    { ...box, width },
    { ...box, x: box.x + box.width - width, width },
  ];
  const uneven = telling(spec, width, SIGN);
  const even = uneven.map(() => evenShare(uneven));
  const heads = {
    uneven: headOf('uneven', width, detail, context),
    even: headOf('even', width, detail, context),
  };
  const over = Math.max(heads.uneven.height, heads.even.height);
  const { capacity } = spec;
  const cap = capOf(width, uneven.length, context);
  const steps = Math.max(...uneven.map((count) => stepsOf(count, capacity)));
  const step = (box.height - over - cap) / steps;
  const rows = { uneven, capacity, floor: box.y + box.height, step, cap };
  return {
    shapes: [
      ...drawRow(under({ ...rows, box: left }, context), uneven, context),
      ...drawRow(under({ ...rows, box: right }, context), even, context),
    ],
    labels: [
      ...placeHead(heads.uneven, left.x, box.y, width),
      ...placeHead(heads.even, right.x, box.y, width),
    ],
  };
}

/** The rows under one another: their labels, the step and the floors, in px. */
interface Stack {
  readonly first: Head;
  readonly second: Head;
  readonly step: number;
  /** Wall from the upper floor to the lower label. */
  readonly between: number;
  /** Thickness of the upper floor, and of the line that caps a post. */
  readonly floor: number;
  readonly cap: number;
  /** Whether a note has its room, or posts would be too low with it. */
  readonly noted: boolean;
}

/**
 * Returns the highest step that fits: piles beside the label may rise as high as the label stands, and a note
 * beside the first pile has its room under the label, unless posts would be too low for a drawing.
 */
function stackOf({ uneven, capacity }: Distribution, stage: Stage, context: DrawContext): Stack {
  const { box, detail, perMm } = stage;
  const [first, second] = [
    headOf('uneven', box.width, detail, context),
    headOf('even', box.width, detail, context),
  ];
  const floor = wholePx(FLOOR * box.height, context);
  const ends = first.height === 0 ? box.x : box.x + first.block.width + CLEAR;
  const columns = columnsOf(box, uneven.length);
  const note = noteHeight({ columns, capacity }, uneven, stage, context);
  const cap = capOf(box.width, uneven.length, context);
  const apart = perMm === undefined ? 0 : OWN_ROW * second.gap;
  const between = Math.max(BETWEEN * box.height, apart);
  const wall = box.height - between - floor - second.height - 2 * cap;
  const beside = (wall - first.block.height - note) / (2 * stepsOf(0, capacity) + 1);
  const steps = columns.map(({ x }, i) => {
    const words = x < ends ? first.height : 0;
    const rows = stepsOf(uneven[i] ?? 0, capacity) + stepsOf(0, capacity);
    return (wall - words) / rows;
  });
  const noted = note > 0 && beside >= LEAST_STEP;
  return {
    first,
    second,
    between,
    floor,
    cap,
    noted,
    step: Math.min(...steps, noted ? beside : Infinity),
  };
}

/** The rows under one another, with a note at the first pile. */
function drawStacked(spec: Distribution, stack: Stack, stage: Stage, context: DrawContext): Layer {
  const { box, detail } = stage;
  const { uneven, capacity } = spec;
  const { first, second, step, between, floor, cap, noted } = stack;
  const bottom = box.y + box.height;
  const lowerTop = bottom - stepsOf(0, capacity) * step - cap;
  const floorTop = wholePx(lowerTop - second.height - between - floor, context);
  const upper = under({ uneven, box, capacity, floor: floorTop, step, cap }, context);
  const lower = under({ uneven, box, capacity, floor: bottom, step, cap }, context);
  const label = { bottom: box.y + first.block.height, right: box.x + first.block.width };
  const must = noted && detail === 'full';
  const note = overflowNote(upper, uneven, stage, must, label, context);
  return {
    shapes: [
      ...drawRow(upper, uneven, context),
      bar('floor', { ...box, y: floorTop, height: floor }),
      ...drawRow(
        lower,
        uneven.map(() => evenShare(uneven)),
        context,
      ),
      ...note.shapes,
    ],
    labels: [
      ...placeHead(first, box.x, box.y, box.width),
      ...note.labels,
      ...placeHead(second, box.x, lowerTop - second.height, box.width),
    ],
  };
}

/** Drawing F: what does not fit on a post when it is not shared. Schematic. */
export const distribution: ChartType<Distribution> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['uneven', 'even', 'overflow'],
  license: () => ({ kind: 'schematic' }),
  // Its note stands beside a pile, which words that are larger on a phone would run into.
  narrow: true,
  facts: ({ uneven }) => ({ even: evenShare(uneven) }),
  draw: (spec, stage, context) => {
    const rows = { ...spec, uneven: telling(spec, stage.box.width, ROW) };
    const stack = stackOf(rows, stage, context);
    return stack.step < LEAST_STEP
      ? drawBeside(spec, stage, context)
      : drawStacked(rows, stack, stage, context);
  },
};
