import { range } from 'd3';
import type { Box, DrawContext, Label, Layer, LegendEntry } from './chart.ts';
import { drawLegend, legendWidth } from './legend.ts';
import { placeBlock, sizeBesides, textBlock } from './words.ts';

/** From the number's words to the key under or beside them, in sizes of the label. */
const KEY_GAP = 0.56;
const BESIDE = 0.7;

/** A number in words with the key of its marks, `height` px high; drawn from a top downwards. */
export interface Caption {
  readonly height: number;
  readonly drawAt: (top: number) => Layer;
}

/** What a caption says: the words of the label `field`, and what one mark stands for. */
export interface Said {
  readonly field: string;
  readonly key: LegendEntry;
}

/** The size of the words: of a label, or a little less where they then fit on one line. */
function wordsSize(text: string, width: number, context: DrawContext): number {
  const { size } = context.type('label');
  const one = (s: number) => context.width(text, 'label', s) <= width;
  return range(size, sizeBesides(context) - 1, -1).find(one) ?? size;
}

/** A caption with the key under the words. */
function keyUnder({ field, key }: Said, box: Box, size: number, context: DrawContext): Caption {
  const words = textBlock(context.label(field), 'label', box.width, context, size);
  const drawKey = (y: number) => drawLegend([key], { ...box, y }, context);
  const gap = KEY_GAP * size;
  const place = { x: box.x, align: 'left', room: box.width, field: `labels.${field}` } as const;
  return {
    height: words.height + gap + drawKey(0).height,
    drawAt: (top) => {
      const last = top + words.height;
      const { shapes, labels } = drawKey(last + gap);
      return { shapes, labels: [...placeBlock(words, { ...place, last }), ...labels] };
    },
  };
}

/** A caption with the key on the last line of the words, on the right edge; undefined where it has no room there. */
function keyBeside(
  { field, key }: Said,
  box: Box,
  size: number,
  context: DrawContext,
): Caption | undefined {
  const words = textBlock(context.label(field), 'label', box.width, context, size);
  const width = legendWidth([key], context);
  const end = context.width(words.lines.at(-1) ?? '', 'label', words.size) + BESIDE * size;
  if (!words.fits || end + width > box.width) return undefined;
  const at = { ...box, x: box.x + box.width - width, width };
  const place = { x: box.x, align: 'left', room: box.width, field: `labels.${field}` } as const;
  return {
    height: words.height,
    drawAt: (top) => {
      const last = top + words.height;
      const y = last - drawLegend([key], at, context).height;
      const { shapes, labels } = drawLegend([key], { ...at, y }, context);
      const all: readonly Label[] = [...placeBlock(words, { ...place, last }), ...labels];
      return { shapes, labels: all };
    },
  };
}

/**
 * Returns every caption there may be in the width of a box, from the one that is liked most to those that
 * take less height: with the key beside the words, and with smaller words.
 */
export function captionsIn(said: Said, box: Box, context: DrawContext): readonly Caption[] {
  const size = wordsSize(context.label(said.field), box.width, context);
  const sizes = range(size, context.type('legend').size, -1);
  const found = [
    keyUnder(said, box, size, context),
    ...sizes.map((one) => keyBeside(said, box, one, context)),
    ...sizes.map((one) => keyUnder(said, box, one, context)),
  ];
  return found.filter((one) => one !== undefined);
}
