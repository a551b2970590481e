import { range } from 'd3';
import type { DrawContext, Label, Stage } from './chart.ts';
import { placeBlock, sizeBesides, textBlock, wallUnder, type TextBlock } from './words.ts';

/** From the words to what stands under them, in sizes of the words. */
const LABEL_GAP = 0.62;
/** Words on two lines beside a header are larger, at most this many times, as their sides are narrow. */
const BROKEN = 1.12;
/** Labels are set in tenths of a px: a size that fits to the last digit would not, once it is measured. */
const TENTHS = 10;

/** The words over two sides of a picture, their size in px, and the height that they take with the wall under them. */
export interface PairHeads {
  readonly labels: readonly Label[];
  readonly size: number;
  readonly height: number;
}

/** How wide two sides are that stand on the edges of a stage, in px. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** The words over two sides. */
type Texts = Readonly<Record<keyof Sides, string>>;

/** Returns the size at which both texts fit their sides in one line, down to that of a legend. */
function oneLineSize(texts: Texts, sides: Sides, size: number, context: DrawContext) {
  const part = (side: keyof Sides) => sides[side] / context.width(texts[side], 'label', size);
  const fitted = Math.floor(size * TENTHS * Math.min(1, part('left'), part('right'))) / TENTHS;
  return fitted >= context.type('legend').size ? fitted : undefined;
}

/** Returns the size of both texts: that at which each is one line, or else that of labels side by side, or more. */
function sizeOf(
  texts: Texts,
  sides: Sides,
  { detail, most }: { readonly detail: Stage['detail']; readonly most: number },
  context: DrawContext,
): number {
  const size = Math.max(context.type('legend').size, most * sizeBesides(context, detail));
  const oneLine = oneLineSize(texts, sides, size, context);
  if (oneLine !== undefined || detail === 'full') return oneLine ?? size;
  const fits = (one: number) =>
    (['left', 'right'] as const).every(
      (side) => textBlock(texts[side], 'label', sides[side], context, one).fits,
    );
  return range(BROKEN * size, size, -1).find(fits) ?? size;
}

/** Returns a text on as many lines as the one beside it, where its words allow that. */
function brokenLike(other: TextBlock, text: string, block: TextBlock, context: DrawContext) {
  if (block.lines.length !== 1 || other.lines.length <= 1) return block;
  const broken = textBlock(text, 'label', block.width - 1, context, block.size);
  return broken.fits ? broken : block;
}

/**
 * Returns the labels `keys` over two sides that stand on the edges of the stage. Both are of one size, and broken
 * `alike`, or else begin on one line; a right one that is wider than its side takes what the left one leaves. They are
 * at most the part `most` of their usual size.
 */
export function pairHeads(
  keys: Readonly<Record<keyof Sides, string>>,
  { box, detail }: Stage,
  sides: Sides,
  context: DrawContext,
  { most = 1, alike = true }: { readonly most?: number; readonly alike?: boolean } = {},
): PairHeads {
  const texts = { left: context.label(keys.left), right: context.label(keys.right) };
  const size = sizeOf(texts, sides, { detail, most }, context);
  const block = (text: string, room: number) => textBlock(text, 'label', room, context, size);
  const first = block(texts.left, sides.left);
  const second = block(texts.right, sides.right);
  const left = alike && second.fits ? brokenLike(second, texts.left, first, context) : first;
  const own = alike ? brokenLike(first, texts.right, second, context) : second;
  const rest = box.width - left.width - size;
  const right = own.fits ? own : block(texts.right, rest);
  const height = Math.max(left.height, right.height);
  const lastOf = (one: TextBlock) => box.y + (alike ? height : one.height);
  const end = box.x + box.width;
  const at = own.fits
    ? ({ x: end - sides.right, align: 'left', room: sides.right } as const)
    : ({ x: end, align: 'right', room: rest } as const);
  const start = { x: box.x, align: 'left', room: sides.left } as const;
  return {
    labels: [
      ...placeBlock(left, { ...start, last: lastOf(left), field: `labels.${keys.left}` }),
      ...placeBlock(right, { ...at, last: lastOf(right), field: `labels.${keys.right}` }),
    ],
    size,
    height: height === 0 ? 0 : height + wallUnder(size, LABEL_GAP),
  };
}
