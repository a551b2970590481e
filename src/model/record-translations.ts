import { InputError, type Problem } from './input-error.ts';
import type { Fingerprints, Translations } from './schema/translations.ts';
import { suggest } from './suggest.ts';
import { fingerprintsOf, readTranslatedData, readTranslatedTexts } from './translated-files.ts';
import { readTranslations } from './translation-checks.ts';

/** What there is to record: by language and file, what the file is made from. */
async function current(root: string, [first = '', ...others]: readonly string[]) {
  const originals = await readTranslatedTexts(root, first);
  const data = await readTranslatedData(root, first);
  const entries = others.map(async (locale) => {
    const texts = (await readTranslatedTexts(root, locale)).flatMap(({ file, key }) => {
      const original = originals.find((text) => text.key === key);
      return original ? [[file, fingerprintsOf(original.parts)] as const] : [];
    });
    const strings = data.map(({ file, parts }) => [file, fingerprintsOf(parts)] as const);
    return [locale, Object.fromEntries([...texts, ...strings])] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/**
 * Returns the text of `data/translations.json` after a translator brought files up to date: those
 * given, or all where none is given.
 *
 * @throws InputError where a given file is no translation, or the file cannot be read
 */
export async function recordTranslations(
  root: string,
  locales: readonly string[],
  files: readonly string[],
): Promise<string> {
  const problems: Problem[] = [];
  const before = await readTranslations(root, problems);
  const now: Record<string, Record<string, Fingerprints>> = await current(root, locales);
  const known = [...new Set(Object.values(now).flatMap((of) => Object.keys(of)))];
  for (const file of files.filter((name) => !known.includes(name))) {
    problems.push({ file, message: `this is no translation; ${suggest(file, known)}` });
  }
  if (problems.length > 0) throw new InputError(problems);
  const after: Translations = Object.fromEntries(
    Object.entries(now).map(([locale, of]) => {
      const kept = Object.entries(of).flatMap(([file, hashes]) => {
        const chosen = files.length === 0 || files.includes(file);
        const recorded = chosen ? hashes : before[locale]?.[file];
        return recorded ? [[file, recorded] as const] : [];
      });
      return [locale, sorted(Object.fromEntries(kept))];
    }),
  );
  const value = { $schema: './schema/translations.schema.json', translations: sorted(after) };
  return `${JSON.stringify(value, null, 2)}\n`;
}
