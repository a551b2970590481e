import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Findings, Problem } from './input-error.ts';
import { parseFile } from './schema-problems.ts';
import { translationsSchema, type Fingerprints, type Translations } from './schema/translations.ts';
import { readJson } from './source-file.ts';
import {
  readTranslatedData,
  readTranslatedTexts,
  type TextPart,
  type TranslatedData,
  type TranslatedText,
} from './translated-files.ts';

/** Where it is kept what every translation was made from. */
export const TRANSLATIONS = 'data/translations.json';

/** Returns what every translation was made from; nothing where the file is not there. */
export async function readTranslations(root: string, problems: Problem[]): Promise<Translations> {
  const text = await readFile(join(root, TRANSLATIONS), 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  const json = readJson(TRANSLATIONS, text);
  const parsed = json.ok ? parseFile(json.value, translationsSchema) : json;
  if (parsed.ok) return parsed.value.translations;
  problems.push(...parsed.problems);
  return {};
}

function isParagraph(name: string): boolean {
  return name.startsWith('paragraph ');
}

/** Returns what changed in an original since it was translated, each with its line. */
function changesIn(parts: readonly TextPart[], recorded: Fingerprints): string[] {
  const paragraphs = Object.entries(recorded).filter(([name]) => isParagraph(name));
  const known = new Set(paragraphs.map(([, hash]) => hash));
  const changed = parts.flatMap(({ name, line, fingerprint }) => {
    if (isParagraph(name)) return known.has(fingerprint) ? [] : [`the text on line ${line}`];
    return recorded[name] === fingerprint ? [] : [`"${name}" on line ${line}`];
  });
  const names = parts.map(({ name }) => name);
  const gone = Object.keys(recorded).filter((name) => !isParagraph(name) && !names.includes(name));
  const fewer = parts.filter(({ name }) => isParagraph(name)).length < paragraphs.length;
  return [
    ...changed,
    ...gone.map((name) => `"${name}", which is gone`),
    ...(fewer && changed.length === 0 ? ['a paragraph that is gone'] : []),
  ];
}

function remedy(file: string): string {
  return `run "npm run translated -- ${file}"`;
}

/** Returns a note where a text changed since it was translated, or where nobody recorded that. */
function stale(
  original: TranslatedText,
  { file }: TranslatedText,
  recorded: Fingerprints | undefined,
): Problem[] {
  if (!recorded) {
    const message = `${TRANSLATIONS} does not say what this was translated from; compare it with ${original.file} and ${remedy(file)}.`;
    return [{ file, message }];
  }
  const changes = changesIn(original.parts, recorded);
  if (changes.length === 0) return [];
  const message = `${original.file} changed since this was translated from it (${changes.join(', ')}); bring the translation up to date and ${remedy(file)}.`;
  return [{ file, message }];
}

/** Returns a note where words in a data file changed since they were translated. */
function staleData(
  { file, parts }: TranslatedData,
  locale: string,
  recorded: Fingerprints = {},
): Problem[] {
  return parts
    .filter(({ name, fingerprint }) => (recorded[name] ?? fingerprint) !== fingerprint)
    .map(({ name, line }) => {
      const message = `"${name}" changed since it was translated; bring its "${locale}" up to date and ${remedy(file)}.`;
      return { file, line, message };
    });
}

/** Returns a problem for every fact that a translation states and its original does not, or the other way. */
function differingFacts(original: TranslatedText, translation: TranslatedText): Problem[] {
  const { file } = translation;
  return Object.entries(original.facts).flatMap(([what, wanted]) => {
    const found = translation.facts[what] ?? [];
    const missing = wanted.filter((id) => !found.includes(id));
    const extra = found.filter((id) => !wanted.includes(id));
    const line = what === 'claim' ? translation.lineOf(['claims']) : undefined;
    return [
      ...missing.map((id) => `the ${what} "${id}" of ${original.file} is not here; add it.`),
      ...extra.map((id) => `the ${what} "${id}" is not in ${original.file}; leave it out here.`),
    ].map((message) => ({ file, line, message }));
  });
}

function missingText({ file }: TranslatedText, locale: string): Problem {
  const folder = ['content', locale, ...file.split('/').slice(2, -1)].join('/');
  const message = `${file} has no translation; add one here with the same "id".`;
  return { file: `${folder}/`, message };
}

function withoutOriginal({ file, key }: TranslatedText, first: string): Problem {
  const message = `this translates nothing: content/${first} has no "${key}"; mend the "id" or take the file away.`;
  return { file, message };
}

/** Texts that the data calls for are missed where they are paired with it; these are not. */
function standsAlone({ key }: TranslatedText): boolean {
  return key.startsWith('parts/') || key === 'hearing';
}

/**
 * Reports translations that are missing, that state other facts than their original (problems), and
 * originals that changed since they were translated (notes).
 */
export async function checkTranslations(
  root: string,
  [first = '', ...others]: readonly string[],
  { problems, notes }: Findings,
): Promise<void> {
  if (others.length === 0) return;
  const recorded = await readTranslations(root, problems);
  const originals = await readTranslatedTexts(root, first);
  const data = await readTranslatedData(root, first);
  for (const locale of others) {
    const texts = await readTranslatedTexts(root, locale);
    for (const original of originals) {
      const translation = texts.find(({ key }) => key === original.key);
      if (!translation && standsAlone(original)) problems.push(missingText(original, locale));
      if (translation) {
        problems.push(...differingFacts(original, translation));
        notes.push(...stale(original, translation, recorded[locale]?.[translation.file]));
      }
    }
    const keys = originals.map(({ key }) => key);
    const strays = texts.filter((text) => standsAlone(text) && !keys.includes(text.key));
    problems.push(...strays.map((text) => withoutOriginal(text, first)));
    notes.push(...data.flatMap((file) => staleData(file, locale, recorded[locale]?.[file.file])));
  }
}
