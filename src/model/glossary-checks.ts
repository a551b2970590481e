import type { Problem } from './input-error.ts';
import { handTyped } from './hand-typed.ts';
import type { Dataset } from './paper.ts';
import { wordCount } from './plain-language.ts';

/** An explanation that is read without losing the sentence it belongs to. */
const TERM_WORDS = 30;

/** Reports explanations that are too long or that state an amount of their own. */
export function checkGlossary(
  dataset: Dataset,
  locale: string,
  amountWords: readonly string[],
  problems: Problem[],
): void {
  for (const { id, text } of dataset.glossary.terms) {
    const explanation = text[locale] ?? '';
    const place = dataset.lines[`terms.${id}`];
    const report = (message: string) =>
      problems.push({ file: place?.file ?? 'data/glossary.json', line: place?.line, message });
    for (const { found } of handTyped(explanation, amountWords)) {
      report(
        `the explanation of "${id}" in "${locale}" has the amount "${found}"; write it without, since amounts come from data/figures.json and dates from data/sources.json.`,
      );
    }
    const length = wordCount(explanation);
    if (length > TERM_WORDS) {
      report(
        `the explanation of "${id}" in "${locale}" has ${length} words; expected at most ${TERM_WORDS}, so shorten it.`,
      );
    }
  }
}
