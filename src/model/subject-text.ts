import { capitalise } from '../i18n/format.ts';
import type { Problem } from './input-error.ts';
import type { Dataset } from './paper.ts';
import type { TextFile } from './text-files.ts';
import type { Words } from './words.ts';

/** The front matter of an infographic's words. */
export interface SubjectFront {
  readonly id: string;
  readonly slug?: string;
  readonly title: string;
  readonly headline?: string | undefined;
  readonly subline?: string | undefined;
  readonly ask: string;
  readonly labels: Record<string, string>;
  readonly alt: string;
  readonly reading: string;
  readonly summary: string;
  readonly short?: string[];
  readonly asked: string[];
}

/** Alt text: platforms cut longer ones, and a first sentence beyond this is read out half. */
const ALT_LENGTH = 420;
const ALT_FIRST_SENTENCE = 120;
/** A headline that is read in two seconds (art direction § 5). */
const HEADLINE_WORDS = 8;

function lengthProblems(
  text: { headline: string; alt: string },
  hasHeadline: boolean,
): [string, string][] {
  const found: [string, string][] = [];
  const words = text.headline.split(/\s+/).length;
  if (hasHeadline && words > HEADLINE_WORDS) {
    found.push([
      'headline',
      `"headline" has ${words} words; expected at most ${HEADLINE_WORDS}, so shorten it.`,
    ]);
  }
  const first = (text.alt.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text.alt).length;
  if (first > ALT_FIRST_SENTENCE) {
    found.push([
      'alt',
      `the first sentence of "alt" has ${first} characters; expected at most ${ALT_FIRST_SENTENCE}, so split it.`,
    ]);
  }
  if (text.alt.length > ALT_LENGTH) {
    found.push([
      'alt',
      `"alt" has ${text.alt.length} characters; expected at most ${ALT_LENGTH}, so shorten it.`,
    ]);
  }
  return found;
}

/** Returns the words of an infographic with placeholders filled in, and each field as it was read. */
export function subjectFields(
  text: TextFile<SubjectFront>,
  lead: string | undefined,
  words: (path: string[], value: string) => Words,
  problems: Problem[],
) {
  const { front, source } = text;
  const report = (key: string, message: string) =>
    problems.push({ file: source.file, line: source.lineOf([key]), message });
  const wanted = lead === undefined ? 'headline' : 'subline';
  const other = lead === undefined ? 'subline' : 'headline';
  if (front[wanted] === undefined) {
    const why =
      lead === undefined
        ? 'data/demands.json gives no figure to lead the picture'
        : `the figure "${lead}" leads the picture`;
    report(
      'id',
      `"${wanted}" is missing; ${why}, so add ${wanted === 'headline' ? 'a headline' : 'the words that follow the figure'}.`,
    );
  }
  if (front[other] !== undefined) {
    const leads = lead === undefined ? 'no figure leads' : `the figure "${lead}" leads`;
    report(
      other,
      `"${other}" has no place here, since ${leads} the picture; write "${wanted}" instead.`,
    );
  }
  const read = Object.fromEntries(
    (['title', 'ask', 'alt', 'reading', 'summary'] as const).map((key) => [
      key,
      words([key], front[key]),
    ]),
  );
  const of = (key: string) => read[key]?.text ?? '';
  const mainKey = wanted === 'headline' ? (front.headline ?? '') : (front.subline ?? '');
  const main = words([wanted], lead === undefined ? mainKey : mainKey);
  const leadWords = lead === undefined ? undefined : words([wanted], `{fig:${lead} cap}`);
  const headline = leadWords ? `${capitalise(leadWords.text, 'und')} ${main.text}` : main.text;
  const result = {
    title: of('title'),
    ask: of('ask'),
    alt: of('alt'),
    reading: of('reading'),
    summary: of('summary'),
    slug: front.slug ?? '',
    headline,
    subline: lead === undefined ? '' : main.text,
  };
  for (const [key, message] of lengthProblems(result, lead === undefined)) report(key, message);
  return { text: result, words: [...Object.values(read), main] };
}

/** Returns a problem for every two figures in one picture that the dataset marks as not comparable. */
export function pictureFigures(
  dataset: Dataset,
  ids: readonly string[],
  text: TextFile<unknown>,
  subject: string,
): Problem[] {
  const figures = dataset.figures.filter(({ id }) => ids.includes(id));
  const pairs = figures.flatMap((a, i) =>
    figures
      .slice(i + 1)
      .filter((b) => a.notComparable.includes(b.id) || b.notComparable.includes(a.id))
      .map((b) => [a.id, b.id] as const),
  );
  return pairs.map(([a, b]) => ({
    file: text.source.file,
    line: text.source.lineOf(['alt']),
    message: `the picture "${subject}" states both "${a}" and "${b}", which data/figures.json marks as not comparable; leave one of them out of its words and its drawing.`,
  }));
}
