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

/** The same places on pieces of floor, where they stop, and on one floor, where they stay and grow. */
export type FirmFloor = Readonly<z.output<typeof schema>>;

/** Wall between posts, as a part of the pitch; the widest post, as a part of its height. */
const GAP = 0.4;
const WIDEST = 0.8;
/** The narrowest pitch in px that still reads. */
const NARROWEST = 36;
/**
 * Ticks on a place that stays, the same on each: more on every next one would be a bar chart. On a place
 * that stops there is one. Height of a post, and of its lowest tick over the floor, in steps from tick to tick.
 */
const TICKS = 4;
const POST = TICKS + 0.7;
const LOWEST = 0.62;
/** Thickness of either floor, in steps, and the hole in the upper one beyond a post, in posts. */
const SLAB = 0.9;
const HOLE = 0.12;
/** Thickness of a tick: in px, of a step, of its length. */
const THICKEST = 26;
const OF_STEP = 0.38;
const OF_LENGTH = 0.4;
/** Bare wall between the rows and under the lower floor, in steps, and from a label to its row, in sizes of the label. */
const BETWEEN = 1.15;
const UNDER = 0.95;
const LABEL_GAP = 0.66;
/** Words beside a header are at most so much larger than labels over a drawing. */
const BRIEF = 1.25;
/** A box flatter than this has its rows side by side, with this part of it between them. */
const FLAT = 2.1;
const MIDDLE = 0.08;

/** One row: its places stand from the left to the right of its box, on a floor that may run on to `end`. */
interface Row {
  readonly box: Box;
  readonly end: number;
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

function rowIn(box: Box, end: number, places: number): Row {
  const step = box.height / (POST + SLAB);
  const widest = Math.min((box.width / (places - GAP)) * (1 - GAP), WIDEST * POST * step);
  const width = Math.round(widest);
  const pitch = (box.width - width) / (places - 1);
  const thickness = Math.min(THICKEST, OF_STEP * step, OF_LENGTH * TICK_ON_POST * width);
  return { box, end, places, pitch, width, step, thickness };
}

/** Returns the box of a place, on whole px, so that its edges are sharp. */
function placeBox({ box, pitch, width, step }: Row, i: number): Box {
  return { x: Math.round(box.x + i * pitch), y: box.y, width, height: POST * step };
}

function placeWith(row: Row, i: number, ticks: number, context: DrawContext): Shape[] {
  const on = placeBox(row, i);
  const lowest = on.y + on.height - LOWEST * row.step;
  return [
    ...post(on, context.stroke, true),
    ...range(ticks).map((n) => tickOnPost(on, lowest - n * row.step, row.thickness)),
  ];
}

/** A piece of the floor of a row. */
function slab({ box, step }: Row, from: number, to: number): Shape[] {
  if (to <= from) return [];
  return [bar('floor', { x: from, y: box.y + POST * step, width: to - from, height: SLAB * step })];
}

/** A place that begins on a piece of floor, then one whose floor is gone, and again. */
function brokenRow(row: Row, context: DrawContext): Shape[] {
  const hole = HOLE * row.width;
  const goes = range(row.places).filter((i) => i % CYCLE === 1);
  const gone = goes.map((i) => placeBox(row, i));
  const starts = [row.box.x, ...gone.map(({ x, width }) => x + width + hole)];
  return [
    ...range(row.places).flatMap((i): Shape[] =>
      goes.includes(i) ? [bar('dashed', placeBox(row, i))] : placeWith(row, i, 1, context),
    ),
    ...starts.flatMap((x, n) => slab(row, x, (gone[n]?.x ?? row.end + hole) - hole)),
  ];
}

/** Every place stays on the one floor, and a child has grown there. */
function lastingRow(row: Row, context: DrawContext): Shape[] {
  return [
    ...range(row.places).flatMap((i) => placeWith(row, i, TICKS, context)),
    ...slab(row, row.box.x, row.end),
  ];
}

function over(block: TextBlock): number {
  return block.height === 0 ? 0 : block.height + LABEL_GAP * block.size;
}

/**
 * The words of both rows in one size: that of labels side by side, so that the headline stays the headline;
 * beside a header the largest that leaves them on one line, as the picture is small in a feed.
 */
function wordsOver(
  room: number,
  detail: Stage['detail'],
  context: DrawContext,
): readonly [TextBlock, TextBlock] {
  const besides = sizeBesides(context);
  const words = [context.label('temporary'), context.label('structural')] as const;
  const oneLine = (size: number) =>
    words.every((text) => context.width(text, 'label', size) <= room);
  const most = detail === 'brief' ? BRIEF * context.type('label').size : besides;
  const size = range(most, besides, -1).find(oneLine) ?? besides;
  const block = (text: string) => textBlock(text, 'label', room, context, size);
  return [block(words[0]), block(words[1])];
}

/** The rows under one another, each under its words. */
function stacked(spec: FirmFloor, { box, bleedRight, detail }: Stage, context: DrawContext): Layer {
  const [above, below] = wordsOver(box.width, detail, context);
  const places = placesIn(spec, box.width);
  const words = over(above) + over(below);
  const step = (box.height - words) / (2 * (POST + SLAB) + BETWEEN + UNDER);
  const height = (POST + SLAB) * step;
  const end = box.x + box.width + bleedRight;
  const first = { ...box, y: box.y + over(above), height };
  const second = { ...first, y: box.y + box.height - UNDER * step - height };
  const at = { x: box.x, align: 'left', room: box.width } as const;
  const last = second.y - over(below) + below.height;
  return {
    shapes: [
      ...brokenRow(rowIn(first, end, places), context),
      ...lastingRow(rowIn(second, end, places), context),
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
function beside(spec: FirmFloor, { box, bleedRight, detail }: Stage, context: DrawContext): Layer {
  const width = (box.width * (1 - MIDDLE)) / 2;
  const [before, after] = wordsOver(width, detail, context);
  const words = Math.max(over(before), over(after));
  const places = placesIn(spec, width);
  const step = (box.height - words) / (POST + SLAB + UNDER);
  const left = { x: box.x, y: box.y + words, width, height: (POST + SLAB) * step };
  const right = { ...left, x: box.x + box.width - width };
  const last = box.y + Math.max(before.height, after.height);
  const at = { last, align: 'left', room: width } as const;
  return {
    shapes: [
      ...brokenRow(rowIn(left, left.x + width, places), context),
      ...lastingRow(rowIn(right, right.x + width + bleedRight, places), context),
    ],
    labels: [
      ...placeBlock(before, { ...at, x: left.x, field: 'labels.temporary' }),
      ...placeBlock(after, { ...at, x: right.x, field: 'labels.structural' }),
    ],
  };
}

/** Drawing E: pieces of floor that places vanish between, and one floor that they stay on. Schematic. */
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
