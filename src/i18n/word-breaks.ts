import { firstParts } from './compounds.ts';
import { hyphenator } from './hyphenate.ts';

/** Fewest letters on each side of a hyphen in a word that is no known compound: of fewer, a reader makes nothing. */
const LEAST = 5;
/** Fewest letters of what follows the first part of a compound. */
const LEAST_REST = 4;

/** Returns where a word may be broken, each as the number of letters before the hyphen. */
export type WordBreaks = (word: string) => readonly number[];

/**
 * Returns where long words of a locale may be broken in running text: a compound after its first part
 * (procedure-status) and nowhere else; another word where its spelling allows that, but not near its ends.
 */
export function wordBreaks(locale: string): WordBreaks {
  const hyphenate = hyphenator(locale);
  const parts = firstParts(locale);
  return (word) => {
    let end = 0;
    const ends = hyphenate(word).map((piece) => (end += piece.length));
    const first = Math.max(
      0,
      ...parts.filter((part) => word.startsWith(part)).map(({ length }) => length),
    );
    return first > 0 && word.length - first >= LEAST_REST
      ? ends.filter((at) => at === first)
      : ends.filter((at) => at >= LEAST && word.length - at >= LEAST);
  };
}
