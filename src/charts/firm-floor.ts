import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { bar, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { sideWidth } from './sides.ts';
import { wholePx } from './whole-px.ts';
import { placeBlock, sizeBesides, textBlock, type TextBlock } from './words.ts';

/** Of every so many places on temporary money the last is one that the floor has gone from under. */
const CYCLE = 3;

const schema = z.strictObject({
  type: z.literal('firm-floor'),
  places: z
    .int()
    .min(CYCLE)
    .max(12)
    .default(6)
    .describe('Most places in a row; fewer are drawn where a row is narrow. Default: 6.'),
});

/** The same places on pieces of floor, where they begin anew, and on one floor, where they stay and grow. */
export type FirmFloor = Readonly<z.output<typeof schema>>;

/** The widest post, as a part of the pitch and of its height: a doorpost is tall, and broad enough to be no column. */
const WIDEST = { ofPitch: 0.6, ofHeight: 0.56 };
/** The narrowest pitch in px that still reads. */
const NARROWEST = 36;
/** What is seen of a place that runs off the canvas. */
const SEEN = 0.5;
/** From the floor to the lowest tick and from the highest to the top of a post, in steps from tick to tick. */
const LOWEST = 0.62;
const HIGHEST = 0.92;
/** Thickness of a tick: in px, of a step, of its length. */
const THICKEST = 26;
const OF_STEP = 0.46;
const OF_LENGTH = 0.4;
/** Thickness of a piece of floor, in posts; on paper at most that of the floor, in mm. */
const OF_POST = 0.09;
const THICKEST_MM = 2.6;
/** Bare wall between the rows, as a part of the height, and from a label to its row, in sizes of the label. */
const BETWEEN = 0.1;
const LABEL_GAP = 0.8;
/** Words beside a header are at most so much larger than labels over a drawing. */
const BRIEF = 1.25;
/** They are tried in sizes so many px apart. */
const SIZE_STEP = 0.25;
/** Side by side, how far above the one floor the lower edge of a piece hangs, with it, in thicknesses of it. */
const UNDER = 2;
/** A box flatter than this has its rows side by side, with this part of it between them. */
const FLAT = 2.1;
const MIDDLE = 0.08;

/** What both rows have in common, in px. */
interface Measures {
  readonly places: number;
  /** Width of a post, its height, and the distance from each to the next. */
  readonly across: number;
  readonly height: number;
  readonly pitch: number;
  /** Wall from a row to the edge of the canvas that its next place runs off; 0 where nothing may bleed. */
  readonly bleed: number;
  /** From tick to tick: one on all posts, so that growth can be compared. */
  readonly step: number;
  /** Thickness of a piece of floor. */
  readonly floor: number;
}

/** One row: its places stand on the lower edge of their boxes. */
interface Row {
  readonly places: readonly Box[];
  readonly step: number;
  readonly thickness: number;
  /** Where its floor ends at the latest. */
  readonly end: number;
}

/** Returns how places share a width: the width of a post, and the distance from each to the next. */
function shares(width: number, bleed: number, places: number, height: number) {
  const posts = bleed > 0 ? SEEN : 1;
  const pitches = bleed > 0 ? places : places - 1;
  const widest = ((width + bleed) * WIDEST.ofPitch) / (pitches + posts * WIDEST.ofPitch);
  const across = Math.round(Math.min(widest, WIDEST.ofHeight * height));
  const pitch = (width + bleed - posts * across) / pitches;
  return { across, pitch };
}

/** Returns how many places of a row are seen: where it may bleed, one runs off the canvas. */
function seenOf(places: number, bleed: number): number {
  return bleed > 0 ? places + 1 : places;
}

function rowIn({ x, y, width }: Box, measures: Measures): Row {
  const { places, across, height, pitch, bleed, step } = measures;
  return {
    places: range(seenOf(places, bleed)).map((i) => ({
      x: x + Math.round(i * pitch),
      y,
      width: across,
      height,
    })),
    step,
    thickness: Math.min(THICKEST, OF_STEP * step, OF_LENGTH * TICK_ON_POST * across),
    end: x + width + bleed,
  };
}

function placeWith(ticks: number, on: Box, row: Row, context: DrawContext): Shape[] {
  const lowest = on.y + on.height - LOWEST * row.step;
  return [
    ...post(on, context.stroke, true),
    ...range(ticks).map((n) => tickOnPost(on, lowest - n * row.step, row.thickness)),
  ];
}

/** Returns the pieces of floor under a row: each from the outer edge of its first post to that of its second. */
function piecesUnder({ places, end }: Row, floor: number): Box[] {
  return places.flatMap((first, i) => {
    if (i % CYCLE !== 0) return [];
    const second = places[i + 1];
    const last = second ? second.x + second.width : end;
    const width = Math.min(last, end) - first.x;
    return [{ x: first.x, y: first.y + first.height, width, height: floor }];
  });
}

/** Places that begin, go on and are gone, on pieces of floor. */
function brokenRow(box: Box, measures: Measures, context: DrawContext): Shape[] {
  const row = rowIn(box, measures);
  return [
    ...row.places.flatMap((on, i): Shape[] => {
      const nth = i % CYCLE;
      return nth === CYCLE - 1 ? [bar('dashed', on)] : placeWith(nth + 1, on, row, context);
    }),
    ...piecesUnder(row, measures.floor).map((piece) => bar('floor', piece)),
  ];
}

/** Places that stay on the one floor, which is what the drawing stands on: on each a child has grown further. */
function lastingRow(box: Box, measures: Measures, context: DrawContext): Shape[] {
  const row = rowIn(box, measures);
  return row.places.flatMap((on, i) => placeWith(i + 1, on, row, context));
}

/** What rows have: a width, wall to the edge of the canvas, in px, and px per mm on paper. */
interface Room {
  readonly width: number;
  readonly bleed: number;
  readonly perMm: Stage['perMm'];
}

/** Returns the measures of rows of a width; `heightOver` is the height of a post over a floor so thick. */
function measuresIn(
  { places: most }: FirmFloor,
  { width, bleed, perMm }: Room,
  heightOver: (floor: number) => number,
  context: DrawContext,
): Measures {
  const places = Math.max(CYCLE, Math.min(most, Math.floor(width / NARROWEST)));
  // Half a px less, so that a floor in whole px is no thicker than that.
  const thickest = perMm === undefined ? Infinity : THICKEST_MM * perMm - context.pixel / 2;
  const floor = wholePx(Math.min(OF_POST * heightOver(0), thickest), context);
  const height = wholePx(heightOver(floor), context);
  const step = height / (seenOf(places, bleed) - 1 + LOWEST + HIGHEST);
  return { places, ...shares(width, bleed, places, height), bleed, floor, height, step };
}

function over(block: TextBlock): number {
  return block.height === 0 ? 0 : block.height + LABEL_GAP * block.size;
}

/** Returns the words over both rows. */
function wordsOf(context: DrawContext): readonly [string, string] {
  return [context.label('temporary'), context.label('structural')];
}

/** Returns the width in px of the wider of some words, each on one line. */
function widestOf(words: readonly string[], size: number, context: DrawContext): number {
  return Math.max(...words.map((text) => context.width(text, 'label', size)));
}

/**
 * The words over both rows in one size: that of labels side by side, so that the headline stays the headline;
 * beside a header the largest that leaves them on one line, as the picture is small in a feed.
 */
function wordsOver(
  room: number,
  detail: Stage['detail'],
  context: DrawContext,
): readonly [TextBlock, TextBlock] {
  const besides = sizeBesides(context);
  const words = wordsOf(context);
  const oneLine = (size: number) => widestOf(words, size, context) <= room;
  const most = detail === 'brief' ? BRIEF * context.type('label').size : besides;
  const size = range(most, besides, -SIZE_STEP).find(oneLine) ?? besides;
  const block = (text: string, of: number) => textBlock(text, 'label', room, context, of);
  const set = Math.min(block(words[0], size).size, block(words[1], size).size);
  return [block(words[0], set), block(words[1], set)];
}

/** The rows under one another, each under its words. */
function stacked(spec: FirmFloor, stage: Stage, context: DrawContext): Layer {
  const { box, bleedRight, detail, perMm } = stage;
  const [above, below] = wordsOver(box.width, detail, context);
  const wall = box.height * (1 - BETWEEN) - over(above) - over(below);
  const room = { width: box.width, bleed: bleedRight, perMm };
  const measures = measuresIn(spec, room, (floor) => (wall - floor) / 2, context);
  const bottom = box.y + box.height - measures.height;
  const at = { x: box.x, align: 'left', room: box.width } as const;
  const last = bottom - over(below) + below.height;
  return {
    shapes: [
      ...brokenRow({ ...box, y: wholePx(box.y + over(above), context) }, measures, context),
      ...lastingRow({ ...box, y: bottom }, measures, context),
    ],
    labels: [
      ...placeBlock(above, { ...at, last: box.y + above.height, field: 'labels.temporary' }),
      ...placeBlock(below, { ...at, last, field: 'labels.structural' }),
    ],
  };
}

/** The rows side by side, words above theirs on one last baseline; the pieces of floor hang above the one floor. */
function beside(spec: FirmFloor, stage: Stage, context: DrawContext): Layer {
  const { box, detail, perMm } = stage;
  const width = sideWidth(stage, MIDDLE);
  const [before, after] = wordsOver(width, detail, context);
  const top = wholePx(box.y + Math.max(over(before), over(after)), context);
  const wall = box.y + box.height - top;
  const room = { width, bleed: 0, perMm };
  const measures = measuresIn(spec, room, (floor) => wall - UNDER * floor, context);
  const right = box.x + box.width - width;
  const lasting = { ...measures, height: wall };
  const last = box.y + Math.max(before.height, after.height);
  const at = { last, align: 'left', room: width } as const;
  return {
    shapes: [
      ...brokenRow({ ...box, y: top, width }, measures, context),
      ...lastingRow({ ...box, x: right, y: top, width }, lasting, context),
    ],
    labels: [
      ...placeBlock(before, { ...at, x: box.x, field: 'labels.temporary' }),
      ...placeBlock(after, { ...at, x: right, field: 'labels.structural' }),
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
  narrowestBeside: (_spec, context) => widestOf(wordsOf(context), sizeBesides(context), context),
  draw: (spec, stage, context) =>
    stage.box.width > FLAT * stage.box.height
      ? beside(spec, stage, context)
      : stacked(spec, stage, context),
};
