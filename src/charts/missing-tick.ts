import { sum } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { dashedLine } from './dashes.ts';
import { BESIDE, placeWords, settingOf, wordsOf } from './level-words.ts';
import { bar, edgeOf, post, TICK_ON_POST } from './marks.ts';

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

/** Heights in levels: the missing piece, the post over it, and from the highest tick up to the piece. */
const GAP = 1.2;
const ABOVE = { worded: 0.42, bare: 0.85 };
const UNDER_GAP = 0.6;
/** From the floor to the middle of the lowest tick, in levels. */
const FOOT = 0.62;
/** Wall between the post and the outline of its missing piece, in levels. */
const APART = 0.1;
/** Thickness of a tick, in heights of its words, and at most as a part of a level and of its length. */
const OF_WORDS = 1.15;
const OF_LEVEL = 0.42;
const OF_LENGTH = 0.36;
/** The outline of what is missing, in edges of the post: white paper shows it by its dashes alone; at most, in ticks. */
const DASH = 1.25;
const OF_TICK = 0.2;
/** Height of the chart in levels; a sign without words has more of a post over its gap. */
function levelsHigh({ levels, asked }: MissingTick, context: DrawContext): number {
  const above = context.label(asked) === '' ? ABOVE.bare : ABOVE.worded;
  return sum([FOOT, levels.length - 1, UNDER_GAP, GAP, above]);
}

/** The missing piece: the outline that it has to fill, and the tick that belongs on it. */
function missingPiece(gap: Box, level: number, thickness: number, stroke: number): Shape[] {
  const [left, right] = [gap.x + stroke / 2, gap.x + gap.width - stroke / 2];
  const [top, bottom] = [gap.y + APART * level, gap.y + gap.height - APART * level];
  const tip = gap.x + TICK_ON_POST * gap.width - stroke / 2;
  const middle = gap.y + gap.height / 2;
  const [over, under] = [middle - (thickness - stroke) / 2, middle + (thickness - stroke) / 2];
  const outline = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const;
  const tick = [
    [left, over],
    [tip, over],
    [tip, under],
    [left, under],
  ] as const;
  return [dashedLine('slot', outline, stroke), dashedLine('slot', tick, stroke)];
}

/** The post above and below its missing piece. */
function brokenPost(whole: Box, gap: Box, capped: boolean, context: DrawContext): Shape[] {
  const edge = edgeOf(whole.width, context.stroke);
  const under = gap.y + gap.height;
  const above = { ...whole, height: gap.y - whole.y };
  const below = { ...whole, y: under, height: whole.y + whole.height - under };
  return [
    ...post(above, context.stroke, capped),
    bar('edge', { ...above, y: gap.y - edge, height: edge }),
    ...post(below, context.stroke, true),
  ];
}

function draw(spec: MissingTick, stage: Stage, context: DrawContext): Layer {
  const { box, bleedTop, detail } = stage;
  const level = box.height / levelsHigh(spec, context);
  const setting = settingOf(spec, stage, level, context);
  const { x, cap } = setting;
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
    { ...setting, size: setting.asked, lines: detail === 'full' },
    context,
  );
  const left = x + width + BESIDE * box.width;
  const room = box.x + box.width - left;
  const levels = spec.levels.map((id) => wordsOf(id, setting, context));
  const stroke = Math.min(DASH * edgeOf(width, context.stroke), OF_TICK * thickness);
  return {
    shapes: [
      ...brokenPost(whole, gap, bleed === 0, context),
      ...missingPiece(gap, level, thickness, stroke),
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
  license: () => ({ kind: 'schematic' }),
  facts: ({ levels }) => ({ levels: levels.length }),
  draw,
};
