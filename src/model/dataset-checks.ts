import { chartOf, type ChartSpec } from '../charts/charts.ts';
import type { Theme } from '../theme/theme.ts';
import type { Problem } from './input-error.ts';
import { localizedTexts } from './localized.ts';
import type { ChangesData } from './schema/changes.ts';
import type { DemandsData } from './schema/demands.ts';
import type { FiguresData } from './schema/figures.ts';
import type { Glossary } from './schema/glossary.ts';
import type { PaperFacts } from './schema/paper-facts.ts';
import type { SourcesData } from './schema/sources.ts';
import type { SourceFile, ValuePath } from './source-file.ts';
import { suggest } from './suggest.ts';

/** A data file as its schema reads it, with the lines of its values. */
export interface Read<T> {
  readonly source: SourceFile;
  readonly value: T;
}

/** The files of the dataset, each right in itself. */
export interface DataFiles {
  readonly paper: Read<PaperFacts>;
  readonly figures: Read<FiguresData>;
  readonly sources: Read<SourcesData>;
  readonly demands: Read<DemandsData>;
  readonly theme: Read<Theme>;
  readonly changes: Read<ChangesData> | undefined;
  readonly glossary: Read<Glossary> | undefined;
}

type Found = Problem[];

interface Use {
  readonly source: SourceFile;
  readonly path: ValuePath;
  readonly found: string | undefined;
  readonly ids: readonly string[];
  readonly what: string;
}

/** Returns the problem of an id that is used but not defined. */
function refer({ source, path, found, ids, what }: Use): Found {
  if (found === undefined || ids.includes(found)) return [];
  const message = `"${path.join('.')}" names the ${what} "${found}", which does not exist; ${suggest(found, ids)}`;
  return [{ file: source.file, line: source.lineOf(path), message }];
}

/** Returns a problem for every id that is defined twice. */
function unique(source: SourceFile, list: string, items: readonly { id: string }[]): Found {
  return items.flatMap(({ id }, index) => {
    if (items.findIndex((item) => item.id === id) === index) return [];
    const message = `the id "${id}" stands twice under "${list}"; give each its own.`;
    return [{ file: source.file, line: source.lineOf([list, index, 'id']), message }];
  });
}

/** Returns a problem for every text in a data file that lacks one of the paper's languages. */
function translated(source: SourceFile, locales: readonly string[]): Found {
  return localizedTexts(source.value).flatMap(({ path, texts }) =>
    locales
      .filter((locale) => !(locale in texts))
      .map((locale) => {
        const message = `"${path.join('.')}" has no text for the language "${locale}", which data/paper.json lists; add "${locale}": "…".`;
        return { file: source.file, line: source.lineOf(path), message };
      }),
  );
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function figureProblems({ figures, sources }: DataFiles): Found {
  const { source, value } = figures;
  const ids = idsOf(value.figures);
  return value.figures.flatMap((figure, i) => {
    const use = (key: string, found: string | undefined, known: readonly string[], what: string) =>
      refer({ source, path: ['figures', i, key], found, ids: known, what });
    return [
      ...use('source', figure.source, idsOf(sources.value.sources), 'source'),
      ...use('unit', figure.unit, Object.keys(value.units), 'unit'),
      ...use('partOf', figure.partOf, ids, 'figure'),
      ...figure.notComparable.flatMap((found, j) =>
        refer({ source, path: ['figures', i, 'notComparable', j], found, ids, what: 'figure' }),
      ),
    ];
  });
}

function chartProblems(files: DataFiles, spec: ChartSpec, path: ValuePath): Found {
  const { source } = files.demands;
  const chart = chartOf(spec);
  const figures = idsOf(files.figures.value.figures);
  const sources = idsOf(files.sources.value.sources);
  return [
    ...chart.figures.flatMap((found) =>
      refer({ source, path, found, ids: figures, what: 'figure' }),
    ),
    ...chart.sources.flatMap((found) =>
      refer({ source, path, found, ids: sources, what: 'source' }),
    ),
  ];
}

function demandProblems(files: DataFiles): Found {
  const { source, value } = files.demands;
  const figures = idsOf(files.figures.value.figures);
  const walls = Object.keys(files.theme.value.walls);
  const groups = idsOf(value.groups);
  const { overview } = value;
  const use = (path: ValuePath, found: string | undefined, ids: readonly string[], what: string) =>
    refer({ source, path, found, ids, what });
  return [
    ...value.groups.flatMap(({ wall }, i) => use(['groups', i, 'wall'], wall, walls, 'wall')),
    ...value.demands.flatMap(({ group, lead, chart }, i) => [
      ...use(['demands', i, 'group'], group, groups, 'group'),
      ...use(['demands', i, 'lead'], lead, figures, 'figure'),
      ...chartProblems(files, chart, ['demands', i, 'chart']),
    ]),
    ...value.drawings.flatMap(({ chart }, i) =>
      chartProblems(files, chart, ['drawings', i, 'chart']),
    ),
    ...(overview
      ? [
          ...use(['overview', 'wall'], overview.wall, walls, 'wall'),
          ...use(['overview', 'lead'], overview.lead, figures, 'figure'),
          ...chartProblems(files, overview.chart, ['overview', 'chart']),
        ]
      : []),
  ];
}

/** Returns all that is wrong between the files of a dataset. */
export function crossCheck(files: DataFiles): Problem[] {
  const { paper, figures, sources, demands, changes, glossary } = files;
  const { overview } = demands.value;
  const pictured = overview ? [...demands.value.demands, overview] : demands.value.demands;
  const ids = idsOf(sources.value.sources);
  return [
    ...unique(figures.source, 'figures', figures.value.figures),
    ...unique(sources.source, 'sources', sources.value.sources),
    ...unique(demands.source, 'demands', pictured),
    ...unique(demands.source, 'groups', demands.value.groups),
    ...unique(demands.source, 'drawings', demands.value.drawings),
    ...(glossary ? unique(glossary.source, 'terms', glossary.value.terms) : []),
    ...refer({
      source: paper.source,
      path: ['source'],
      found: paper.value.source,
      ids,
      what: 'source',
    }),
    ...figureProblems(files),
    ...demandProblems(files),
    ...(changes ? unique(changes.source, 'changes', changes.value.changes) : []),
    ...[paper, figures, sources, demands, changes, glossary].flatMap((file) =>
      file ? translated(file.source, paper.value.locales) : [],
    ),
  ];
}
