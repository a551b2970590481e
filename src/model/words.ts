import { capitalise } from '../i18n/format.ts';
import { handTyped, handTypedMessage } from './hand-typed.ts';
import { suggest } from './suggest.ts';

/** What the placeholders of a text can be filled with. */
export interface WordSources {
  readonly locale: string;
  readonly amountWords: readonly string[];
  /** Full texts of the figures, by id. */
  readonly fig: Readonly<Record<string, string>>;
  /** Names of the sources, with the year where that is part of the name. */
  readonly source: Readonly<Record<string, string>>;
  /** Years of the sources. */
  readonly year: Readonly<Record<string, string>>;
  /** Counts of the drawing that the words belong to. */
  readonly marks: Readonly<Record<string, string>>;
  /** Words of the language for amounts that a text may need, by key. */
  readonly word: Readonly<Record<string, string>>;
}

/** A text with its placeholders filled in, the figures it states, and what is wrong with it. */
export interface Words {
  readonly text: string;
  readonly figures: readonly string[];
  readonly problems: readonly string[];
}

const PLACEHOLDER = /\{([a-z]+):([a-z0-9-]+)( cap)?\}/g;
const KINDS = ['fig', 'source', 'year', 'marks', 'word'] as const;

function tableOf(kind: string, sources: WordSources): Readonly<Record<string, string>> | undefined {
  const known = KINDS.find((name) => name === kind);
  return known === undefined ? undefined : sources[known];
}

/** Returns a text of the front matter with placeholders such as `{fig:children-in-emergency cap}` filled in. */
export function readWords(text: string, field: string, sources: WordSources): Words {
  const problems = handTyped(text, sources.amountWords).map((found) =>
    handTypedMessage(found, `"${field}"`, 'a placeholder such as {fig:…}'),
  );
  const figures: string[] = [];
  const filled = text.replace(
    PLACEHOLDER,
    (whole, kind: string, id: string, cap: string | undefined) => {
      const table = tableOf(kind, sources);
      const value = table?.[id];
      if (value === undefined) {
        const known = table
          ? Object.keys(table).map((key) => `{${kind}:${key}}`)
          : KINDS.map((k) => `{${k}:…}`);
        problems.push(
          `"${field}" has the placeholder ${whole}, which is not known; ${suggest(whole, known)}`,
        );
        return whole;
      }
      if (kind === 'fig') figures.push(id);
      return cap === undefined ? value : capitalise(value, sources.locale);
    },
  );
  const stray = /\{[^}]*\}?/.exec(filled.replace(PLACEHOLDER, ''));
  if (stray) {
    problems.push(
      `"${field}" has "${stray[0]}", which is no placeholder; expected {fig:…}, {source:…}, {year:…}, {marks:…} or {word:…}.`,
    );
  }
  return { text: filled, figures, problems };
}
