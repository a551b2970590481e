import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { doorway, openingOf } from './doorway.ts';
import { evenColumns, fieldOverFloor, fieldTicks } from './field.ts';
import { halfWords, widestWord } from './half-words.ts';
import { pairHeads } from './pair-heads.ts';
import { marksFor, unitFor } from './unit.ts';

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
/** Wall between the two halves, as a part of the width: 53 px of 884. */
const GAP = 0.06;
/** Thickest tick in px (art direction § 4). */
const THICKEST = 26;
/** The lowest row, in columns: in a low half, marks are rather near than small. */
const LEAST_ROW = 0.32;
/** From the words to the marks under them, in sizes of the legend. */
const MARKS_GAP = 0.7;

function counted(spec: Half, figure: DrawContext['figure']) {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value * QUARTER);
  return { unit, total: marksFor(value, unit, openEnd) };
}

function checkShare(spec: Half, context: DrawContext): void {
  if (Math.abs(context.figure(spec.share).value - HALF) <= Number.EPSILON) return;
  throw new Error(`the chart "half" draws an exact half; the figure "${spec.share}" is no 1/2`);
}

/** The wall of the half with a number, and the doorway of the other half: two boxes of one size. */
interface Halves {
  readonly half: Box;
  readonly other: Box;
}

/** Returns the width in px of either half of a box that is cut in its exact middle. */
function halfWidth(box: Box): number {
  return Math.floor((box.width * (1 - GAP)) / 2);
}

/** Cuts what is left of a box under the words over both halves, `head` px high. */
function halvesUnder(head: number, box: Box): Halves {
  const width = halfWidth(box);
  const y = Math.round(box.y + head);
  const half = { ...box, y, width, height: box.y + box.height - y };
  return { half, other: { ...half, x: box.x + box.width - width } };
}

/** What one mark stands for; a sign on a page has no words, so it states no unit either. */
function keyText(spec: Half, context: DrawContext): string {
  const { unit } = counted(spec, context.figure);
  const wordless = context.label('count') === '';
  return wordless ? '' : context.message('chart.legendUnit', context.amount(spec.figure, unit));
}

function marks(total: number, half: Box, top: number): Shape[] {
  const box = { ...half, y: top, height: half.y + half.height - top };
  const field = fieldOverFloor(box, total, {
    candidates: evenColumns(total),
    thickest: THICKEST,
    leastRow: LEAST_ROW,
  });
  return fieldTicks(
    field,
    range(total).map(() => 'open'),
  );
}

function draw(spec: Half, stage: Stage, context: DrawContext): Layer {
  checkShare(spec, context);
  const { box } = stage;
  const heads = pairHeads(['half', 'other'], stage, halfWidth(box), context);
  const { half, other } = halvesUnder(heads.height, box);
  const key = keyText(spec, context);
  const words = halfWords({ half, inside: openingOf(other) }, { stage, key }, context);
  const gap = words.low === half.y ? 0 : MARKS_GAP * context.type('legend').size;
  const { total } = counted(spec, context.figure);
  return {
    shapes: [
      ...doorway(other, context.stroke),
      ...words.shapes,
      ...marks(total, half, words.low + gap),
    ],
    labels: [...heads.labels, ...words.labels],
  };
}

/**
 * Drawing I: two halves of one size, named over them. Left the half that has a number, in open ticks on the
 * bare wall; right an empty doorway for the other half. It stays empty: a mark on it would be a number, and
 * both together a total, that nobody states.
 */
export const half: ChartType<Half> = {
  schema,
  figures: ({ figure, share }) => [figure, share],
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
  widthBeside: (_spec, context) => Math.ceil((2 * widestWord(context)) / (1 - GAP)),
  draw,
};
