import { chartOf, type ChartSpec } from '../charts/charts.ts';
import { formatNumber } from '../i18n/format.ts';
import { translator, type Messages } from '../i18n/messages.ts';
import { figureText, figureValue, isLowerBound } from './figure-text.ts';
import { byId, known, type Dataset, type Edition } from './paper.ts';
import { sourceText } from './source-text.ts';
import type { WordSources } from './words.ts';

/** An edition without its texts: the dataset in the words of one language. */
export type Vocabulary = Omit<
  Edition,
  'pages' | 'populations' | 'parts' | 'overview' | 'demands' | 'drawings' | 'changes' | 'hearing'
>;

/** Returns the dataset in the words of one language. */
export function vocabulary(dataset: Dataset, locale: string, messages: Messages): Vocabulary {
  const t = translator(messages);
  const { facts } = dataset;
  const entries = <T>(items: readonly { id: string }[], of: (id: string) => T) =>
    Object.fromEntries(items.map(({ id }) => [id, of(id)]));
  const { figures, sources } = dataset;
  return {
    locale,
    base: locale === facts.locales[0] ? '' : `/${locale}`,
    messages,
    title: known(facts.title, locale),
    sender: known(facts.sender, locale),
    shortName: known(facts.shortName, locale),
    addressee: known(facts.addressee, locale),
    rights: known(facts.rights, locale),
    figures: entries(figures, (id) => figureText(byId(figures, id), { locale, t, messages })),
    scopes: entries(figures, (id) => known(byId(figures, id).scope, locale)),
    units: Object.fromEntries(
      Object.entries(dataset.units).map(([id, unit]) => [id, known(unit, locale)]),
    ),
    sources: entries(sources, (id) => sourceText(byId(sources, id), locale, t)),
    glossary: Object.fromEntries(
      dataset.glossary.terms.map(({ id, term, forms, text }) => [
        id,
        { term: known(term, locale), forms: forms[locale] ?? [], text: known(text, locale) },
      ]),
    ),
    groups: Object.fromEntries(dataset.groups.map(({ id, name }) => [id, known(name, locale)])),
  };
}

/** Returns what the placeholders of texts are filled with. */
export function wordSources(words: Vocabulary, amountWords: readonly string[]): WordSources {
  const entries = Object.entries(words.sources);
  return {
    locale: words.locale,
    amountWords,
    fig: Object.fromEntries(Object.entries(words.figures).map(([id, text]) => [id, text.full])),
    source: Object.fromEntries(
      entries.map(([id, { name, year, cited }]) => [
        id,
        cited === name ? name : `${name}, ${year}`,
      ]),
    ),
    year: Object.fromEntries(entries.map(([id, { year }]) => [id, year])),
    marks: {},
    word: Object.fromEntries(
      Object.entries(words.messages)
        .filter(([key]) => key.startsWith('word.'))
        .map(([key, text]) => [key.slice('word.'.length), text]),
    ),
  };
}

/** Returns word sources that also know the counts of a drawing. */
export function withMarks(sources: WordSources, dataset: Dataset, spec: ChartSpec): WordSources {
  const figure = (id: string) => {
    const found = byId(dataset.figures, id);
    return { value: figureValue(found), openEnd: isLowerBound(found) };
  };
  const facts = Object.entries(chartOf(spec).facts(figure));
  return {
    ...sources,
    marks: Object.fromEntries(facts.map(([key, n]) => [key, formatNumber(n, sources.locale)])),
  };
}
