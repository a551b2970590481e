import type { TextLine } from './lines.ts';

/** A line ends early that fills less than this part of its column, and has room for the word that begins the next. */
const FILLED = 0.78;

/** Returns the width of the first word of a line and the blank before it, in pt: about its share of the letters. */
function firstWord({ text, left, right }: TextLine): number {
  const words = text.trim();
  const [first = ''] = words.split(/[ \u00a0]/);
  return ((first.length + 1) / Math.max(1, words.length)) * (right - left);
}

/** Returns the lines of a paragraph that end long before the edge of their column, in pt, although a word more would fit. */
export function earlyEnds(lines: readonly TextLine[], edge: number): string[] {
  return lines.slice(0, -1).flatMap((line, i) => {
    const next = lines[i + 1];
    const filled = (line.right - line.left) / (edge - line.left);
    const fits = next !== undefined && line.right + firstWord(next) < edge;
    return filled < FILLED && fits ? [`page ${line.page}: “${line.text}” ends early`] : [];
  });
}
