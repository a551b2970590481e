import { cumsum, sum } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Line, Stage } from './chart.ts';
import { dashedLine } from './dashes.ts';
import { fittedWords, placeWords, type LevelWords, type Words } from './level-words.ts';
import { bar, edgeOf, postWithSlot } from './marks.ts';

const schema = z.strictObject({
  type: z.literal('missing-tick'),
  levels: z
    .array(z.string())
    .min(1)
    .max(6)
    .describe('What has been laid down, bottom to top: keys of the labels in the text.'),
  asked: z
    .string()
    .describe(
      'What is asked and not yet given, at the top: a key of the labels; "<key>-line" is its second line.',
    ),
});

/** A post with a solid tick for all that has been laid down, and a slot where the one that is asked belongs. */
export type MissingTick = Readonly<z.output<typeof schema>>;

/** Part of the post's width that a tick takes: more than on a narrow post, as it carries words (art direction § 6, H). */
const LENGTH = 0.86;
/** Thickness of a tick: in px, and as a part of a level; of the missing one, in ticks. */
const THICKEST = 26;
const OF_LEVEL = { full: 0.15, brief: 0.125, bare: 0.36 };
const SLOT = 1.8;
/** From the floor to the lowest tick: in edges of the post, so that it is 32 px of the master; without words, in ticks. */
const FOOT = { worded: 8, bare: 1 };
/** Least wall above levels that are as high as the highest, in sizes of the titles. */
const LEAST_WALL = 0.3;
/** From the right edge of a post with words to its inner line, in edges of the post. */
const INNER = 5;
/** Without words the post is narrower, as a part of the box. */
const BARE = 0.56;

/** The post in the box of a chart: as wide as that where words stand on it. */
function postIn({ x, width, ...down }: Box, bare: boolean): Box {
  const across = Math.round(bare ? BARE * width : width);
  return { ...down, x: Math.round(x + (width - across) / 2), width: across };
}

/** Returns the line along the right edge of a wide post, as on the post of the series: it is a post, not a panel. */
function innerLine(on: Box, { stroke }: DrawContext): Box {
  const width = stroke.postEdge / 2;
  return { ...on, x: on.x + on.width - INNER * stroke.postEdge - width, width };
}

/** A level of the post: its tick, and the words that stand on that. */
interface Level {
  readonly tick: Box;
  readonly words: Words;
}

/** Thicknesses in px of the ticks, from the floor up, and the foot under them. */
interface Ticks {
  readonly thicknesses: readonly number[];
  readonly foot: number;
}

function ticksOf(
  { levels }: MissingTick,
  height: number,
  edge: number,
  detail: Stage['detail'] | 'bare',
): Ticks {
  const ofLevel = OF_LEVEL[detail] / (levels.length + 1);
  const tick = Math.round(Math.min(THICKEST, ofLevel * height));
  const foot = detail === 'bare' ? FOOT.bare * tick : FOOT.worded * edge;
  return { thicknesses: [...levels.map(() => tick), Math.round(SLOT * tick)], foot };
}

/**
 * Returns the heights of the levels without the wall above them: what is laid down is all as high, where the
 * post has room for that; else each level is as high as its own words.
 */
function heightsOf({ words, size }: LevelWords, thicknesses: readonly number[], room: number) {
  const own = words.map(({ height, over }, i) => height + over + (thicknesses[i] ?? 0));
  const highest = Math.max(...own.slice(0, -1));
  const even = own.map((height, i) => (i < own.length - 1 ? highest : height));
  return sum(even) + words.length * LEAST_WALL * size <= room ? even : own;
}

/** Returns the levels from the floor up: the last is the one that is asked, and all have as much wall above them. */
function levelsOn(on: Box, levelWords: LevelWords, { thicknesses, foot }: Ticks): Level[] {
  const { words } = levelWords;
  const heights = heightsOf(levelWords, thicknesses, on.height - foot);
  const wall = (on.height - foot - sum(heights)) / words.length;
  const tops = cumsum(heights, (height) => height + wall);
  return words.map((one, i) => {
    const height = thicknesses[i] ?? 0;
    const y = Math.round(on.y + on.height - foot - (tops[i - 1] ?? 0) - height);
    return { words: one, tick: { x: on.x, y, width: Math.round(LENGTH * on.width), height } };
  });
}

/**
 * Returns the dashes about a slot in a post, at its three sides: it is open at its left. They are as thick as the
 * edge of the post, for which they stand.
 */
function slotEdge(slot: Box, on: Box, { stroke }: DrawContext): Line {
  const edge = edgeOf(on.width, stroke);
  const [right, top] = [slot.x + slot.width - edge / 2, slot.y + edge / 2];
  const bottom = slot.y + slot.height - edge / 2;
  const sides = [
    [slot.x, top],
    [right, top],
    [right, bottom],
    [slot.x, bottom],
  ] as const;
  return dashedLine('edge', sides, edge);
}

function draw(spec: MissingTick, stage: Stage, context: DrawContext): Layer {
  const { box, bleedTop, detail } = stage;
  const bare = context.label(spec.asked) === '';
  const on = postIn(box, bare);
  const ticks = ticksOf(spec, box.height, context.stroke.postEdge, bare ? 'bare' : detail);
  const inner = innerLine(on, context);
  const room = {
    tick: LENGTH * on.width,
    post: inner.x - on.x,
    height: on.height - ticks.foot - sum(ticks.thicknesses),
  };
  const words = fittedWords(spec, detail, room, context);
  const levels = levelsOn(on, words, ticks);
  const bleed = detail === 'brief' ? bleedTop : 0;
  const whole = { ...on, y: on.y - bleed, height: on.height + bleed };
  const slot = levels.at(-1)?.tick ?? on;
  return {
    shapes: [
      ...postWithSlot(slot, whole, context.stroke, bleed === 0),
      ...(bare ? [] : [bar('edge', { ...inner, y: whole.y, height: whole.height })]),
      slotEdge(slot, on, context),
      ...levels.slice(0, -1).map((one) => bar('fixed', one.tick)),
    ],
    labels: levels.flatMap((one) =>
      placeWords(one.words, one.tick.y - one.words.over, on.x + words.indent, words.room),
    ),
  };
}

/** Drawing H: what has been laid down is firm, and what is asked is a slot in the post. */
export const missingTick: ChartType<MissingTick> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: ({ levels, asked }) => [...levels, asked, `${asked}-line`],
  license: () => ({ kind: 'schematic' }),
  facts: ({ levels }) => ({ levels: levels.length }),
  draw,
};
