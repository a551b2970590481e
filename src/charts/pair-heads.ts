import type { DrawContext, Label, Stage } from './chart.ts';
import { placeBlock, sizeBesides, textBlock } from './words.ts';

/** From the words to what stands under them, in sizes of the words, which are small beside a header. */
const LABEL_GAP = { full: 0.62, brief: 0.82 };
/** Labels are set in tenths of a px: a size that fits to the last digit would not, once it is measured. */
const TENTHS = 10;

/** The words over two sides of a picture, and the height in px that they take with the wall under them. */
export interface PairHeads {
  readonly labels: readonly Label[];
  readonly height: number;
}

/** Returns the size at which all texts fit `side` px in one line, down to that of a legend. */
function fittedSize(
  texts: readonly string[],
  side: number,
  detail: Stage['detail'],
  context: DrawContext,
): number {
  const size = sizeBesides(context, detail);
  const widest = Math.max(...texts.map((text) => context.width(text, 'label', size)));
  const fitted = Math.floor(size * TENTHS * Math.min(1, side / widest)) / TENTHS;
  return fitted >= context.type('legend').size ? fitted : size;
}

/**
 * Returns the labels `keys` over two sides, each `side` px wide, that stand on the edges of the stage. Both
 * are of one size; a right one that is wider than its side takes what the left one leaves.
 */
export function pairHeads(
  keys: readonly [left: string, right: string],
  { box, detail }: Stage,
  side: number,
  context: DrawContext,
): PairHeads {
  const [left, right] = [context.label(keys[0]), context.label(keys[1])];
  const size = fittedSize([left, right], side, detail, context);
  const block = (text: string, room: number) => textBlock(text, 'label', room, context, size);
  const first = block(left, side);
  const own = block(right, side);
  const rest = box.width - first.width - size;
  const second = own.fits ? own : block(right, rest);
  const height = Math.max(first.height, second.height);
  const last = box.y + height;
  const end = box.x + box.width;
  const at = own.fits
    ? ({ x: end - side, align: 'left', room: side } as const)
    : ({ x: end, align: 'right', room: rest } as const);
  const start = { x: box.x, align: 'left', room: side } as const;
  return {
    labels: [
      ...placeBlock(first, { ...start, last, field: `labels.${keys[0]}` }),
      ...placeBlock(second, { ...at, last, field: `labels.${keys[1]}` }),
    ],
    height: height === 0 ? 0 : height + LABEL_GAP[detail] * size,
  };
}
