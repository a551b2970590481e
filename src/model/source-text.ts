import { formatDate } from '../i18n/format.ts';
import type { Translate } from '../i18n/messages.ts';
import { known, type SourceText } from './paper.ts';
import type { Source } from './schema/sources.ts';

/** Kinds of document whose year belongs to their name; laws and treaties go by name alone. */
const NAMED_WITH_YEAR: readonly Source['type'][] = ['motion', 'ruling', 'report', 'statistics'];

/** Returns a source as a locale names it. */
export function sourceText(source: Source, locale: string, t: Translate): SourceText {
  const name = known(source.name, locale);
  const year = source.date === 'not-stated' ? '' : source.date.slice(0, 4);
  const withYear = year !== '' && NAMED_WITH_YEAR.includes(source.type);
  return {
    name,
    year,
    title: known(source.title, locale),
    by: known(source.by, locale),
    cited: withYear ? `${name} (${year})` : name,
    date: source.date === 'not-stated' ? t('source.undated') : formatDate(source.date, locale),
  };
}
