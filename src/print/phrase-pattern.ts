function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
}

/**
 * Returns what phrases look like as a regular expression of Typst, longer ones before others that they hold; a line
 * may end at their blanks or not. Nothing where there are none.
 */
export function phrasePattern(phrases: readonly string[]): string | undefined {
  if (phrases.length === 0) return undefined;
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `\\b(?:${longestFirst.map(escaped).join('|').replaceAll(' ', '[ \u00a0]')})\\b`;
}
