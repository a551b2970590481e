import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { bar, line, post, TICK_ON_POST, tickOnPost } from './marks.ts';
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
  everywhere: z
    .boolean()
    .optional()
    .describe(
      'Whether the rules run on to a second post: the same standard in every place. Default: no.',
    ),
});

/** A post with a tick for every item of a standard, each carried on as a rule with its words. */
export type Yardstick = Readonly<z.output<typeof schema>>;

/** A post alone and each of two, as parts of the width; the wall between post and words: 28 px of 884 (§ 6, D). */
const POST = 0.2;
const POST_OF_TWO = 0.12;
const POST_GAP = 28 / 884;
/** Room under the lowest rule, in steps; more where a box to tick stands about it. */
const BELOW = 0.42;
const BELOW_BOX = 0.66;
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
/** On paper members tick what they find on a visit: side of the box in mm, and its most of a step and of a post (§ 8). */
const TICK_BOX = { mm: 7, ofStep: 0.85, ofPost: 0.8 };

/** Where posts and words stand; the rules run from `from`, the end of the ticks, to `to`. */
interface Rules {
  readonly first: Box;
  readonly second: Box | undefined;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly room: number;
}

function rulesIn({ everywhere = false }: Yardstick, box: Box): Rules {
  const gap = POST_GAP * box.width;
  const first = { ...box, width: box.width * (everywhere ? POST_OF_TWO : POST) };
  const second = { ...first, x: box.x + box.width - first.width };
  const left = first.x + first.width + gap;
  if (!everywhere) {
    const to = box.x + box.width;
    return { first, second: undefined, from: left, to, left, room: to - left };
  }
  const from = first.x + TICK_ON_POST * first.width;
  return { first, second, from, to: second.x, left, room: second.x - gap - left };
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

/** Side in px of the boxes to tick; undefined where nobody can write in the picture. */
function tickBox({ perMm }: Stage, step: number, { first, second }: Rules): number | undefined {
  if (perMm === undefined) return undefined;
  const onPost = Math.min(TICK_BOX.ofStep * step, TICK_BOX.ofPost * first.width);
  const onRule = (TICK_BOX.ofStep * step) / (1 + UNDER_BOX);
  return Math.min(TICK_BOX.mm * perMm, second ? onPost : onRule);
}

/** An empty box about its middle. */
function emptyBox(x: number, y: number, side: number, stroke: number): Shape[] {
  const [left, top, inner] = [x - side / 2, y - side / 2, side - stroke];
  return [
    bar('core', { x: left, y: top, width: side, height: side }),
    line('rule', `M${left + stroke / 2} ${top + stroke / 2}h${inner}v${inner}h${-inner}z`, stroke),
  ];
}

/** The rules that cross the wall, and run on beyond a second post: the standard holds in more places than two. */
function ruleShapes({ from, to, second }: Rules, y: number, rule: number, stage: Stage): Shape[] {
  const piece = (x: number, end: number) =>
    bar('rule', { x, y: y - rule / 2, width: end - x, height: rule });
  if (!second || stage.bleedRight === 0) return [piece(from, to)];
  const right = second.x + second.width;
  const on = stage.perMm === undefined ? second.x + TICK_ON_POST * second.width : right;
  return [piece(from, to), piece(on, right + stage.bleedRight)];
}

function draw(spec: Yardstick, stage: Stage, context: DrawContext): Layer {
  const { box } = stage;
  const below = spec.everywhere && stage.perMm !== undefined ? BELOW_BOX : BELOW;
  const step = box.height / (spec.items.length + below);
  const rules = rulesIn(spec, box);
  const { first, second, to } = rules;
  const thickness = Math.min(THICKEST, OF_STEP * step, OF_LENGTH * first.width);
  const rule = Math.min(context.stroke.rule, thickness / 2);
  const side = tickBox(stage, step, rules);
  const atEnd = side !== undefined && !second ? side + POST_GAP * box.width : 0;
  const blocks = fittedBlocks(spec, rules.room - atEnd, step, context);
  const ys = spec.items.map((_, i) => box.y + (i + 1) * step);
  const boxAt = (y: number): Shape[] => {
    if (side === undefined) return second ? [tickOnPost(second, y, thickness)] : [];
    if (second) return emptyBox(second.x + second.width / 2, y, side, rule);
    return emptyBox(to - side / 2, y - rule / 2 - UNDER_BOX * side - side / 2, side, rule);
  };
  return {
    shapes: [
      ...[first, ...(second ? [second] : [])].flatMap((one) => post(one, context.stroke, true)),
      ...ys.flatMap((y) => [
        tickOnPost(first, y, thickness),
        ...ruleShapes(rules, y, rule, stage),
        ...boxAt(y),
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
  labels: ({ items }) => items,
  license: () => ({ kind: 'schematic' }),
  facts: ({ items }) => ({ items: items.length }),
  pageHeight: (spec, width, context) => {
    const { room } = rulesIn(spec, { x: 0, y: 0, width, height: 0 });
    const size = mostSize(spec, room, context);
    const blocks = blocksAt(spec, room, size, context);
    return Math.round(stepFor(blocks, size, PAGE_CLEAR, context) * (spec.items.length + BELOW));
  },
  draw,
};
