import { chartOf, type ChartSpec } from '../charts/charts.ts';
import type { Problem } from './input-error.ts';
import { known, type Dataset, type DrawingText, type PageText, type SubjectText } from './paper.ts';
import type { Change } from './schema/changes.ts';
import { pictureFigures, subjectFields, type SubjectFront } from './subject-text.ts';
import { suggest } from './suggest.ts';
import type { TextFile } from './text-files.ts';
import { withMarks } from './vocabulary.ts';
import { readWords, type Words, type WordSources } from './words.ts';

/** What texts are joined with. */
export interface Joining {
  readonly dataset: Dataset;
  readonly sources: WordSources;
  readonly problems: Problem[];
}

type Path = readonly (string | number)[];

/** Returns words with placeholders filled in; their problems are kept with their line. */
export function words(joining: Joining, text: TextFile<unknown>, path: Path, value: string): Words {
  const read = readWords(value, path.join('.'), joining.sources);
  for (const message of read.problems) {
    joining.problems.push({ file: text.source.file, line: text.source.lineOf(path), message });
  }
  return read;
}

/** Returns the sentences of a list in the front matter with placeholders filled in. */
export function sentences(
  joining: Joining,
  text: TextFile<unknown>,
  key: string,
  values: readonly string[] = [],
): string[] {
  return values.map((value, i) => words(joining, text, [key, i], value).text);
}

function checkDrawing(
  joining: Joining,
  text: TextFile<unknown>,
  path: Path,
  id: string | undefined,
) {
  const ids = joining.dataset.drawings.map((drawing) => drawing.id);
  if (id === undefined || ids.includes(id)) return;
  const message = `"${path.join('.')}" names the drawing "${id}", which data/demands.json does not have; ${suggest(id, ids)}`;
  joining.problems.push({ file: text.source.file, line: text.source.lineOf(path), message });
}

interface PageFront {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly lead?: string | undefined;
  readonly hero?: string | undefined;
  readonly drawings?: string[];
  readonly demands?: boolean;
  readonly short?: string[];
}

/** Returns a text that has a page of its own. */
export function joinPage(joining: Joining, text: TextFile<PageFront>): PageText {
  const { id, slug, title, summary, lead, hero, drawings = [], demands = false } = text.front;
  checkDrawing(joining, text, ['hero'], hero);
  drawings.forEach((drawing, i) => checkDrawing(joining, text, ['drawings', i], drawing));
  const of = (key: string, value: string) => words(joining, text, [key], value).text;
  return {
    id,
    slug,
    file: text.source.file,
    entry: text.entry,
    references: text.references,
    title: of('title', title),
    summary: of('summary', summary),
    lead: lead === undefined ? undefined : of('lead', lead),
    hero,
    drawings,
    demands,
    short: sentences(joining, text, 'short', text.front.short),
  };
}

/** Returns the words that a drawing prints; missing and superfluous ones are problems. */
function joinLabels(
  joining: Joining,
  text: TextFile<{ labels: Record<string, string> }>,
  spec: ChartSpec,
) {
  const wanted = chartOf(spec).labels;
  const { labels } = text.front;
  const report = (path: Path, message: string) =>
    joining.problems.push({ file: text.source.file, line: text.source.lineOf(path), message });
  for (const key of wanted.filter((name) => labels[name] === undefined)) {
    report(
      ['labels'],
      `"labels.${key}" is missing; the drawing "${spec.type}" prints it, so add the words.`,
    );
  }
  for (const key of Object.keys(labels).filter((name) => !wanted.includes(name))) {
    report(
      ['labels', key],
      `"labels.${key}" is not a label of the drawing "${spec.type}"; ${suggest(key, wanted)}`,
    );
  }
  return Object.entries(labels).map(([key, value]) => ({
    key,
    ...words(joining, text, ['labels', key], value),
  }));
}

/** Returns the line of every field of a front matter: `headline`, `labels.before`. */
function fieldLines({ source, front }: TextFile<SubjectFront>): Record<string, number> {
  const paths = [
    ...Object.keys(front).map((key) => [key]),
    ...Object.keys(front.labels).map((key) => ['labels', key]),
  ];
  return Object.fromEntries(paths.map((path) => [path.join('.'), source.lineOf(path)]));
}

/** What an infographic is about, as the data gives it. */
interface Pictured {
  readonly id: string;
  readonly lead: string | undefined;
  readonly chart: ChartSpec;
}

/** Returns the words of an infographic. */
export function joinSubject(
  joining: Joining,
  text: TextFile<SubjectFront>,
  { id, lead, chart }: Pictured,
): SubjectText {
  const { dataset, problems } = joining;
  const counted = { ...joining, sources: withMarks(joining.sources, dataset, chart) };
  const labels = joinLabels(counted, text, chart);
  const fields = subjectFields(
    text,
    lead,
    (path, value) => words(counted, text, path, value),
    problems,
  );
  const stated = [...labels, ...fields.words].flatMap(({ figures }) => figures);
  const figures = [...new Set([...(lead ? [lead] : []), ...chartOf(chart).figures, ...stated])];
  problems.push(...pictureFigures(dataset, figures, text, id));
  return {
    ...fields.text,
    id,
    file: text.source.file,
    entry: text.entry,
    references: text.references,
    labels: Object.fromEntries(labels.map(({ key, text: filled }) => [key, filled])),
    short: sentences(joining, text, 'short', text.front.short),
    asked: sentences(joining, text, 'asked', text.front.asked),
    figures,
    lines: fieldLines(text),
  };
}

interface DrawingFront {
  readonly id: string;
  readonly title: string;
  readonly labels: Record<string, string>;
  readonly alt: string;
  readonly reading?: string | undefined;
}

/** Returns the words of a drawing that texts can place. */
export function joinDrawing(
  joining: Joining,
  text: TextFile<DrawingFront>,
  spec: ChartSpec,
): DrawingText {
  const counted = { ...joining, sources: withMarks(joining.sources, joining.dataset, spec) };
  const { id, title, alt, reading } = text.front;
  const of = (key: string, value: string) => words(counted, text, [key], value).text;
  const labels = joinLabels(counted, text, spec).map(({ key, text: filled }) => [key, filled]);
  return {
    id,
    file: text.source.file,
    title: of('title', title),
    alt: of('alt', alt),
    reading: reading === undefined ? '' : of('reading', reading),
    labels: Object.fromEntries(labels),
  };
}

/** Returns who each figure counts, in the words of a language. */
export function joinPopulations({ dataset, sources, problems }: Joining): Record<string, string> {
  const told = dataset.figures.map(({ id, population }) => {
    const read = readWords(known(population, sources.locale), 'population', sources);
    const place = dataset.lines[`figures.${id}`];
    for (const message of read.problems) {
      problems.push({ file: 'data/figures.json', ...place, message });
    }
    return [id, read.text] as const;
  });
  return Object.fromEntries(told);
}

/** Returns what changed, in the words of a language. */
export function joinChange({ dataset, sources, problems }: Joining, change: Change): string {
  const read = readWords(known(change.text, sources.locale), 'text', sources);
  const place = dataset.lines[`changes.${change.id}`];
  for (const message of read.problems) {
    problems.push({ file: 'data/changes.json', ...place, message });
  }
  return read.text;
}
