/** What the parts of a text depend on: the room and the width of a line in px, and the spelling. */
export interface Splitting {
  readonly room: number;
  readonly width: (line: string) => number;
  readonly hyphenate?: (word: string) => readonly string[];
}

/** Ends a part of a word: it gets a hyphen at the end of a line, or has one of its own there. */
const POINT = '\u00AD';
const OWN_HYPHEN = '\u200B';

/** Returns the words of a text; those that are wider than a line alone are in their parts. */
export function piecesOf(text: string, { room, width, hyphenate }: Splitting): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (!hyphenate) return words;
  return words.flatMap((word) => {
    if (width(word) <= room) return [word];
    return word.split(/(?<=\p{L}-)(?=\p{L})/u).flatMap((part, i, all) => {
      const own = i < all.length - 1 ? OWN_HYPHEN : '';
      const pieces = hyphenate(part);
      return pieces.map((piece, k) => piece + (k < pieces.length - 1 ? POINT : own));
    });
  });
}

/** Returns whether a piece is a part of a word that goes on in the next. */
export function goesOn(piece: string): boolean {
  return piece.endsWith(POINT) || piece.endsWith(OWN_HYPHEN);
}

/** Returns pieces as the line that they make: parts of one word are joined, the last gets its hyphen. */
export function lineOf(pieces: readonly string[]): string {
  return pieces
    .join(' ')
    .replace(/[\u00AD\u200B] /g, '')
    .replace(POINT, '-')
    .replace(OWN_HYPHEN, '');
}
