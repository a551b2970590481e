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

/** Pieces of one line stand on one baseline and no further apart than this, in pt, and hardly over each other. */
const SAME_LINE = 1.5;
const APART = 14;
const OVER = 4;
/** The number of a note is raised by less than this part of the size of its line, which large type has none of. */
const RAISED = 0.5;
const LARGE = 40;

/** Returns the lines that pieces of text make, in the order of the pieces. */
export function linesOf(pieces: readonly TextPiece[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (piece.text.trim() === '') {
      if (last) lines[lines.length - 1] = { ...last, text: `${last.text} ` };
      continue;
    }
    const raised = last !== undefined && last.size < LARGE ? RAISED * last.size : 0;
    const joins =
      last !== undefined &&
      last.page === piece.page &&
      Math.abs(last.baseline - piece.baseline) < SAME_LINE + raised &&
      piece.x - last.right < APART &&
      piece.x >= Math.max(last.left, last.right - OVER);
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

/** Ink of a line reaches about this far above its baseline, and below it with letters that hang, in sizes of its type. */
const ABOVE = 0.66;
const BELOW = { standing: 0.02, hanging: 0.2 };
const HANGING = /[gjpqyQ,;()]/;
/** Boxes that share less than this, in pt, only touch. */
const TOUCH = 1;
/** Large type stands clear of what is below it by this much, in pt. */
const CLEAR = 3;

/** Returns where the ink of a line ends, in pt from the lower edge; large type takes some room with it. */
function inkBottom({ baseline, size, text }: TextLine): number {
  const below = HANGING.test(text) ? BELOW.hanging : BELOW.standing;
  return baseline - below * size - (size >= LARGE ? CLEAR + TOUCH : 0);
}

/** Returns pairs of lines whose ink covers each other, or that stand too near to large type. */
export function overlaps(lines: readonly TextLine[]): string[] {
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      if (a.page !== b.page) return [];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const top = Math.min(a.baseline + ABOVE * a.size, b.baseline + ABOVE * b.size);
      const bottom = Math.max(inkBottom(a), inkBottom(b));
      return across > TOUCH && top - bottom > TOUCH
        ? [`page ${a.page}: “${a.text}” and “${b.text}”`]
        : [];
    }),
  );
}
