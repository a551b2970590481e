import type { ValuePath } from './source-file.ts';

/** Keys of data files that hold a text per language. */
const LOCALIZED = [
  'title',
  'sender',
  'shortName',
  'addressee',
  'rights',
  'population',
  'scope',
  'name',
  'by',
  'term',
  'text',
];

/** A place in a data file that holds a text per language. */
export interface LocalizedText {
  /** Where it stands, for lines of messages. */
  readonly path: ValuePath;
  /** The same with ids in place of numbers: `figures.children-in-emergency.population`. */
  readonly name: string;
  /** The text in each language; words for one and many are joined. */
  readonly texts: Readonly<Record<string, unknown>>;
}

function isLocalized(path: ValuePath): boolean {
  const last = path.at(-1);
  return (
    (path.length === 2 && path[0] === 'units') ||
    (typeof last === 'string' && LOCALIZED.includes(last))
  );
}

function nameOf(item: unknown, key: string): string {
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : key;
  return typeof id === 'string' ? id : key;
}

/** Returns every place of a data file that holds a text per language. */
export function localizedTexts(
  value: unknown,
  path: ValuePath = [],
  names: readonly string[] = [],
): LocalizedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && isLocalized(path)) {
    return [{ path, name: names.join('.'), texts: Object.fromEntries(Object.entries(value)) }];
  }
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, item]) =>
    localizedTexts(
      item,
      [...path, list ? Number(key) : key],
      [...names, list ? nameOf(item, key) : key],
    ),
  );
}
