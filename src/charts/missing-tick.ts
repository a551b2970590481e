import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Shape } from './chart.ts';
import { bar, edgeOf, line } from './marks.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('missing-tick'),
  levels: z
    .array(z.string())
    .min(1)
    .max(6)
    .describe(
      'What has been laid down, bottom to top: keys of the labels in the text; "<key>-line" is the second line.',
    ),
  asked: z.string().describe('What is asked and not yet given, at the top: a key of the labels.'),
});

/** A wide post with a solid tick for all that has been laid down, and at its top a tick that is missing. */
export type MissingTick = Readonly<z.output<typeof schema>>;

/** Length of a tick as a part of the post, and its thickness as a part of a level (art direction § 6, H). */
const LENGTH = 0.86;
const THICKNESS = 0.165;
/** Without words a tick takes their room. */
const THICKNESS_BARE = 0.34;
/** The missing tick is thicker than the others. */
const SLOT = 1.5;
/** Height of the level of the missing tick, and of the post under the lowest tick, in levels. */
const TOP = 1.85;
const BELOW = 0.16;
/** What is missing is named larger than what is there. */
const ASKED_SIZE = 1.2;
/** From the post's edge to words, from words down to their tick, between two lines, in sizes of the label. */
const INDENT = 0.7;
const OVER_TICK = 0.48;
const BETWEEN = 0.42;
/** Least white between a second line's title and the tick above it, in sizes of the label. */
const CLEAR = 0.4;
/** Least distance between the title and the second line beside it, in sizes of the label. */
const BESIDE = 0.45;

interface Level {
  readonly id: string;
  /** Upper side of the level's tick. */
  readonly y: number;
}

interface Ladder {
  readonly level: number;
  readonly thickness: number;
  readonly solid: readonly Level[];
  readonly slot: Box;
}

/** Ticks stand on whole px, so that the pieces of the post meet without a seam. */
function ladderOf({ levels, asked }: MissingTick, box: Box, context: DrawContext): Ladder {
  const level = box.height / (levels.length + TOP + BELOW);
  const bare = context.label(asked) === '';
  const thickness = Math.round(level * (bare ? THICKNESS_BARE : THICKNESS));
  const bottom = box.y + box.height - BELOW * level;
  const tops = levels.map((id, i) => ({ id, y: Math.round(bottom - i * level - thickness) }));
  const height = Math.round(thickness * SLOT);
  const y = Math.round(bottom - levels.length * level - height);
  return {
    level,
    thickness,
    solid: tops,
    slot: { x: box.x, y, width: Math.round(box.width * LENGTH), height },
  };
}

/** The post, with a notch where the missing tick belongs: there its edge is open and the wall shows. */
function notchedPost(box: Box, slot: Box, context: DrawContext, capped: boolean): Shape[] {
  const edge = edgeOf(box.width, context.stroke);
  const under = slot.y + slot.height;
  const above = { ...box, height: slot.y - box.y };
  const below = { ...box, y: under, height: box.y + box.height - under };
  const beside = { ...slot, x: slot.x + slot.width, width: box.width - slot.width };
  const stroke = Math.min(edge, slot.height / 4);
  const dashes = `M${slot.x} ${slot.y + stroke / 2}h${slot.width - stroke / 2}v${slot.height - stroke}h${stroke / 2 - slot.width}`;
  return [
    ...[above, beside, below].map((part) => bar('post', part)),
    bar('edge', { ...above, width: edge }),
    bar('edge', { ...below, width: edge }),
    bar('edge', { ...box, x: box.x + box.width - edge, width: edge }),
    ...(capped ? [bar('edge', { ...box, height: edge })] : []),
    line('slot', dashes, stroke),
  ];
}

interface LevelWords {
  readonly id: string;
  readonly title: TextBlock;
  readonly second: TextBlock;
  /** From the top of the title to the last baseline, in px. */
  readonly height: number;
}

/** Returns the words of a level as they are set over a tick of this length. */
function levelWords(id: string, length: number, lines: boolean, context: DrawContext): LevelWords {
  const { size } = context.type('label');
  const room = length - INDENT * size;
  const title = textBlock(context.label(id), 'label', room, context);
  const text = lines ? context.label(`${id}-line`) : '';
  const second = textBlock(text, 'note', room, context, context.type('legend').size);
  const over = second.height === 0 ? 0 : second.height + BETWEEN * size;
  return { id, title, second, height: title.height + over };
}

/** Returns the height in px that a level needs for its words, from tick to tick. */
function levelNeed(spec: MissingTick, length: number, context: DrawContext): number {
  const { size } = context.type('label');
  const heights = spec.levels.map((id) => levelWords(id, length, true, context).height);
  return (Math.max(...heights) + (OVER_TICK + CLEAR) * size) / (1 - THICKNESS);
}

function placeWords(
  { id, title, second }: LevelWords,
  y: number,
  slot: Box,
  context: DrawContext,
): Label[] {
  const { size } = context.type('label');
  const x = slot.x + INDENT * size;
  const last = y - OVER_TICK * size;
  const over = second.height === 0 ? 0 : second.height + BETWEEN * size;
  const place = { x, room: slot.width - INDENT * size, align: 'left', on: 'post' } as const;
  return [
    ...placeBlock(title, { ...place, last: last - over, field: `labels.${id}` }),
    ...placeBlock(second, { ...place, last, field: `labels.${id}-line` }),
  ];
}

/** What is asked: its title, and its second line at the other end of the slot, where that has room. */
function askedWords(id: string, slot: Box, full: boolean, context: DrawContext): Label[] {
  const { size } = context.type('label');
  const x = slot.x + INDENT * size;
  const room = slot.width - INDENT * size;
  const last = slot.y - OVER_TICK * size;
  const title = textBlock(context.label(id), 'label', room, context, size * ASKED_SIZE);
  const text = full ? context.label(`${id}-line`) : '';
  const second = textBlock(text, 'note', room, context, context.type('legend').size);
  const rest = room - title.width - BESIDE * size;
  const place = { last, on: 'post' } as const;
  return [
    ...placeBlock(title, { ...place, x, room, align: 'left', field: `labels.${id}` }),
    ...(second.width > rest || second.lines.length > 1
      ? []
      : placeBlock(second, {
          ...place,
          x: slot.x + slot.width,
          room: rest,
          align: 'right',
          field: `labels.${id}-line`,
        })),
  ];
}

/** Drawing H: what has been laid down is firm, and the one thing that is asked is a hole in the post. */
export const missingTick: ChartType<MissingTick> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: ({ levels, asked }) => [...levels, asked].flatMap((id) => [id, `${id}-line`]),
  license: () => ({ kind: 'structural' }),
  facts: ({ levels }) => ({ levels: levels.length }),
  pageHeight: (spec, width, context) =>
    levelNeed(spec, width * LENGTH, context) * (spec.levels.length + TOP + BELOW),
  draw: (spec, stage, context) => {
    const { box, bleedTop, detail } = stage;
    const ladder = ladderOf(spec, box, context);
    const { slot, solid, thickness } = ladder;
    const bleed = detail === 'brief' ? bleedTop : 0;
    const whole = { ...box, y: box.y - bleed, height: box.height + bleed };
    // Second lines are left out of every level where they do not stand clear in one.
    const lines = detail === 'full' && levelNeed(spec, slot.width, context) <= ladder.level;
    const ticks = solid.map(({ y }) => bar('fixed', { ...slot, y, height: thickness }));
    return {
      shapes: [...notchedPost(whole, slot, context, bleed === 0), ...ticks],
      labels: [
        ...solid.flatMap(({ id, y }) =>
          placeWords(levelWords(id, slot.width, lines, context), y, slot, context),
        ),
        ...askedWords(spec.asked, slot, detail === 'full', context),
      ],
    };
  },
};
