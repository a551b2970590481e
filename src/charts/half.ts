import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { doubleDoorway, jambOf, openingsOf } from './double-doorway.ts';
import { evenColumns, fieldOverFloor, fieldTicks } from './field.ts';
import { halfWords, widthOfCount } from './half-words.ts';
import { marksFor, unitFor } from './unit.ts';
import { wallUnder } from './words.ts';

const schema = z.strictObject({
  type: z.literal('half'),
  figure: z.string().describe('The figure that is counted in open ticks: an id in figures.json.'),
  share: z
    .string()
    .describe('The share that says it is one half: the id of a figure of "1/2" in figures.json.'),
});

/** An exact half, counted; of the other half no number is stated. */
export type Half = Readonly<z.output<typeof schema>>;

/** Half of a picture is left for the marks: a quarter of those of a whole one, so that they are large. */
const QUARTER = 4;
const HALF = 0.5;
/** From the jambs of a half to its marks, and between the words over both, as parts of the width: 20 and 28 px of 884. */
const INSET = 20 / 884;
const WORDS_GAP = 28 / 884;
/** Thickest tick in px (art direction § 4). */
const THICKEST = 26;
/** The lowest row, in columns: in a low half, marks are rather near than small. */
const LEAST_ROW = 0.32;
/** Thickness of a tick at most, as a part of its row: a low half has few of them. */
const OF_ROW = 0.36;
/** Least height of the openings under a header, as a part of the width: 260 px of 884. */
const LEAST_OPENING = 260 / 884;
/** From the words to the doorway under them, in sizes of the legend. */
const DOORWAY_GAP = 0.8;
/** A doorway is no lower than this part of the width: words that leave it less touch it, and are refused. */
const LEAST_DOORWAY = 0.12;

function counted(spec: Half, figure: DrawContext['figure']) {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value * QUARTER);
  return { unit, total: marksFor(value, unit, openEnd) };
}

function checkShare(spec: Half, context: DrawContext): void {
  if (Math.abs(context.figure(spec.share).value - HALF) <= Number.EPSILON) return;
  throw new Error(`the chart "half" draws an exact half; the figure "${spec.share}" is no 1/2`);
}

/** What one mark stands for; a sign on a page has no words, so it states no unit either. */
function keyText(spec: Half, context: DrawContext): string {
  const { unit } = counted(spec, context.figure);
  const wordless = context.label('count') === '';
  return wordless ? '' : context.message('chart.legendUnit', context.amount(spec.figure, unit));
}

/** Returns open ticks in an opening, `inset` px clear of what is about it. */
function marks(total: number, { x, y, width, height }: Box, inset: number): Shape[] {
  const box = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - inset };
  const field = fieldOverFloor(box, total, {
    candidates: evenColumns(total),
    thickest: THICKEST,
    leastRow: LEAST_ROW,
    ofRow: OF_ROW,
  });
  return fieldTicks(
    field,
    range(total).map(() => 'open'),
  );
}

/** Returns the words over the doorway, and where its top is. */
function overDoorway(spec: Half, stage: Stage, context: DrawContext): Layer & { top: number } {
  const { y, width } = stage.box;
  const right = (width + jambOf(width, context)) / 2;
  const sides = { left: width - right - WORDS_GAP * width, right };
  const words = halfWords({ stage, sides, key: keyText(spec, context) }, context);
  const gap = wallUnder(context.type('legend').size, DOORWAY_GAP);
  const top = words.low === y ? y : words.low + gap;
  return { ...words, top: Math.round(top / context.pixel) * context.pixel };
}

function draw(spec: Half, stage: Stage, context: DrawContext): Layer {
  checkShare(spec, context);
  const { box } = stage;
  const { shapes, labels, top } = overDoorway(spec, stage, context);
  const floor = box.y + box.height;
  const y = Math.min(top, floor - LEAST_DOORWAY * box.width);
  const doorway = { ...box, y, height: floor - y };
  const [opening] = openingsOf(doorway, context);
  const { total } = counted(spec, context.figure);
  return {
    shapes: [
      ...doubleDoorway(doorway, context),
      ...shapes,
      ...marks(total, opening, INSET * box.width),
    ],
    labels,
  };
}

/**
 * Drawing I: a doorway in two halves of one size. In the left one lie open ticks on the bare wall, as many as its
 * figure says; the right one stays empty: a mark in it would be a number, and both together a total, that
 * nobody states. Neither is a post, which would be a fixed place.
 */
export const half: ChartType<Half> = {
  schema,
  figures: ({ figure, share }) => [share, figure],
  sources: () => [],
  labels: () => ['half', 'other', 'count', 'unstated'],
  license: (spec, figure) => {
    const { unit, total } = counted(spec, figure);
    return { kind: 'counted', unit, marks: { open: total } };
  },
  facts: (spec, figure) => {
    const { unit, total } = counted(spec, figure);
    return { half: total, unit };
  },
  unrelated: true,
  widthBeside: (_spec, context) => {
    const width = (2 * widthOfCount(context)) / (1 - 2 * WORDS_GAP);
    return Math.ceil(width + 2 * jambOf(width, context));
  },
  leastHeight: (spec, stage, context) => {
    const { y, width } = stage.box;
    return (
      overDoorway(spec, stage, context).top - y + jambOf(width, context) + LEAST_OPENING * width
    );
  },
  draw,
};
