import english from 'hyphen/en-gb/index.js';
import dutch from 'hyphen/nl/index.js';

/** The patterns of Liang's method for each language that has them here, by language code. */
const patterns = new Map([
  ['nl', dutch],
  ['en', english],
]);

const POINT = '\u00AD';
/** Least number of letters on each side of a hyphen: fewer are hard to read as a part of a word. */
const LEAST = 3;
/** A letter with a trema loses it at the start of a line (ge-ind for geïnd): such a word looks misspelt. */
const TREMA = /^[ëïöüËÏÖÜ]/;
/** A long vowel before -tje is written once when it ends a line (para-plu-tje for parapluutje). */
const LONG_VOWEL = /(?:aa|ee|oo|uu)$/i;
const DIMINUTIVE = /^tjes?\b/i;

/** Where a part of a word in brackets ends: a point to break at, as in (crisis)-noodopvang. */
const BRACKETED = /(?<=\))(?=\p{L})/u;

function lettersAtEnd(text: string): number {
  return /(\p{L}*)\)?$/u.exec(text)?.[1]?.length ?? 0;
}

function lettersAtStart(text: string): number {
  return /^\p{L}*/u.exec(text)?.[0].length ?? 0;
}

/** Returns whether spelling allows a hyphen here without changing a letter. */
function allowed(before: string, after: string): boolean {
  if (lettersAtEnd(before) < LEAST || lettersAtStart(after) < LEAST) return false;
  if (TREMA.test(after)) return false;
  return !(LONG_VOWEL.test(before) && DIMINUTIVE.test(after));
}

/** Splits a word into the parts between which it may be broken with a hyphen. */
export type Hyphenate = (word: string) => readonly string[];

/**
 * Returns how words of a locale may be broken: after a part in brackets and at the points of its language's
 * patterns, and there only where no letter changes. A language without patterns breaks no other word.
 */
export function hyphenator(locale: string): Hyphenate {
  const language = patterns.get(locale.split('-')[0] ?? '');
  const pointed = (piece: string) =>
    language ? language.hyphenateSync(piece, { hyphenChar: POINT }).split(POINT) : [piece];
  return (word) => {
    const parts = word.split(BRACKETED).flatMap(pointed);
    return parts.slice(1).reduce<string[]>(
      (whole, part) => {
        const before = whole.join('');
        const rest = word.slice(before.length);
        return allowed(before, rest)
          ? [...whole, part]
          : [...whole.slice(0, -1), `${whole.at(-1) ?? ''}${part}`];
      },
      [parts[0] ?? ''],
    );
  };
}
