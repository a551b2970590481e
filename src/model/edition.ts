import type { Messages } from '../i18n/messages.ts';
import type { Problem } from './input-error.ts';
import { joinChange, joinDrawing, joinPage, joinSubject } from './join-texts.ts';
import type { Dataset, Edition } from './paper.ts';
import {
  demandTextSchema,
  drawingTextSchema,
  overviewTextSchema,
  pageSchema,
  partSchema,
  PAGE_IDS,
} from './schema/sections.ts';
import { checkClaims, checkReferences, checkSlugs, pair } from './text-checks.ts';
import { readText, readTexts, type TextReader } from './text-files.ts';
import { vocabulary, wordSources } from './vocabulary.ts';

/** Reads all texts of a language; what is wrong with each in itself is added to the reader's problems. */
export async function readTextFiles(reader: TextReader, withOverview: boolean) {
  const pages = await Promise.all(
    PAGE_IDS.map((id) => readText(reader, `pages/${id}.mdx`, pageSchema)),
  );
  return {
    pages,
    parts: await readTexts(reader, 'parts', partSchema),
    demands: await readTexts(reader, 'demands', demandTextSchema),
    drawings: await readTexts(reader, 'drawings', drawingTextSchema),
    overview: withOverview ? await readText(reader, 'overview.mdx', overviewTextSchema) : undefined,
  };
}

/** Returns the paper in one language; what is wrong with its texts is added to `problems`. */
export async function readEdition(
  root: string,
  dataset: Dataset,
  { locale, messages }: { locale: string; messages: Messages },
  problems: Problem[],
): Promise<Edition | undefined> {
  const amountWords = messages['language.amountWords'].split(/,\s*/);
  const reader: TextReader = { root, locale, amountWords, problems };
  const words = vocabulary(dataset, locale, messages);
  const joining = { dataset, sources: wordSources(words, amountWords), problems };

  const { pages, parts, demands, drawings, overview } = await readTextFiles(
    reader,
    dataset.overview !== undefined,
  );

  const found = pages.filter((page) => page !== undefined);
  const all = [...found, ...parts, ...demands, ...(overview ? [overview] : [])];
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
  };
  checkSlugs([...pageTexts.values(), ...edition.parts, ...edition.demands], problems);
  if (!home || !full || !data || !colophon) return undefined;
  return { ...edition, pages: { home, full, data, colophon } };
}
