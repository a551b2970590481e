import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { bar, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { placeBlock, sizeBesides, textBlock, type TextBlock } from './words.ts';

/** Of every two places on temporary money the second is one that the floor has gone from under. */
const CYCLE = 2;

const schema = z.strictObject({
  type: z.literal('firm-floor'),
  places: z
    .int()
    .min(CYCLE)
    .max(8)
    .multipleOf(CYCLE)
    .default(4)
    .describe('Places in a row, in twos; on a narrow page fewer are drawn. Default: 4.'),
});

/** Places on pieces of floor over places on one floor: the same moments above and below. */
export type FirmFloor = Readonly<z.output<typeof schema>>;

/** Wall between posts, as a part of the pitch; the widest post, as a part of a low post's height. */
const GAP = 0.4;
const WIDEST = 1.05;
/** The narrowest pitch in px that still reads. */
const NARROWEST = 36;
/** Heights in steps, where a step is one tick in both rows: a place that has just begun, and a lasting row. */
const SHORT = 2.8;
const OVER_LAST = 0.7;
/** A place that vanishes has its floor gone and hangs this much lower, in steps: through the hole. */
const SINK = 1.4;
/** Thickness of the broken floor in steps, and the hole's width on either side of a post, in posts. */
const SLAB = 0.66;
const HOLE = 0.14;
/** Thickness of a tick: in px, of a step, of its length. */
const THICKEST = 26;
const OF_STEP = 0.48;
const OF_LENGTH = 0.4;
/** Bare wall between the rows, in steps, and from a label to its row, in sizes of the label. */
const BETWEEN = 0.9;
const LABEL_GAP = 0.66;
/** A box flatter than this has its rows side by side, with this part of it between them. */
const FLAT = 2.1;
const MIDDLE = 0.08;
/** Least bare wall under what has vanished, where it stands beside the other row, in steps. */
const UNDER = 0.35;

/** One row: its places stand from the left to the right of its box, a tick one step over another. */
interface Row {
  readonly box: Box;
  readonly places: number;
  readonly pitch: number;
  readonly width: number;
  readonly step: number;
  readonly thickness: number;
}

/** Returns how many places a row of a width holds: as many as are asked, in twos. */
function placesIn(spec: FirmFloor, width: number): number {
  const most = Math.floor(width / NARROWEST / CYCLE) * CYCLE;
  return Math.max(CYCLE, Math.min(spec.places, most));
}

function rowIn(box: Box, places: number, step: number): Row {
  const widest = Math.min((box.width / (places - GAP)) * (1 - GAP), WIDEST * SHORT * step);
  const width = Math.round(widest);
  const pitch = (box.width - width) / (places - 1);
  const thickness = Math.min(THICKEST, OF_STEP * step, OF_LENGTH * TICK_ON_POST * width);
  return { box, places, pitch, width, step, thickness };
}

/** Returns the left of a place: on whole px, so that its edges are sharp. */
function leftOf({ box, pitch }: Row, i: number): number {
  return Math.round(box.x + i * pitch);
}

/** A post with its lowest ticks, on the floor at `floor`. */
function place(
  row: Row,
  i: number,
  at: { floor: number; height: number; ticks: number },
  context: DrawContext,
): Shape[] {
  const { width, step, thickness } = row;
  const { floor, height } = at;
  const on: Box = { x: leftOf(row, i), y: floor - height, width, height };
  const ticks = range(at.ticks).map((n) => tickOnPost(on, floor - (n + 0.5) * step, thickness));
  return [...post(on, context.stroke, true), ...ticks];
}

/** A place that begins on a piece of floor, then one whose floor is gone, and again; the floor runs on to `end`. */
function brokenRow(row: Row, top: number, end: number, context: DrawContext): Shape[] {
  const { box, places, width, step } = row;
  const floor = top + SHORT * step;
  const height = SHORT * step;
  const hole = HOLE * width;
  const goes = range(places).filter((i) => i % CYCLE === 1);
  const starts = [box.x, ...goes.map((i) => leftOf(row, i) + width + hole)];
  const slabs = starts.flatMap((x, n): Shape[] => {
    const next = goes[n];
    const stop = next === undefined ? end : leftOf(row, next) - hole;
    return stop > x ? [bar('floor', { x, y: floor, width: stop - x, height: SLAB * step })] : [];
  });
  const stand = range(places).flatMap((i): Shape[] => {
    const gone = { x: leftOf(row, i), y: floor - height + SINK * step, width, height };
    if (goes.includes(i)) return [bar('dashed', gone)];
    return place(row, i, { floor, height, ticks: 1 }, context);
  });
  return [...stand, ...slabs];
}

/** Every place stays on the one floor, and its ticks grow by one a place. */
function lastingRow(row: Row, context: DrawContext): Shape[] {
  const { box, step, places } = row;
  const height = (places + OVER_LAST) * step;
  const floor = box.y + box.height;
  return range(places).flatMap((i) => place(row, i, { floor, height, ticks: i + 1 }, context));
}

function over(block: TextBlock): number {
  return block.height === 0 ? 0 : block.height + LABEL_GAP * block.size;
}

/** The words of both rows in one size: that of labels, or a little less where both then fit on one line. */
function wordsOver(room: number, context: DrawContext): readonly [TextBlock, TextBlock] {
  const block = (key: string, size: number) =>
    textBlock(context.label(key), 'label', room, context, size);
  const both = (size: number) => [block('temporary', size), block('structural', size)] as const;
  const own = both(context.type('label').size);
  const less = both(sizeBesides(context));
  const short = (blocks: readonly TextBlock[]) => blocks.every(({ lines }) => lines.length <= 1);
  return !short(own) && short(less) ? less : own;
}

/** The rows under one another, each under its words. */
function stacked(spec: FirmFloor, { box, bleedRight }: Stage, context: DrawContext): Layer {
  const [above, below] = wordsOver(box.width, context);
  const places = placesIn(spec, box.width);
  const room = box.height - over(above) - over(below);
  const row = rowIn(box, places, room / (SHORT + SINK + BETWEEN + places + OVER_LAST));
  const first = box.y + over(above);
  const second = box.y + box.height - (places + OVER_LAST) * row.step;
  const at = { x: box.x, align: 'left', room: box.width } as const;
  const last = second - over(below) + below.height;
  return {
    shapes: [
      ...brokenRow(row, first, box.x + box.width + bleedRight, context),
      ...lastingRow(row, context),
    ],
    labels: [
      ...placeBlock(above, { ...at, last: box.y + above.height, field: 'labels.temporary' }),
      ...placeBlock(below, { ...at, last, field: 'labels.structural' }),
    ],
  };
}

/** Whether a box is so flat, and wide enough, that its rows stand larger side by side. */
function isFlat(spec: FirmFloor, { width, height }: Box): boolean {
  const side = (width * (1 - MIDDLE)) / 2;
  return width > FLAT * height && placesIn(spec, side) === placesIn(spec, width);
}

/** The rows side by side, words above theirs on one last baseline. */
function beside(spec: FirmFloor, { box }: Stage, context: DrawContext): Layer {
  const width = (box.width * (1 - MIDDLE)) / 2;
  const size = sizeBesides(context);
  const block = (key: string) => textBlock(context.label(key), 'label', width, context, size);
  const before = block('temporary');
  const after = block('structural');
  const words = Math.max(over(before), over(after));
  const places = placesIn(spec, width);
  const steps = Math.max(SHORT + SINK + UNDER, places + OVER_LAST);
  const left = { ...box, width };
  const right = { ...left, x: box.x + box.width - width };
  const step = (box.height - words) / steps;
  const broken = rowIn(left, places, step);
  const last = box.y + Math.max(before.height, after.height);
  const at = { last, align: 'left', room: width } as const;
  return {
    shapes: [
      ...brokenRow(broken, box.y + words, left.x + width, context),
      ...lastingRow(rowIn(right, places, step), context),
    ],
    labels: [
      ...placeBlock(before, { ...at, x: left.x, field: 'labels.temporary' }),
      ...placeBlock(after, { ...at, x: right.x, field: 'labels.structural' }),
    ],
  };
}

/** Drawing E: pieces of floor that places vanish between, over one floor that they stay on. Schematic. */
export const firmFloor: ChartType<FirmFloor> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['temporary', 'structural'],
  license: () => ({ kind: 'schematic' }),
  facts: ({ places }) => ({ places }),
  draw: (spec, stage, context) =>
    isFlat(spec, stage.box) ? beside(spec, stage, context) : stacked(spec, stage, context),
};
