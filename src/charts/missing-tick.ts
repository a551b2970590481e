import { cumsum, sum } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Line, Stage } from './chart.ts';
import { dashedLine } from './dashes.ts';
import { placeWords, type LevelWords, type Words } from './level-words.ts';
import { bar, edgeOf, postWithSlot } from './marks.ts';
import { barePost, innerLine, wordedPost, type WidePost } from './wide-post.ts';
import { wholePx } from './whole-px.ts';

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

/**
 * Thickness of a tick: in px, and as a part of a level; of the missing one, in ticks. On levels lower than so many
 * sizes of a label it is thinner, as beside a header: words would else stand midway between two ticks, as in a table.
 */
const THICKEST = 36;
const OF_LEVEL = { full: 0.17, low: 0.14, brief: 0.1, bare: 0.36 };
const LOW_LEVEL = 3.5;
const SLOT = 1.8;
/** The lowest slot in edges of the post, of which dashes take two: with less it looks like a double line. */
const LOWEST_SLOT = 6.25;
/** From the floor to the lowest tick: in edges of the post, so that it is 32 px of the master; without words, in ticks. */
const FOOT = { worded: 8, bare: 1 };
/** Least wall above levels that are as high as the highest, in sizes of the titles. */
const LEAST_WALL = 0.3;

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
  detail: Stage['detail'] | 'bare',
  context: DrawContext,
): Ticks {
  const level = height / (levels.length + 1);
  const low = detail === 'full' && level < LOW_LEVEL * context.type('label').size;
  const tick = Math.round(Math.min(THICKEST, OF_LEVEL[low ? 'low' : detail] * level));
  const edge = context.stroke.postEdge;
  const [foot, least] =
    detail === 'bare' ? [FOOT.bare * tick, 0] : [FOOT.worded * edge, LOWEST_SLOT * edge];
  const slot = Math.round(Math.max(SLOT * tick, least));
  return { thicknesses: [...levels.map(() => tick), slot], foot };
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

/**
 * Returns the levels from the floor up: the last is the one that is asked, and all have as much wall above them. On a
 * post that bleeds off the canvas the last needs none.
 */
function levelsOn(
  { on, tick, words: levelWords, cap }: WidePost,
  { thicknesses, foot }: Ticks,
  bleeds: boolean,
): Level[] {
  const { words } = levelWords;
  const room = on.height - cap - foot;
  const heights = heightsOf(levelWords, thicknesses, room);
  const walls = Math.max(1, bleeds ? words.length - 1 : words.length);
  const wall = (room - sum(heights)) / walls;
  const tops = cumsum(heights, (height) => height + wall);
  return words.map((one, i) => {
    const height = thicknesses[i] ?? 0;
    const y = Math.round(on.y + on.height - foot - (tops[i - 1] ?? 0) - height);
    return { words: one, tick: { x: on.x, y, width: tick, height } };
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
  const ticks = ticksOf(spec, box.height, bare ? 'bare' : detail, context);
  const height = box.height - ticks.foot - sum(ticks.thicknesses);
  const wide = bare ? barePost(spec, box, context) : wordedPost(spec, stage, height, context);
  const { on, words } = wide;
  const bleed = detail === 'brief' ? bleedTop : 0;
  const levels = levelsOn(wide, ticks, bleed > 0 && !bare);
  const top = wholePx(on.y - bleed, context);
  const whole = { ...on, y: top, height: on.y + on.height - top };
  const slot = levels.at(-1)?.tick ?? on;
  return {
    shapes: [
      ...postWithSlot(slot, whole, context.stroke, bleed === 0),
      ...(bare ? [] : [bar('edge', innerLine(whole, context))]),
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
