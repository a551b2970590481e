import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { doorway, openingOf } from './doorway.ts';
import { evenColumns, fieldOverFloor, fieldTicks } from './field.ts';
import { halfWords, widestWord } from './half-words.ts';
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
/** Wall between the two halves, as a part of the width: 36 px of 884. */
const GAP = 0.04;
/** Thickest tick in px (art direction § 4). */
const THICKEST = 26;
/** The lowest row, in columns: in a low half, marks are rather near than small. */
const LEAST_ROW = 0.32;
/** From the words to the marks under them, in sizes of the legend. */
const MARKS_GAP = 0.9;

function counted(spec: Half, figure: DrawContext['figure']) {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value * QUARTER);
  return { unit, total: marksFor(value, unit, openEnd) };
}

function checkShare(spec: Half, context: DrawContext): void {
  if (Math.abs(context.figure(spec.share).value - HALF) <= Number.EPSILON) return;
  throw new Error(`the chart "half" draws an exact half; the figure "${spec.share}" is no 1/2`);
}

/** The post of the other half, and the wall beside it: two boxes of one size. */
interface Halves {
  readonly other: Box;
  readonly half: Box;
}

/** Cuts a box in the exact middle. */
function halvesOf(box: Box): Halves {
  const width = Math.floor((box.width * (1 - GAP)) / 2);
  return { other: { ...box, width }, half: { ...box, x: box.x + box.width - width, width } };
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
  const halves = halvesOf(box);
  const words = halfWords(
    { inside: openingOf(halves.other), half: halves.half },
    { stage, key: keyText(spec, context) },
    context,
  );
  const gap = words.low === box.y ? 0 : MARKS_GAP * context.type('legend').size;
  const { total } = counted(spec, context.figure);
  return {
    shapes: [
      ...doorway(halves.other, context.stroke),
      ...words.shapes,
      ...marks(total, halves.half, words.low + gap),
    ],
    labels: words.labels,
  };
}

/**
 * Drawing I: two halves of one size. Right the half that has a number, in open ticks on the bare wall;
 * left an empty doorway for the other half. It stays empty: a mark on it would be a number, and both
 * together a total, that nobody states.
 */
export const half: ChartType<Half> = {
  schema,
  figures: ({ figure, share }) => [figure, share],
  sources: () => [],
  labels: () => ['other', 'unstated', 'apart', 'count'],
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
