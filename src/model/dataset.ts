import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { themeSchema } from '../theme/theme.ts';
import type { Problem } from './input-error.ts';
import { orderProblems } from './changes.ts';
import { crossCheck, type Read } from './dataset-checks.ts';
import { knownKeys } from './known-keys.ts';
import type { Dataset, Subject } from './paper.ts';
import { changesSchema } from './schema/changes.ts';
import { claimsSchema } from './schema/claims.ts';
import { demandsSchema, type DemandsData } from './schema/demands.ts';
import { figuresSchema } from './schema/figures.ts';
import { glossarySchema } from './schema/glossary.ts';
import { paperFactsSchema } from './schema/paper-facts.ts';
import { sourcesSchema } from './schema/sources.ts';
import { translationsSchema } from './schema/translations.ts';
import { parseFile } from './schema-problems.ts';
import { readJson, type SourceFile } from './source-file.ts';

/** The files of the dataset and their schemas; the JSON Schemas are generated from this list. */
export const DATA_SCHEMAS = {
  paper: paperFactsSchema,
  figures: figuresSchema,
  sources: sourcesSchema,
  demands: demandsSchema,
  theme: themeSchema,
  claims: claimsSchema,
  changes: changesSchema,
  glossary: glossarySchema,
  translations: translationsSchema,
} as const;

async function readData<T>(
  root: string,
  name: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Promise<Read<T> | undefined> {
  const file = `data/${name}.json`;
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    problems.push({
      file,
      message: 'the file is missing; expected it in the folder of the paper.',
    });
    return undefined;
  }
  const json = readJson(file, text);
  if (!json.ok) {
    problems.push(...json.problems);
    return undefined;
  }
  const parsed = parseFile(json.value, schema, knownKeys(schema));
  if (!parsed.ok) {
    problems.push(...parsed.problems);
    return undefined;
  }
  return { source: json.value, value: parsed.value };
}

function subjects(data: DemandsData): { overview: Subject | undefined; demands: Subject[] } {
  const overview = data.overview && {
    ...data.overview,
    lead: data.overview.lead,
    number: 0,
    group: undefined,
  };
  const demands = data.demands.map((demand, index) => ({
    id: demand.id,
    number: index + 1,
    group: demand.group,
    wall: data.groups.find((group) => group.id === demand.group)?.wall ?? '',
    lead: demand.lead,
    chart: demand.chart,
  }));
  return { overview, demands };
}

type Lines = Record<string, { file: string; line: number }>;

function linesOf(source: SourceFile, list: string, ids: readonly { id: string }[]): Lines {
  return Object.fromEntries(
    ids.map(({ id }, index) => [
      `${list}.${id}`,
      { file: source.file, line: source.lineOf([list, index]) },
    ]),
  );
}

/** Returns a data file that a paper may leave out; undefined if it does, or if it is wrong. */
async function readOptional<T>(
  root: string,
  name: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Promise<Read<T> | undefined> {
  const exists = await access(join(root, `data/${name}.json`)).then(
    () => true,
    () => false,
  );
  return exists ? readData(root, name, schema, problems) : undefined;
}

/** Returns the dataset of a paper's folder; what is wrong with it is added to `problems`. */
export async function readDataset(root: string, problems: Problem[]): Promise<Dataset | undefined> {
  const [paper, figures, sources, demands, theme, claims, changes, glossary] = await Promise.all([
    readData(root, 'paper', paperFactsSchema, problems),
    readData(root, 'figures', figuresSchema, problems),
    readData(root, 'sources', sourcesSchema, problems),
    readData(root, 'demands', demandsSchema, problems),
    readData(root, 'theme', themeSchema, problems),
    readOptional(root, 'claims', claimsSchema, problems),
    readOptional(root, 'changes', changesSchema, problems),
    readOptional(root, 'glossary', glossarySchema, problems),
  ]);
  if (!paper || !figures || !sources || !demands || !theme) return undefined;
  const found = [
    ...crossCheck({ paper, figures, sources, demands, theme, changes, glossary }),
    ...(changes ? orderProblems(changes.source, changes.value) : []),
  ];
  problems.push(...found);
  if (found.length > 0) return undefined;
  return {
    facts: paper.value,
    theme: theme.value,
    units: figures.value.units,
    figures: figures.value.figures,
    sources: sources.value.sources,
    groups: demands.value.groups,
    drawings: demands.value.drawings,
    claims: claims?.value.claims ?? [],
    changes: changes?.value.changes ?? [],
    glossary: glossary?.value ?? { terms: [], jargon: {} },
    ...subjects(demands.value),
    lines: {
      'paper.site': { file: paper.source.file, line: paper.source.lineOf(['site']) },
      ...linesOf(figures.source, 'figures', figures.value.figures),
      ...linesOf(demands.source, 'demands', demands.value.demands),
      ...linesOf(demands.source, 'drawings', demands.value.drawings),
      ...(changes && linesOf(changes.source, 'changes', changes.value.changes)),
      ...(glossary ? linesOf(glossary.source, 'terms', glossary.value.terms) : {}),
      overview: { file: demands.source.file, line: demands.source.lineOf(['overview']) },
    },
  };
}
