import type { Edition, Paper } from '../model/paper.ts';
import { phrasePattern } from './phrase-pattern.ts';

/** Words of another language in a document: what they look like, as a regular expression of Typst. */
export interface ForeignWords {
  readonly lang: string;
  readonly pattern: string;
}

type Localized = Readonly<Record<string, string>>;

/** Returns every text of the data that names something, in each language. */
function namesOf({ facts, sources, glossary }: Paper): Localized[] {
  return [
    facts.title,
    ...sources.flatMap(({ name, title, by }) => [name, title, by]),
    ...glossary.terms.map(({ term }) => term),
  ];
}

/**
 * Returns the names of other languages that a text of an edition may hold, such as the Dutch title of
 * a source in an English list: readers hear them in their own language, and no rule of this one breaks
 * them. The name of the sender stays in the language of the paper.
 */
export function foreignWords(paper: Paper, edition: Edition): ForeignWords[] {
  const [original = edition.locale] = paper.facts.locales;
  const own = new Set(namesOf(paper).flatMap((name) => name[edition.locale] ?? []));
  return paper.facts.locales
    .filter((locale) => locale !== edition.locale)
    .flatMap((lang) => {
      const different = namesOf(paper).filter((name) => name[lang] !== name[edition.locale]);
      const sender = lang === original ? (paper.facts.sender[lang] ?? []) : [];
      const names = [...different.flatMap((name) => name[lang] ?? []), sender].flat();
      const unique = [...new Set(names)].filter((name) => lang === original || !own.has(name));
      const pattern = phrasePattern(unique);
      return pattern === undefined ? [] : [{ lang, pattern }];
    });
}
