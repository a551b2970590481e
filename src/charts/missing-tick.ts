import { sum } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { bar, edgeOf, line, post, TICK_ON_POST } from './marks.ts';
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

/** A post with a solid tick for all that has been laid down, and a piece missing where one is asked. */
export type MissingTick = Readonly<z.output<typeof schema>>;

/** Width of the post, narrower where words need room, and of the wall beside it, as parts of the box. */
const POST = { least: 0.2, most: 0.34 };
const BESIDE = 0.045;
/** Without words the post takes their room. */
const POST_BARE = 0.56;
/** Heights in levels: the missing piece, the post over it, and from the highest tick up to the piece. */
const GAP = 1.2;
const ABOVE = 0.85;
const UNDER_GAP = 0.6;
/** From the floor to the middle of the lowest tick, in levels. */
const FOOT = 0.56;
/** Thickness of a tick, in heights of its words, and at most as a part of a level and of its length. */
const OF_WORDS = 1.15;
const OF_LEVEL = 0.42;
const OF_LENGTH = 0.36;
/** What is missing is named larger than what is there. */
const ASKED_SIZE = 1.15;
/** From a title to its second line, and least wall between the words of two levels, in sizes of the title. */
const BETWEEN = 0.36;
const CLEAR = 0.72;

/** Titles may take this part of their room, so that they never break for a rounding. */
const OF_ROOM = 0.99;
/** Second lines are left out where the titles would get smaller than this, in sizes of a label. */
const LEAST_TITLE = 0.9;

/** How the words of a chart are set, whatever its height. */
interface Setting {
  /** Width of the post in px. */
  readonly width: number;
  readonly x: number;
  readonly room: number;
  /** Size of the titles in px, and the height of their capitals. */
  readonly size: number;
  readonly cap: number;
  /** Whether second lines are set. */
  readonly lines: boolean;
}

/** Height of the chart in levels. */
function levelsHigh({ levels }: MissingTick): number {
  return sum([FOOT, levels.length - 1, UNDER_GAP, GAP, ABOVE]);
}

/** Returns the largest size in px at which a title, its second line and the wall under them fill a level. */
function sizeIn(level: number, lines: boolean, context: DrawContext): number {
  const second = lines ? context.capHeight('note', context.type('legend').size) : 0;
  const cap = context.capHeight('label', 1);
  return (level - second) / (cap + CLEAR + (lines ? BETWEEN : 0));
}

function settingOf(spec: MissingTick, box: Box, context: DrawContext): Setting {
  const label = context.type('label').size;
  const most = Math.max(context.type('item').size, label);
  const least = context.type('legend').size;
  const titles = spec.levels.map((id) => context.width(context.label(id), 'label', most));
  const asked = context.width(context.label(spec.asked), 'label', most * ASKED_SIZE);
  const widest = Math.max(...titles, asked);
  if (widest === 0) {
    const width = POST_BARE * box.width;
    return { width, x: box.x + (box.width - width) / 2, room: 0, size: most, cap: 0, lines: false };
  }
  const left = box.width * (1 - BESIDE) - (widest * label) / most;
  const width = Math.min(Math.max(left, POST.least * box.width), POST.most * box.width);
  const room = box.width * (1 - BESIDE) - width;
  const level = box.height / levelsHigh(spec);
  const seconds = spec.levels.map((id) =>
    context.width(context.label(`${id}-line`), 'note', least),
  );
  const given = seconds.some((one) => one > 0) && seconds.every((one) => one <= room);
  const lines = given && sizeIn(level, true, context) >= label * LEAST_TITLE;
  const fitted = Math.min(most, (OF_ROOM * most * room) / widest, sizeIn(level, lines, context));
  const size = Math.max(least, fitted);
  return { width, x: box.x, room, size, cap: context.capHeight('label', size), lines };
}

interface Words {
  readonly id: string;
  readonly title: TextBlock;
  readonly second: TextBlock;
  /** From the top of the title to the last baseline, in px. */
  readonly height: number;
}

function wordsOf(id: string, { room, size, lines }: Setting, context: DrawContext): Words {
  const title = textBlock(context.label(id), 'label', room, context, size);
  const text = lines ? context.label(`${id}-line`) : '';
  const second = textBlock(text, 'note', room, context, context.type('legend').size);
  const over = second.height === 0 ? 0 : second.height + BETWEEN * size;
  return { id, title, second, height: title.height + over };
}

function placeWords({ id, title, second }: Words, top: number, x: number, room: number): Label[] {
  const at = { x, room, align: 'left' } as const;
  const first = top + title.height;
  const last = first + BETWEEN * title.size + second.height;
  return [
    ...placeBlock(title, { ...at, last: first, field: `labels.${id}` }),
    ...placeBlock(second, { ...at, last, field: `labels.${id}-line` }),
  ];
}

/** The post without its missing piece: there the wall shows, and the tick that belongs there is dashed. */
function brokenPost(
  whole: Box,
  gap: Box,
  thickness: number,
  capped: boolean,
  context: DrawContext,
) {
  const edge = edgeOf(whole.width, context.stroke);
  const under = gap.y + gap.height;
  const above = { ...whole, height: gap.y - whole.y };
  const below = { ...whole, y: under, height: whole.y + whole.height - under };
  const [w, h] = [TICK_ON_POST * gap.width - edge, thickness - edge];
  const y = gap.y + (gap.height - h) / 2;
  const shapes: Shape[] = [
    ...post(above, context.stroke, capped),
    bar('edge', { ...above, y: gap.y - edge, height: edge }),
    ...post(below, context.stroke, true),
    line(
      'slot',
      `M${gap.x + edge / 2} ${gap.y}v${gap.height}M${gap.x + gap.width - edge / 2} ${gap.y}v${gap.height}`,
      edge,
    ),
    line('slot', `M${gap.x + edge / 2} ${y}h${w}v${h}h${-w}`, edge),
  ];
  return shapes;
}

function draw(spec: MissingTick, { box, bleedTop, detail }: Stage, context: DrawContext): Layer {
  const setting = settingOf(spec, box, context);
  const { x, cap } = setting;
  const level = box.height / levelsHigh(spec);
  const width = Math.round(setting.width);
  const bottom = box.y + box.height;
  const middleOf = (i: number) => bottom - (FOOT + i) * level;
  const height = Math.round(GAP * level);
  const gapTop = Math.round(middleOf(spec.levels.length - 1) - UNDER_GAP * level) - height;
  const gap = { x, y: gapTop, width, height };
  const bleed = detail === 'brief' ? bleedTop : 0;
  const whole = { x, y: box.y - bleed, width, height: box.height + bleed };
  const length = TICK_ON_POST * width;
  const wanted = cap === 0 ? level : OF_WORDS * cap;
  const thickness = Math.round(Math.min(wanted, OF_LEVEL * level, OF_LENGTH * length));
  const asked = wordsOf(
    spec.asked,
    { ...setting, size: setting.size * ASKED_SIZE, lines: true },
    context,
  );
  const left = x + width + BESIDE * box.width;
  const room = box.x + box.width - left;
  const levels = spec.levels.map((id) => wordsOf(id, setting, context));
  return {
    shapes: [
      ...brokenPost(whole, gap, thickness, bleed === 0, context),
      ...spec.levels.map((_, i) => {
        const y = Math.round(middleOf(i) - thickness / 2);
        return bar('fixed', { x, y, width: length, height: thickness });
      }),
    ],
    labels: [
      ...levels.flatMap((words, i) =>
        placeWords(words, middleOf(i) - words.height / 2, left, room),
      ),
      ...placeWords(asked, gap.y + (height - asked.height) / 2, left, room),
    ],
  };
}

/** Drawing H: what has been laid down is firm, and where the one thing is that is asked, the post is gone. */
export const missingTick: ChartType<MissingTick> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: ({ levels, asked }) => [...levels, asked].flatMap((id) => [id, `${id}-line`]),
  license: () => ({ kind: 'structural' }),
  facts: ({ levels }) => ({ levels: levels.length }),
  draw,
};
