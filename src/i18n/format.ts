/** The region whose forms a language takes where its code names none: its messages are British English. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' };

function regional(locale: string): string {
  return REGIONS[locale] ?? locale;
}

/** Returns a number in the form of a locale, thousands always grouped: 7.200 in Dutch, 7,200 in English. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(regional(locale), {
    useGrouping: 'always',
    maximumFractionDigits: 6,
  }).format(value);
}

const DATE_PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** Returns an ISO date (`2022`, `2022-12` or `2022-12-20`) written out in a locale, as exact as it is given. */
export function formatDate(iso: string, locale: string): string {
  const parts = iso.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const options = { ...DATE_PARTS[parts.length], timeZone: 'UTC' };
  return new Intl.DateTimeFormat(regional(locale), options).format(Date.UTC(year, month - 1, day));
}

/** Returns what stands between the items of a list of some length in a sentence: `, `, and ` and ` before the last. */
export function listSeparators(count: number, locale: string): string[] {
  const items = Array.from({ length: count }, (_, i) => `${i}`);
  return new Intl.ListFormat(regional(locale), { type: 'conjunction' })
    .formatToParts(items)
    .flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
}

/** Returns the items as a list in a sentence, such as `a, b and c`. */
export function formatList(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(regional(locale), { type: 'conjunction' }).format(items);
}

/** Returns the text with its first letter in upper case, as the locale writes it. */
export function capitalise(text: string, locale: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
}
