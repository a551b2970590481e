import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Shape } from './chart.ts';
import { bar, post, tickOnPost } from './marks.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('yardstick'),
  items: z
    .array(z.string())
    .min(2)
    .max(9)
    .describe(
      'What the yardstick asks for, top to bottom: keys of the labels in the text. Two to nine.',
    ),
});

/** A post with a tick for every item of a standard, each carried on as a rule with its words. */
export type Yardstick = Readonly<z.output<typeof schema>>;

/** Post, and the wall between post and rules: .2 of the width and 28 px of 884 (art direction § 6, D). */
const POST = 0.2;
const POST_GAP = 28 / 884;
/** Room under the lowest rule, in steps. */
const BELOW = 0.25;
/** From a rule up to the baseline of its words, and from their capitals to the rule above, in sizes. */
const BASELINE = 0.36;
const CLEAR = 0.42;
/** The least from a rule up to the baseline of small words, in px: their descenders keep clear of it. */
const LEAST_BASELINE = 10.4;
/** The most wall above words on a page, where nothing has to be filled, in sizes. */
const PAGE_CLEAR = 1.05;
/** Thickness of a tick: at most 22 px, .2 of a step, and 1 : 2.5 of its length (§ 4). */
const THICKEST = 22;
const OF_STEP = 0.2;
const OF_LENGTH = 0.3;
/** Words smaller than this part of their size are reported, not made smaller still. */
const SMALLEST = 0.58;

interface Rules {
  readonly left: number;
  readonly room: number;
}

function rulesIn({ x, width }: Box): Rules {
  const left = x + width * (POST + POST_GAP);
  return { left, room: x + width - left };
}

function blocksAt(spec: Yardstick, room: number, size: number, context: DrawContext): TextBlock[] {
  return spec.items.map((item) => textBlock(context.label(item), 'item', room, context, size));
}

/** Returns the wall in px from a rule up to the baseline of its words. */
function overRule(size: number): number {
  return Math.max(BASELINE * size, LEAST_BASELINE);
}

/** Returns the least step in px between rules that keeps words clear of the rule above them. */
function stepFor(
  blocks: readonly TextBlock[],
  size: number,
  clear: number,
  context: DrawContext,
): number {
  const highest = Math.max(0, ...blocks.map(({ height }) => height));
  return highest + overRule(size) + clear * size + context.stroke.rule;
}

/** All words at one size: the largest at which they fit between the rules, in one line or in two. */
function fittedBlocks(
  spec: Yardstick,
  room: number,
  step: number,
  context: DrawContext,
): TextBlock[] {
  const { size } = context.type('item');
  const sizes = range(size, size * SMALLEST, -1);
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
  const last = y - rule / 2 - overRule(block.size);
  return placeBlock(block, { x: left, last, align: 'left', room, field: `labels.${item}` });
}

/** Drawing D: the same bar everywhere. The order of the items has no meaning, so nothing numbers them. */
export const yardstick: ChartType<Yardstick> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: ({ items }) => items,
  license: () => ({ kind: 'structural' }),
  facts: ({ items }) => ({ items: items.length }),
  pageHeight: (spec, width, context) => {
    const { size } = context.type('item');
    const { room } = rulesIn({ x: 0, y: 0, width, height: 0 });
    const blocks = blocksAt(spec, room, size, context);
    return Math.round(stepFor(blocks, size, PAGE_CLEAR, context) * (spec.items.length + BELOW));
  },
  draw: (spec, { box }, context) => {
    const step = box.height / (spec.items.length + BELOW);
    const rules = rulesIn(box);
    const postBox = { ...box, width: box.width * POST };
    const thickness = Math.min(THICKEST, OF_STEP * step, OF_LENGTH * postBox.width);
    const rule = Math.min(context.stroke.rule, thickness / 2);
    const blocks = fittedBlocks(spec, rules.room, step, context);
    const ys = spec.items.map((_, i) => box.y + (i + 1) * step);
    const shapes: Shape[] = [
      ...post(postBox, context.stroke, true),
      ...ys.flatMap((y) => [
        tickOnPost(postBox, y, thickness),
        bar('rule', { x: rules.left, y: y - rule / 2, width: rules.room, height: rule }),
      ]),
    ];
    const labels = blocks.flatMap((block, i) =>
      wordsOn(block, spec.items[i] ?? '', ys[i] ?? 0, rules, rule),
    );
    return { shapes, labels };
  },
};
