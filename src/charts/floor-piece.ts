import { range } from 'd3';
import type { Box, DrawContext, Label, Layer } from './chart.ts';
import { bar } from './marks.ts';
import { placeBlock, sizeBesides, textBlock, type TextBlock } from './words.ts';

/** Size of the words in a floor, in labels side by side. */
const OF_BESIDES = 0.9;
/** Ink about the words in a floor, in sizes of them. */
const INK = { across: 0.5, down: 0.52 };
/** On paper a piece is a rule over its words, of this part of their height and at most this thick in mm: no large black. */
const RULE = { ofPiece: 0.3, mm: 2.6 };

/** Returns the room in px for words of a size in a piece of floor so wide. */
export function roomInPiece(width: number, size: number): number {
  return width - 2 * INK.across * size;
}

/** Returns the thickness in px of a piece of floor that holds words of a height and a size. */
export function pieceThickness({ height, size }: Pick<TextBlock, 'height' | 'size'>): number {
  return height + 2 * INK.down * size;
}

/** Returns the width in px of a piece of floor that holds its words on one line in a size. */
function pieceFor(text: string, size: number, context: DrawContext): number {
  return context.width(text, 'label', size) + 2 * INK.across * size;
}

/** Returns the words of pieces of floor so wide in px, in the largest size that holds them on one line, or on more. */
export function floorWords(piece: number, context: DrawContext): TextBlock {
  const text = context.label('floor');
  const { size: least } = context.type('legend');
  const most = Math.max(OF_BESIDES * sizeBesides(context), least);
  const size = range(most, least, -1).find((one) => pieceFor(text, one, context) <= piece) ?? least;
  return textBlock(text, 'label', roomInPiece(piece, size), context, size);
}

/** The words in a piece of floor; in one that has no room for them within the column, none. */
function pieceWords({ x, y, width, height }: Box, words: TextBlock, column: number): Label[] {
  const room = roomInPiece(Math.min(width, column - x), words.size);
  if (words.width > room) return [];
  const last = y + (height + words.height) / 2;
  const at = { x: x + INK.across * words.size, last, align: 'left', room } as const;
  return placeBlock(words, { ...at, on: 'slab', field: 'labels.floor' });
}

/** Returns a piece of floor: ink with its words in it; on paper a rule with its words under it. */
export function pieceOf(
  piece: Box,
  words: TextBlock,
  column: number,
  perMm: number | undefined,
): Layer {
  if (words.height === 0) return { shapes: [bar('floor', piece)], labels: [] };
  if (perMm === undefined)
    return { shapes: [bar('slab', piece)], labels: pieceWords(piece, words, column) };
  const rule = { ...piece, height: Math.min(RULE.ofPiece * piece.height, RULE.mm * perMm) };
  const room = Math.min(piece.width, column - piece.x);
  const at = { x: piece.x, last: piece.y + piece.height, align: 'left', room } as const;
  return {
    shapes: [bar('floor', rule)],
    labels: words.width > room ? [] : placeBlock(words, { ...at, field: 'labels.floor' }),
  };
}
