import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Stage } from './chart.ts';
import { evenColumns, fieldOverFloor, fieldTicks, type Field } from './field.ts';
import { halfWords, widthBesideHeader, type HalfWords } from './half-words.ts';
import { halvesOf, MIDDLE, middlePost } from './middle-post.ts';
import type { MarkSize } from './legend.ts';
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
/** From the post in the middle to the marks and to the words beside it, as parts of the width: 23 px of 884. */
const INSET = 23 / 884;
/** Thickest tick in px (art direction § 4). */
const THICKEST = 26;
/** The lowest row, in columns: in a low half, marks are rather near than small. */
const LEAST_ROW = 0.32;
/** Thickness of a tick at most, as a part of its row: a low half has few of them. */
const OF_ROW = 0.36;
/** Least height of the marks under a header, as a part of the width: 320 px of 884. */
const LEAST_FIELD = 320 / 884;
/** From the words to the marks under them, in sizes of the legend, and the part of their half that marks are as wide as: they do not fill it. */
const FIELD_GAP = 0.8;
const OF_HALF = 0.86;
/** Marks take no less height than this part of the width: words that leave them less touch them, and are refused. */
const LEAST_MARKS = 0.1;

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

/** Returns the field of a number of ticks in a box that stands on the floor. */
function fieldIn(box: Box, total: number): Field {
  return fieldOverFloor(box, total, {
    candidates: evenColumns(total),
    thickest: THICKEST,
    leastRow: LEAST_ROW,
    ofRow: OF_ROW,
  });
}

/** Returns the words of both halves, the key with a mark of a size, and where the marks under them begin. */
function wordsOver(
  spec: Half,
  stage: Stage,
  context: DrawContext,
  mark?: MarkSize,
): HalfWords & Pick<Box, 'x'> & { top: number } {
  const { x, y, width } = stage.box;
  const { indent, ...post } = halvesOf(stage, context);
  const clear = INSET * width;
  const left = x + indent;
  const sides = { left: post.x - clear - left, right: x + width - post.x - post.width - clear };
  const within = { ...stage, box: { ...stage.box, x: left, width: width - indent } };
  const key = { text: keyText(spec, context), mark };
  const words = halfWords({ stage: within, sides, key }, context);
  const gap = wallUnder(context.type('legend').size, FIELD_GAP);
  return { ...words, x: left, top: words.low === y ? y : words.low + gap };
}

/** Returns how much of the px from the words of the left half to the post its marks take: at a line they stay as far from the post as from that. */
function marksWidth(stage: Stage, room: number, context: DrawContext): number {
  const { indent, hasCorner } = halvesOf(stage, context);
  return hasCorner ? room - indent : OF_HALF * room;
}

function draw(spec: Half, stage: Stage, context: DrawContext): Layer {
  checkShare(spec, context);
  const { box } = stage;
  const { high, top, x } = wordsOver(spec, stage, context);
  const floor = box.y + box.height;
  const y = Math.min(top, floor - LEAST_MARKS * box.width);
  const middle = middlePost(stage, high, context);
  const left = { x, y, width: marksWidth(stage, middle.box.x - x, context), height: floor - y };
  const { total } = counted(spec, context.figure);
  const field = fieldIn(left, total);
  const { shapes, labels } = wordsOver(spec, stage, context, field);
  const ticks = fieldTicks(
    field,
    range(total).map(() => 'open'),
  );
  return { shapes: [...middle.shapes, ...shapes, ...ticks], labels };
}

/**
 * Drawing I: an empty post cuts the wall into two halves of one size. In the left one lie open ticks, as many as
 * its figure says; the right one stays empty: a mark in it would be a number, and both together a total, that
 * nobody states. Neither half is a post, which would be a fixed place.
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
  widthBeside: (_spec, context) =>
    Math.ceil((2 * (widthBesideHeader(context) + context.pixel)) / (1 - 2 * INSET - MIDDLE)),
  leastHeight: (spec, stage, context) =>
    wordsOver(spec, stage, context).top - stage.box.y + LEAST_FIELD * stage.box.width,
  draw,
};
