/** A number in a text that did not come from the data. */
export interface HandTyped {
  readonly found: string;
  readonly kind: 'digits' | 'word';
}

const DIGITS = /[\p{Nd}][\p{Nd}.,%]*/gu;

/**
 * Returns the numbers that were typed by hand in a text: digits, and the language's words for shares
 * and amounts (`derde`, `helft`, `duizend`). Placeholders between braces do not count.
 */
export function handTyped(text: string, amountWords: readonly string[]): HandTyped[] {
  const plain = text.replace(/\{[^}]*\}/g, ' ');
  const digits = [...plain.matchAll(DIGITS)].map(([found]) => ({ found, kind: 'digits' as const }));
  const words = [...plain.matchAll(/[\p{L}’'-]+/gu)]
    .filter(([word]) => amountWords.includes(word.toLocaleLowerCase()))
    .map(([found]) => ({ found, kind: 'word' as const }));
  return [...digits, ...words];
}

/** Returns the sentence that tells an editor what to do with a number typed by hand. */
export function handTypedMessage(
  { found, kind }: HandTyped,
  where: string,
  figure: string,
): string {
  const what = kind === 'digits' ? `the number "${found}"` : `the amount "${found}"`;
  return `${where} has ${what} typed by hand; expected ${figure}, so that it comes from data/ (a year or the number of a document comes from a source).`;
}
