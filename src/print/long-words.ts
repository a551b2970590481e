import { wordBreaks } from '../i18n/word-breaks.ts';

/** Words of fewer letters than this are never broken; the same stands in `typst/sheet.typ`. */
const LONG_WORD = /(?<!\p{L})\p{Ll}{12,}(?!\p{L})/gu;

/** Returns where each long word of a text may be broken, by the word. */
export function longWordBreaks(text: string, locale: string): Record<string, readonly number[]> {
  const breaks = wordBreaks(locale);
  const words = new Set(Array.from(text.matchAll(LONG_WORD), ([word]) => word));
  return Object.fromEntries(Array.from(words, (word) => [word, breaks(word)]));
}
