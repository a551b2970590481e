import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { themeSchema } from '../theme/theme.ts';
import type { Problem } from './input-error.ts';
import { crossCheck, type Read } from './dataset-checks.ts';
import { knownKeys } from './known-keys.ts';
import type { Dataset, Subject } from './paper.ts';
import { claimsSchema } from './schema/claims.ts';
import { demandsSchema, type DemandsData } from './schema/demands.ts';
import { figuresSchema } from './schema/figures.ts';
import { paperFactsSchema } from './schema/paper-facts.ts';
import { sourcesSchema } from './schema/sources.ts';
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

async function readClaims(root: string, problems: Problem[]): Promise<readonly string[]> {
  const exists = await readFile(join(root, 'data/claims.json')).then(
    () => true,
    () => false,
  );
  if (!exists) return [];
  return (await readData(root, 'claims', claimsSchema, problems))?.value.claims ?? [];
}

/** Returns the dataset of a paper's folder; what is wrong with it is added to `problems`. */
export async function readDataset(root: string, problems: Problem[]): Promise<Dataset | undefined> {
  const [paper, figures, sources, demands, theme, claims] = await Promise.all([
    readData(root, 'paper', paperFactsSchema, problems),
    readData(root, 'figures', figuresSchema, problems),
    readData(root, 'sources', sourcesSchema, problems),
    readData(root, 'demands', demandsSchema, problems),
    readData(root, 'theme', themeSchema, problems),
    readClaims(root, problems),
  ]);
  if (!paper || !figures || !sources || !demands || !theme) return undefined;
  const found = crossCheck({ paper, figures, sources, demands, theme });
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
    claims,
    ...subjects(demands.value),
    lines: {
      ...linesOf(figures.source, 'figures', figures.value.figures),
      ...linesOf(demands.source, 'demands', demands.value.demands),
      ...linesOf(demands.source, 'drawings', demands.value.drawings),
      overview: { file: demands.source.file, line: demands.source.lineOf(['overview']) },
    },
  };
}
