import type { Messages } from '../i18n/messages.ts';
import type { Findings } from './input-error.ts';
import { checkGlossary } from './glossary-checks.ts';
import { headingIds } from './heading-ids.ts';
import { joinHearing } from './join-hearing.ts';
import { joinChange, joinDrawing, joinPage, joinPopulations, joinSubject } from './join-texts.ts';
import { subjectsOf, type Dataset, type Edition } from './paper.ts';
import { jargonOf, longSentences, unexplained, type Jargon } from './plain-language.ts';
import { hearingSchema } from './schema/hearing.ts';
import {
  demandTextSchema,
  drawingTextSchema,
  overviewTextSchema,
  OPTIONAL_PAGE_IDS,
  pageSchema,
  partSchema,
  PAGE_IDS,
} from './schema/sections.ts';
import { checkClaims, checkReferences, checkSlugs, pair } from './text-checks.ts';
import {
  readOptionalText,
  readText,
  readTexts,
  type TextFile,
  type TextReader,
} from './text-files.ts';
import { vocabulary, wordSources } from './vocabulary.ts';

/** Reads all texts of a language; what is wrong with each in itself is added to the reader's problems. */
export async function readTextFiles(reader: TextReader, withOverview: boolean) {
  const pages = await Promise.all([
    ...PAGE_IDS.map((id) => readText(reader, `pages/${id}.mdx`, pageSchema)),
    ...OPTIONAL_PAGE_IDS.map((id) => readOptionalText(reader, `pages/${id}.mdx`, pageSchema)),
  ]);
  return {
    pages,
    parts: await readTexts(reader, 'parts', partSchema),
    demands: await readTexts(reader, 'demands', demandTextSchema),
    drawings: await readTexts(reader, 'drawings', drawingTextSchema),
    overview: withOverview ? await readText(reader, 'overview.mdx', overviewTextSchema) : undefined,
    hearing: await readOptionalText(reader, 'hearing.mdx', hearingSchema),
  };
}

type TextFiles = Awaited<ReturnType<typeof readTextFiles>>;

interface Summarised {
  readonly file: string;
  readonly summary: string;
  readonly short: readonly string[];
}

/**
 * Reports what is hard to read: in `short`, which readers in a hurry get, as problems; in summaries,
 * which also stand in search results, as notes.
 */
function checkPlain(
  texts: readonly TextFile<unknown>[],
  joined: readonly Summarised[],
  jargon: Jargon,
  { problems, notes }: Findings,
): void {
  for (const { file, summary, short } of joined) {
    const text = texts.find(({ source }) => source.file === file);
    if (!text) continue;
    const inShort = { key: 'short', texts: short };
    problems.push(...longSentences(text, inShort), ...unexplained(text, inShort, jargon));
    notes.push(...longSentences(text, { key: 'summary', texts: [summary] }));
  }
}

function allTexts({ pages, parts, demands, overview, hearing }: TextFiles) {
  const one = [overview, hearing].filter((text) => text !== undefined);
  return [...pages.filter((page) => page !== undefined), ...parts, ...demands, ...one];
}

/** Returns the ids of texts and of their sections, as an answer names where it stands. */
function placesOf(texts: readonly TextFile<{ id: string }>[]): string[] {
  return texts.flatMap(({ headings, front: { id } }) => [id, ...headingIds(headings, `${id}#`)]);
}

/** Returns the addresses that the site makes by itself, which no text can have. */
function takenSlugs(dataset: Dataset, messages: Messages): { slug: string; file: string }[] {
  const [, ...others] = dataset.facts.locales;
  return [
    ...subjectsOf(dataset).map(({ number }) => ({
      slug: String(number),
      file: 'the short page of a picture',
    })),
    { slug: messages['share.slug'], file: 'the page to share from' },
    ...others.map((locale) => ({ slug: locale, file: `the home page in "${locale}"` })),
  ];
}

/** Returns the paper in one language; what is wrong with its texts is added to the findings. */
export async function readEdition(
  root: string,
  dataset: Dataset,
  { locale, messages }: { locale: string; messages: Messages },
  findings: Findings,
): Promise<Edition | undefined> {
  const { problems } = findings;
  const amountWords = messages['language.amountWords'].split(/,\s*/);
  const reader: TextReader = { root, locale, amountWords, problems };
  const words = vocabulary(dataset, locale, messages);
  const joining = { dataset, sources: wordSources(words, amountWords), problems };

  const files = await readTextFiles(reader, dataset.overview !== undefined);
  const { parts, demands, drawings, overview, hearing } = files;
  const found = files.pages.filter((page) => page !== undefined);
  const all = allTexts(files);
  checkGlossary(dataset, locale, amountWords, problems);
  checkReferences(dataset, all, problems);
  checkClaims(dataset, all, problems);

  const names = { folder: 'demands', locale, what: 'demand' };
  const pairedDemands = pair(dataset.demands, demands, names, problems);
  const pairedDrawings = pair(
    dataset.drawings,
    drawings,
    { folder: 'drawings', locale, what: 'drawing' },
    problems,
  );
  const pageTexts = new Map(found.map((page) => [page.front.id, joinPage(joining, page)]));
  const [home, full, data, colophon] = PAGE_IDS.map((id) => pageTexts.get(id));
  const edition = {
    ...words,
    populations: joinPopulations(joining),
    parts: parts.map((part) => joinPage(joining, part)),
    demands: pairedDemands.map(({ item, text }) => joinSubject(joining, text, item)),
    overview:
      dataset.overview && overview ? joinSubject(joining, overview, dataset.overview) : undefined,
    drawings: Object.fromEntries(
      pairedDrawings.map(({ item, text }) => [item.id, joinDrawing(joining, text, item.chart)]),
    ),
    changes: Object.fromEntries(
      dataset.changes.map((change) => [change.id, joinChange(joining, change)]),
    ),
    hearing: hearing && joinHearing(joining, hearing, placesOf(all)),
  };
  const joined = [...pageTexts.values(), ...edition.parts, ...edition.demands];
  const taken = takenSlugs(dataset, messages);
  checkSlugs([...taken, ...joined, ...(edition.hearing ? [edition.hearing] : [])], problems);
  const jargon = jargonOf(dataset.glossary, locale, messages['language.jargon']);
  checkPlain(all, joined, jargon, findings);
  if (!home || !full || !data || !colophon) return undefined;
  const accessibility = pageTexts.get('accessibility');
  const pagesOfEdition = { home, full, data, colophon, ...(accessibility && { accessibility }) };
  return { ...edition, pages: pagesOfEdition };
}
