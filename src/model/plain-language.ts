import type { Problem } from './input-error.ts';
import type { Glossary } from './schema/glossary.ts';
import type { TextFile } from './text-files.ts';

/** Sentences of more words on average are hard to follow (B1). */
const AVERAGE_WORDS = 16;

/** Returns how many words a text has; a number counts as one. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Returns the sentences of a text. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][”’"')]?)\s+/).filter((sentence) => wordCount(sentence) > 0);
}

function spoken(text: string): string {
  return text.toLocaleLowerCase().replaceAll("'", '’');
}

/** Returns whether a text has a word or phrase as a whole. */
function has(text: string, phrase: string): boolean {
  const escaped = spoken(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(spoken(text));
}

/** Words that a language and a paper hold to be jargon, and those that the glossary explains. */
export interface Jargon {
  readonly words: readonly string[];
  readonly explained: readonly string[];
}

/** Returns the jargon of a language: that of the language itself and that of the paper's subject. */
export function jargonOf(glossary: Glossary, locale: string, ofLanguage: string): Jargon {
  const words = ofLanguage.split(/,\s*/).filter((word) => word !== '');
  return {
    words: [...words, ...(glossary.jargon[locale] ?? [])],
    explained: glossary.terms.flatMap(({ term, forms }) => [
      term[locale] ?? '',
      ...(forms[locale] ?? []),
    ]),
  };
}

function averageProblem(key: string, texts: readonly string[]): string[] {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0);
  const average = words / Math.max(1, sentences.length);
  if (average <= AVERAGE_WORDS) return [];
  const longest = [...sentences].sort((a, b) => wordCount(b) - wordCount(a))[0] ?? '';
  const start = longest.split(/\s+/).slice(0, 6).join(' ');
  return [
    `"${key}" has sentences of ${average.toFixed(1)} words on average; expected at most ${AVERAGE_WORDS}, so split the one that begins with "${start} …".`,
  ];
}

/** A field of the front matter with its sentences, placeholders filled in. */
interface Field {
  readonly key: string;
  readonly texts: readonly string[];
}

/** Returns a problem where the sentences of a field are too long on average. */
export function longSentences(text: TextFile<unknown>, { key, texts }: Field): Problem[] {
  const { file } = text.source;
  const line = text.source.lineOf([key]);
  return averageProblem(key, texts).map((message) => ({ file, line, message }));
}

/** Returns a problem for every word of jargon in a field that the glossary does not explain. */
export function unexplained(
  text: TextFile<unknown>,
  { key, texts }: Field,
  { words, explained }: Jargon,
): Problem[] {
  const known = explained.map(spoken);
  return texts.flatMap((sentence, i) =>
    words
      .filter((word) => !known.includes(spoken(word)) && has(sentence, word))
      .map((word) => ({
        file: text.source.file,
        line: text.source.lineOf([key, i]),
        message: `"${key}" has the jargon "${word}", which data/glossary.json does not explain; use a plain word or add the term there.`,
      })),
  );
}
