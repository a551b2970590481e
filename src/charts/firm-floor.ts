import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { bar, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

/** A piece of floor carries two places; under the third there is none (art direction § 6, E). */
const CYCLE = 3;

const schema = z.strictObject({
  type: z.literal('firm-floor'),
  places: z
    .int()
    .min(CYCLE)
    .max(12)
    .multipleOf(CYCLE)
    .default(9)
    .describe('Places in a row, in threes; on a narrow page fewer are drawn. Default: 9.'),
});

/** Places on pieces of floor over places on one floor: the same years above and below. */
export type FirmFloor = Readonly<z.output<typeof schema>>;

/** Wall between posts, as a part of the pitch, and the narrowest pitch in px that still reads. */
const GAP = 0.34;
const NARROWEST = 36;
/**
 * Heights in steps, where a step is one tick in both rows: what stands on a piece of floor is low
 * because it gets no further than two ticks, not because it is drawn smaller.
 */
const SHORT = 3.2;
const OVER_LAST = 0.75;
/** Thickness of the broken floor, in steps, and of a tick: in px, of a step, of its length. */
const SLAB = 0.8;
const THICKEST = 22;
const OF_STEP = 0.48;
const OF_LENGTH = 0.4;
/** How far every next piece of floor lies under the highest, in steps: broken, not a dashed line. */
const LEVELS = [0.4, 0, 0.85];
/** Bare wall between the rows, in steps, and from a label to its row, in sizes of the label. */
const BETWEEN = 1.3;
const LABEL_GAP = 0.62;

/** Where both rows stand, and how high a tick is above the one below it. */
interface Rows {
  readonly box: Box;
  readonly places: number;
  readonly pitch: number;
  readonly width: number;
  readonly step: number;
  readonly thickness: number;
  /** Posts in the lower row: one more where it may run off the canvas. */
  readonly lasting: number;
  /** Top of the highest piece of broken floor. */
  readonly slabTop: number;
}

function rowsOf(spec: FirmFloor, stage: Stage, words: number): Rows {
  const { box, bleedRight } = stage;
  const most = Math.floor(box.width / NARROWEST / CYCLE) * CYCLE;
  const places = Math.max(CYCLE, Math.min(spec.places, most));
  const pitch = box.width / (places - GAP);
  const width = pitch * (1 - GAP);
  const lasting = bleedRight > pitch * GAP ? places + 1 : places;
  const step =
    (box.height - words) / (SHORT + Math.max(...LEVELS) + SLAB + BETWEEN + lasting + OVER_LAST);
  const thickness = Math.min(THICKEST, OF_STEP * step, OF_LENGTH * TICK_ON_POST * width);
  return { box, places, pitch, width, step, thickness, lasting, slabTop: 0 };
}

/** A post with its lowest ticks, on the floor at `floor`. */
function place(
  rows: Rows,
  i: number,
  floor: number,
  height: number,
  count: number,
  context: DrawContext,
): Shape[] {
  const { box, pitch, width, step, thickness } = rows;
  const at: Box = { x: box.x + i * pitch, y: floor - height, width, height };
  const ticks = range(count).map((n) => tickOnPost(at, floor - (n + 0.5) * step, thickness));
  return [...post(at, context.stroke, true), ...ticks];
}

/** The upper row: two places on every piece of floor, then a place that is gone. */
function brokenRow(rows: Rows, context: DrawContext): Shape[] {
  const { box, places, pitch, width, step, slabTop } = rows;
  const height = SHORT * step;
  return range(places).flatMap((i): Shape[] => {
    const x = box.x + i * pitch;
    const turn = i % CYCLE;
    const floor = slabTop + (LEVELS[Math.floor(i / CYCLE) % LEVELS.length] ?? 0) * step;
    if (turn === CYCLE - 1) return [bar('dashed', { x, y: floor - height, width, height })];
    const slab = bar('floor', { x, y: floor, width: pitch + width, height: SLAB * step });
    return [...place(rows, i, floor, height, turn + 1, context), ...(turn === 0 ? [slab] : [])];
  });
}

/** The lower row: every place stays on the one floor, and its ticks grow by one a place. */
function lastingRow(rows: Rows, context: DrawContext): Shape[] {
  const { box, step, lasting } = rows;
  const height = (lasting + OVER_LAST) * step;
  return range(lasting).flatMap((i) => place(rows, i, box.y + box.height, height, i + 1, context));
}

function over(block: TextBlock): number {
  return block.height === 0 ? 0 : block.height + LABEL_GAP * block.size;
}

function draw(spec: FirmFloor, stage: Stage, context: DrawContext): Layer {
  const { box } = stage;
  const block = (key: string) => textBlock(context.label(key), 'label', box.width, context);
  const above = block('temporary');
  const below = block('structural');
  const sized = rowsOf(spec, stage, over(above) + over(below));
  const rows = { ...sized, slabTop: box.y + over(above) + SHORT * sized.step };
  const top = box.y + box.height - (rows.lasting + OVER_LAST) * rows.step;
  const labels: Label[] = [
    ...placeBlock(above, {
      x: box.x,
      last: box.y + above.height,
      align: 'left',
      room: box.width,
      field: 'labels.temporary',
    }),
    ...placeBlock(below, {
      x: box.x,
      last: top - over(below) + below.height,
      align: 'left',
      room: box.width,
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
