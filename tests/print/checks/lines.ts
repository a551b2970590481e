import type { TextPiece } from './page-text.ts';

/** A line of text on a page, in pt. */
export interface TextLine {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
  readonly marks: readonly string[];
}

/** Pieces of one line stand on one baseline and no further apart than this, in pt. */
const SAME_LINE = 1.5;
const APART = 14;
/** The number of a note is raised by less than this part of the size of its line. */
const RAISED = 0.5;

/** Returns the lines that pieces of text make, in the order of the pieces. */
export function linesOf(pieces: readonly TextPiece[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const last = lines.at(-1);
    const joins =
      last !== undefined &&
      last.page === piece.page &&
      Math.abs(last.baseline - piece.baseline) < SAME_LINE + RAISED * last.size &&
      piece.x - last.right < APART &&
      piece.x >= last.left;
    const right = piece.x + piece.width;
    const marks = piece.mark === undefined ? [] : [piece.mark];
    if (joins) {
      lines[lines.length - 1] = {
        ...last,
        right: Math.max(last.right, right),
        size: Math.max(last.size, piece.size),
        text: last.text + piece.text,
        marks: [...last.marks, ...marks],
      };
    } else {
      const { page, x: left, baseline, size, text } = piece;
      lines.push({ page, left, right, baseline, size, text, marks });
    }
  }
  return lines;
}

/** Ink of a line reaches about this far above and below its baseline, in sizes of its type. */
const ABOVE = 0.66;
const BELOW = 0.12;
/** Boxes that share less than this, in pt, only touch. */
const TOUCH = 1;

/** Returns pairs of lines whose ink covers each other. */
export function overlaps(lines: readonly TextLine[]): string[] {
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      if (a.page !== b.page) return [];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const top = Math.min(a.baseline + ABOVE * a.size, b.baseline + ABOVE * b.size);
      const bottom = Math.max(a.baseline - BELOW * a.size, b.baseline - BELOW * b.size);
      return across > TOUCH && top - bottom > TOUCH
        ? [`page ${a.page}: “${a.text}” and “${b.text}”`]
        : [];
    }),
  );
}
