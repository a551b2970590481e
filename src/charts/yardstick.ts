import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { levelPosts, levelPostsHeight, levelPostsWidth } from './level-posts.ts';
import { bar, post, tickOnPost } from './marks.ts';
import { tickBox, tickBoxSide } from './tick-box.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

const schema = z
  .strictObject({
    type: z.literal('yardstick'),
    items: z
      .array(z.string())
      .min(2)
      .max(9)
      .describe(
        'What the yardstick asks for, top to bottom: keys of the labels in the text. Two to nine.',
      ),
    everywhere: z
      .boolean()
      .optional()
      .describe(
        'Whether there are more posts, with ticks at the same heights: one standard in every place. Default: no.',
      ),
    posts: z
      .string()
      .optional()
      .describe(
        'What more posts are: the key of a label over them, in a picture on a screen that has room for it. Default: no words.',
      ),
    boxes: z
      .string()
      .optional()
      .describe(
        'What the boxes are for that end the levels of more posts on paper: the key of a label over them, in two short lines. Default: no words.',
      ),
  })
  .refine(({ posts, everywhere }) => posts === undefined || everywhere === true, {
    path: ['posts'],
    error: 'names more posts; add "everywhere": true, or leave it out',
  })
  .refine(({ boxes, everywhere }) => boxes === undefined || everywhere === true, {
    path: ['boxes'],
    error: 'names boxes of more posts; add "everywhere": true, or leave it out',
  });

/** A post with a tick for every item of a standard, each named by words on a rule; or level with more posts. */
export type Yardstick = Readonly<z.output<typeof schema>>;

/** The post and the wall between it and the words, as parts of the width: 28 px of 884 (§ 6, D). */
const POST = 0.2;
const POST_GAP = 28 / 884;
/** Room under the lowest rule, in steps. */
const BELOW = 0.42;
/** From a rule up to the baseline of its words, and from their capitals to the rule above, in sizes. */
const BASELINE = 0.52;
const CLEAR = 0.32;
/** The most wall above words on a page, where nothing has to be filled, in sizes. */
const PAGE_CLEAR = 0.9;
/** Thickness of a tick: at most 22 px, .2 of a step, and 1 : 2.5 of its length (§ 4). */
const THICKEST = 22;
const OF_STEP = 0.2;
const OF_LENGTH = 0.3;
/** Words get smaller down to this part of their size so that all stand on one line. */
const ONE_LINE = 0.8;
/** Words are no smaller than this part of their size, nor than a legend: those that do not fit then are reported. */
const SMALLEST = 0.58;
/** Wall between a rule and a box that stands on it, in sides of the box. */
const UNDER_BOX = 0.3;
/** The most of a step that a box to tick takes. */
const BOX_OF_STEP = 0.85;

/** The post, and where words stand and rules run: from `left`, as wide as `room`. */
interface Rules {
  readonly post: Box;
  readonly left: number;
  readonly room: number;
}

function rulesIn(box: Box): Rules {
  const width = POST * box.width;
  const left = box.x + width + POST_GAP * box.width;
  return { post: { ...box, width }, left, room: box.x + box.width - left };
}

function blocksAt(spec: Yardstick, room: number, size: number, context: DrawContext): TextBlock[] {
  return spec.items.map((item) => textBlock(context.label(item), 'item', room, context, size));
}

/** The size from which words are set: the largest at which each is one line, or that of their role. */
function mostSize(spec: Yardstick, room: number, context: DrawContext): number {
  const { size } = context.type('item');
  const oneLine = (s: number) =>
    spec.items.every((item) => context.width(context.label(item), 'item', s) <= room);
  return range(size, size * ONE_LINE, -1).find(oneLine) ?? size;
}

/** Returns the least step in px between rules that keeps words clear of the rule above them. */
function stepFor(
  blocks: readonly TextBlock[],
  size: number,
  clear: number,
  context: DrawContext,
): number {
  const highest = Math.max(0, ...blocks.map(({ height }) => height));
  return highest + (BASELINE + clear) * size + context.stroke.rule;
}

/** All words at one size: the largest at which they fit between the rules, in one line or in two. */
function fittedBlocks(
  spec: Yardstick,
  room: number,
  step: number,
  context: DrawContext,
): TextBlock[] {
  const { size } = context.type('item');
  const least = Math.max(size * SMALLEST, context.type('legend').size);
  const sizes = [...range(mostSize(spec, room, context), least, -1), least];
  const all = sizes.map((s) => ({ s, blocks: blocksAt(spec, room, s, context) }));
  const fit = all.find(
    ({ s, blocks }) => blocks.every((b) => b.fits) && stepFor(blocks, s, CLEAR, context) <= step,
  );
  return (fit ?? all.at(-1))?.blocks ?? [];
}

function wordsOn(
  block: TextBlock,
  item: string,
  y: number,
  { left, room }: Rules,
  rule: number,
): Label[] {
  const last = y - rule / 2 - BASELINE * block.size;
  return placeBlock(block, { x: left, last, align: 'left', room, field: `labels.${item}` });
}

function draw(spec: Yardstick, stage: Stage, context: DrawContext): Layer {
  const { box, perMm } = stage;
  if (spec.everywhere) return levelPosts(spec, stage, context);
  const step = box.height / (spec.items.length + BELOW);
  const rules = rulesIn(box);
  const { left, room } = rules;
  const thickness = Math.min(THICKEST, OF_STEP * step, OF_LENGTH * rules.post.width);
  const rule = Math.min(context.stroke.rule, thickness / 2);
  const side = tickBoxSide(perMm, (BOX_OF_STEP * step) / (1 + UNDER_BOX));
  const atEnd = side === undefined ? 0 : side + POST_GAP * box.width;
  const blocks = fittedBlocks(spec, room - atEnd, step, context);
  const ys = spec.items.map((_, i) => box.y + (i + 1) * step);
  const boxOn = (y: number): Shape[] =>
    side === undefined
      ? []
      : tickBox(left + room - side / 2, y - rule / 2 - UNDER_BOX * side - side / 2, side, rule);
  return {
    shapes: [
      ...post(rules.post, context.stroke, true),
      ...ys.flatMap((y) => [
        tickOnPost(rules.post, y, thickness),
        bar('rule', { x: left, y: y - rule / 2, width: room, height: rule }),
        ...boxOn(y),
      ]),
    ],
    labels: blocks.flatMap((block, i) =>
      wordsOn(block, spec.items[i] ?? '', ys[i] ?? 0, rules, rule),
    ),
  };
}

/** Drawing D: the same bar everywhere. The order of the items has no meaning, so nothing numbers them. */
export const yardstick: ChartType<Yardstick> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: ({ items, posts, boxes }) => [
    ...items,
    ...[posts, boxes].filter((key) => key !== undefined),
  ],
  license: () => ({ kind: 'schematic' }),
  facts: ({ items }) => ({ items: items.length }),
  widthBeside: (spec, context) => (spec.everywhere ? levelPostsWidth(spec, context) : 0),
  wordsFirst: ({ everywhere = false }) => everywhere,
  pageHeight: (spec, width, context) => {
    if (spec.everywhere) return levelPostsHeight(spec, width, context);
    const { room } = rulesIn({ x: 0, y: 0, width, height: 0 });
    const size = mostSize(spec, room, context);
    const blocks = blocksAt(spec, room, size, context);
    return Math.round(stepFor(blocks, size, PAGE_CLEAR, context) * (spec.items.length + BELOW));
  },
  draw,
};
