import type { Box, DrawContext, Label } from './chart.ts';
import { placeBlock, sizeBesides, textBlock, type TextBlock } from './words.ts';

/** The zone of the arrow, as a part of the width, or of the height where sides stand under one another. */
const MIDDLE = 0.16;
const BETWEEN = 0.1;
/** From the words to their side, in sizes of the label. */
const LABEL_GAP = 0.75;

/** Where the two sides stand, what is between them and what is printed. */
export interface TwoSides {
  readonly before: Box;
  readonly after: Box;
  /** The zone of the arrow, which points along `heading`, in degrees from pointing right. */
  readonly between: Box;
  readonly heading: 0 | 90;
  readonly labels: readonly Label[];
}

interface Words {
  readonly before: TextBlock;
  readonly after: TextBlock;
  readonly size: number;
}

/** Side by side, words above their sides; where one is wider, they share the width and hang on its edges. */
function beside(box: Box, { before, after, size }: Words, context: DrawContext): TwoSides {
  const width = (box.width * (1 - MIDDLE)) / 2;
  const fits = before.width <= width && after.width <= width;
  const rest = box.width - before.width - size / 2;
  const last = box.y + Math.max(before.height, after.height);
  const top = last === box.y ? last : last + LABEL_GAP * size;
  const side = { x: box.x, y: top, width, height: box.y + box.height - top };
  const right = box.x + box.width;
  const at = fits
    ? ({ x: right - width, align: 'left', room: width } as const)
    : ({ x: right, align: 'right', room: rest } as const);
  const words = fits ? after : textBlock(context.label('after'), 'label', rest, context, size);
  return {
    before: side,
    after: { ...side, x: right - width },
    between: { ...side, x: box.x + width, width: box.width * MIDDLE },
    heading: 0,
    labels: [
      ...placeBlock(before, {
        x: box.x,
        last,
        align: 'left',
        room: box.width / 2,
        field: 'labels.before',
      }),
      ...placeBlock(words, { ...at, last, field: 'labels.after' }),
    ],
  };
}

/** Under one another, each side with its words on top, where a column is too narrow for both. */
function stacked(box: Box, { before, after, size }: Words): TwoSides {
  const gap = LABEL_GAP * size;
  const zone = BETWEEN * box.height;
  const words = before.height + after.height + 2 * gap;
  const height = (box.height - words - zone) / 2;
  const first = { ...box, y: box.y + before.height + gap, height };
  const between = { ...box, y: first.y + height, height: zone };
  const last = between.y + zone + after.height;
  const at = { x: box.x, align: 'left', room: box.width } as const;
  return {
    before: first,
    after: { ...box, y: last + gap, height },
    between,
    heading: 90,
    labels: [
      ...placeBlock(before, { ...at, last: box.y + before.height, field: 'labels.before' }),
      ...placeBlock(after, { ...at, last, field: 'labels.after' }),
    ],
  };
}

/** Returns two sides in a box, with the labels `before` and `after`: side by side where their words fit. */
export function twoSides(box: Box, context: DrawContext): TwoSides {
  const size = sizeBesides(context);
  const words = (room: number): Words => ({
    before: textBlock(context.label('before'), 'label', room, context, size),
    after: textBlock(context.label('after'), 'label', room, context, size),
    size,
  });
  const own = words((box.width * (1 - MIDDLE)) / 2);
  if (own.before.fits && own.after.fits) return beside(box, own, context);
  if (box.height > box.width) return stacked(box, words(box.width));
  return beside(box, words(box.width / 2), context);
}
