const NO_BREAK = '\u00a0';

/** Returns words all on one line. */
export function bound(text: string): string {
  return text.replaceAll(' ', NO_BREAK);
}

/** Words in brackets that are no longer than this stay on one line. */
const SHORT_BRACKETS = /\([^()]{1,16}\)/g;
/** A year in brackets stays with the word or the kept name before it, where that has no more letters than this. */
const BEFORE_YEAR = /([^ ]+) (?=\(\d{4}\))/g;
const MOST_BEFORE_YEAR = 7;

/** Returns running words whose names (see `keptNames`), short brackets and years stay on one line. */
export function keepNames(text: string, names?: RegExp): string {
  const named = names ? text.replace(names, bound) : text;
  return named
    .replace(SHORT_BRACKETS, bound)
    .replace(BEFORE_YEAR, (whole, name: string) =>
      name.length <= MOST_BEFORE_YEAR ? name + NO_BREAK : whole,
    );
}

/** Returns words with no end of a line before a number. */
export function keepNumbers(text: string): string {
  return text.replace(/ (?=\d)/g, NO_BREAK);
}

/** Returns words in which no line ends within one of some phrases, whatever its case. */
export function keepPhrases(text: string, phrases: readonly string[]): string {
  return phrases.reduce(
    (kept, phrase) => kept.replaceAll(new RegExp(RegExp.escape(phrase), 'gi'), bound),
    text,
  );
}

/** A name, a number or a date of this many letters stays on one line. */
const SHORT_FACT = 18;

/** Returns a fact of a list on one line where it is short. */
export function keepFact(text: string, names?: RegExp): string {
  return text.length <= SHORT_FACT ? bound(text) : keepNames(text, names);
}
