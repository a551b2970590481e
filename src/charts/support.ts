import { path, range } from 'd3';
import { z } from 'zod';
import { bend, deepestDrop, type Point } from './bend.ts';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { dashedLine } from './dashes.ts';
import { bar, edgeOf, line, post } from './marks.ts';
import { pairHeads } from './pair-heads.ts';
import { sideWidth } from './sides.ts';

const schema = z.strictObject({
  type: z.literal('support'),
  lines: z
    .int()
    .min(2)
    .max(9)
    .default(6)
    .describe(
      'Lines on either side, the same on both; in a flat drawing fewer are drawn. Default: 6.',
    ),
});

/** Lines that hang on one post beside the same lines between two. */
export type Support = Readonly<z.output<typeof schema>>;

/** Wall between the halves, and a post, as parts of the column and of a half (art direction § 6, G). */
const MIDDLE = 0.09;
const POST = 0.175;
/** Where a line starts on its post, as a part of the post's width. */
const INSET = 0.2;
/** Wall over the first line and post under the last, in steps. */
const ABOVE = 0.72;
const BELOW = 0.62;
/** Thickness of a line: in px, of a step, of its length between the posts. */
const THICKEST = 20;
const OF_STEP = 0.19;
const OF_LENGTH = 0.1;
/** A step is at least this part of that length, and this many px: flatter bends do not show. */
const LEAST_STEP = 0.22;
const LEAST_PX = 20;
/** How far the end of a line drops, in steps: the lowest, what the highest adds, and how fast it grows. */
const DROP = { least: 0.1, more: 1.25, power: 1.25 };
/** Wall between the post that is not there and the line that ends nearest to it, in thicknesses of a line. */
const SHORT = 1;
/** A line that hangs deepest still reaches so far across, as a part of its length. */
const REACH = 0.86;
/** The most that a line drops below its lower neighbour, in steps: with few lines they would touch. */
const MOST_BETWEEN = 0.35;
/** How far in px a line goes on under its part on a post, so that no seam shows. */
const LAP = 2;

interface Half {
  readonly box: Box;
  readonly post: number;
  readonly levels: readonly number[];
  /** What the drops are a part of: the step, or less where lines are short. */
  readonly step: number;
  /** Length of a line that hangs from a post, from that post's inner edge on, in px. */
  readonly length: number;
  readonly thickness: number;
}

/** Returns an even number of px: a bar about a whole px then has sharp edges. */
function evenPx(px: number): number {
  return 2 * Math.max(1, Math.round(px / 2));
}

function halfOf(spec: Support, box: Box): Half {
  const width = Math.round(POST * box.width);
  const between = box.width - 2 * width;
  const least = Math.max(LEAST_PX, LEAST_STEP * between);
  const fitting = Math.floor(box.height / least + 1 - ABOVE - BELOW);
  const count = Math.max(2, Math.min(spec.lines, fitting));
  const high = box.height / (count - 1 + ABOVE + BELOW);
  const thickness = evenPx(Math.min(THICKEST, OF_STEP * high, OF_LENGTH * between));
  const length = between - SHORT * thickness;
  const deepest = deepestDrop(length, REACH * length);
  return {
    box,
    post: width,
    levels: range(count).map((i) => Math.round(box.y + (ABOVE + i) * high)),
    step: Math.min(high, deepest / (DROP.least + DROP.more)),
    length,
    thickness,
  };
}

/** The part of a line on its post, from the inset to the post's inner edge: ink also on a dark page. */
function held(x: number, level: number, { post: width, thickness }: Half): Shape {
  return bar('fixed', {
    x,
    y: level - thickness / 2,
    width: (1 - INSET) * width,
    height: thickness,
  });
}

/** Returns the points of the cubic along which a line hangs, from the post's inner edge. */
function hanging({ levels, step, length }: Half, i: number): readonly Point[] {
  const height = 1 - i / (levels.length - 1);
  const below = 1 - (1 - 1 / (levels.length - 1)) ** DROP.power;
  const more = Math.min(DROP.more, MOST_BETWEEN / below);
  return bend(length, step * (DROP.least + more * height ** DROP.power));
}

function bent(half: Half, i: number): Shape {
  const { box, post: width, levels, thickness } = half;
  const x = box.x + width;
  const y = levels[i] ?? box.y;
  const [, one, two, end] = hanging(half, i).map(([dx, dy]) => [x + dx, y + dy] as const);
  const d = path();
  d.moveTo(x - LAP, y);
  d.lineTo(x, y);
  if (one && two && end) d.bezierCurveTo(...one, ...two, ...end);
  return line('rule', d.toString(), thickness);
}

/** A post that is not there: dashed, on its three free sides, as it stands on the floor. No line reaches it. */
function missingPost({ box, post: width }: Half, { stroke }: DrawContext): Shape {
  const edge = edgeOf(width, stroke);
  const x = box.x + box.width - width;
  const [left, right, top] = [x + edge / 2, x + width - edge / 2, box.y + edge / 2];
  const floor = box.y + box.height;
  const sides = [
    [left, floor],
    [left, top],
    [right, top],
    [right, floor],
  ] as const;
  return dashedLine('dashed', sides, edge);
}

function drawWithout(half: Half, context: DrawContext): Shape[] {
  const { box, post: width, levels } = half;
  return [
    ...post({ ...box, width }, context.stroke, true),
    missingPost(half, context),
    ...levels.flatMap((y, i) => [bent(half, i), held(box.x + INSET * width, y, half)]),
  ];
}

function drawWith(half: Half, context: DrawContext): Shape[] {
  const { box, post: width, levels, thickness } = half;
  const right = box.x + box.width - width;
  return [
    ...post({ ...box, width }, context.stroke, true),
    ...post({ ...box, x: right, width }, context.stroke, true),
    ...levels.flatMap((y) => [
      line('rule', `M${box.x + width - LAP} ${y}H${right + LAP}`, thickness),
      held(box.x + INSET * width, y, half),
      held(right, y, half),
    ]),
  ];
}

function draw(spec: Support, stage: Stage, context: DrawContext): Layer {
  const { box } = stage;
  const width = sideWidth(stage, MIDDLE);
  const { labels, height } = pairHeads(
    { left: 'without', right: 'with' },
    stage,
    { left: width, right: width },
    context,
  );
  const top = Math.round(box.y + height);
  const left = { ...box, y: top, width, height: box.y + box.height - top };
  const right = { ...left, x: box.x + box.width - width };
  return {
    shapes: [
      ...drawWithout(halfOf(spec, left), context),
      ...drawWith(halfOf(spec, right), context),
    ],
    labels,
  };
}

/** Drawing G: lines that one post cannot hold up beside the same lines on two. Schematic. */
export const support: ChartType<Support> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['without', 'with'],
  license: () => ({ kind: 'schematic' }),
  facts: ({ lines }) => ({ lines }),
  draw,
};
