import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { bar, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

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

/** Where both rows stand, and how high a tick is above the one below it. */
interface Rows {
  readonly box: Box;
  readonly places: number;
  readonly pitch: number;
  readonly width: number;
  readonly step: number;
  readonly thickness: number;
  /** Top of the broken floor. */
  readonly slabTop: number;
  /** Where the broken floor runs on to: the edge of the canvas. */
  readonly end: number;
}

function rowsOf(spec: FirmFloor, { box, bleedRight }: Stage, words: number, top: number): Rows {
  const most = Math.floor(box.width / NARROWEST / CYCLE) * CYCLE;
  const places = Math.max(CYCLE, Math.min(spec.places, most));
  const step = (box.height - words) / (SHORT + SINK + BETWEEN + places + OVER_LAST);
  const widest = Math.min((box.width / (places - GAP)) * (1 - GAP), WIDEST * SHORT * step);
  const width = Math.round(widest);
  const pitch = (box.width - width) / (places - 1);
  const thickness = Math.min(THICKEST, OF_STEP * step, OF_LENGTH * TICK_ON_POST * width);
  const slabTop = top + SHORT * step;
  return {
    box,
    places,
    pitch,
    width,
    step,
    thickness,
    slabTop,
    end: box.x + box.width + bleedRight,
  };
}

/** Returns the left of a place: on whole px, so that its edges are sharp. */
function leftOf({ box, pitch }: Rows, i: number): number {
  return Math.round(box.x + i * pitch);
}

/** A post with its lowest ticks, on the floor at `floor`. */
function place(
  rows: Rows,
  i: number,
  at: { floor: number; height: number; ticks: number },
  context: DrawContext,
): Shape[] {
  const { width, step, thickness } = rows;
  const { floor, height } = at;
  const on: Box = { x: leftOf(rows, i), y: floor - height, width, height };
  const ticks = range(at.ticks).map((n) => tickOnPost(on, floor - (n + 0.5) * step, thickness));
  return [...post(on, context.stroke, true), ...ticks];
}

/** The upper row: a place that begins on a piece of floor, then one whose floor is gone, and again. */
function brokenRow(rows: Rows, context: DrawContext): Shape[] {
  const { box, places, width, step, slabTop, end } = rows;
  const height = SHORT * step;
  const hole = HOLE * width;
  const goes = range(places).filter((i) => i % CYCLE === 1);
  const starts = [box.x, ...goes.map((i) => leftOf(rows, i) + width + hole)];
  const slabs = starts.map((x, n): Shape => {
    const next = goes[n];
    const stop = next === undefined ? end : leftOf(rows, next) - hole;
    return bar('floor', { x, y: slabTop, width: Math.max(0, stop - x), height: SLAB * step });
  });
  const stand = range(places).flatMap((i): Shape[] => {
    const gone = { x: leftOf(rows, i), y: slabTop - height + SINK * step, width, height };
    if (goes.includes(i)) return [bar('dashed', gone)];
    return place(rows, i, { floor: slabTop, height, ticks: 1 }, context);
  });
  return [...stand, ...slabs.filter((slab) => slab.kind === 'line' || slab.width > 0)];
}

/** The lower row: every place stays on the one floor, and its ticks grow by one a place. */
function lastingRow(rows: Rows, context: DrawContext): Shape[] {
  const { box, step, places } = rows;
  const height = (places + OVER_LAST) * step;
  const floor = box.y + box.height;
  return range(places).flatMap((i) => place(rows, i, { floor, height, ticks: i + 1 }, context));
}

function over(block: TextBlock): number {
  return block.height === 0 ? 0 : block.height + LABEL_GAP * block.size;
}

function draw(spec: FirmFloor, stage: Stage, context: DrawContext): Layer {
  const { box } = stage;
  const block = (key: string) => textBlock(context.label(key), 'label', box.width, context);
  const above = block('temporary');
  const below = block('structural');
  const rows = rowsOf(spec, stage, over(above) + over(below), box.y + over(above));
  const top = box.y + box.height - (rows.places + OVER_LAST) * rows.step;
  const at = { x: box.x, align: 'left', room: box.width } as const;
  const labels: Label[] = [
    ...placeBlock(above, { ...at, last: box.y + above.height, field: 'labels.temporary' }),
    ...placeBlock(below, {
      ...at,
      last: top - over(below) + below.height,
      field: 'labels.structural',
    }),
  ];
  return { shapes: [...brokenRow(rows, context), ...lastingRow(rows, context)], labels };
}

/** Drawing E: pieces of floor that places vanish between, over one floor that they stay on. Schematic. */
export const firmFloor: ChartType<FirmFloor> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['temporary', 'structural'],
  license: () => ({ kind: 'schematic' }),
  facts: ({ places }) => ({ places }),
  draw,
};
