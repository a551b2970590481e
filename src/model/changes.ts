import type { Problem } from './input-error.ts';
import type { Edition, Paper } from './paper.ts';
import type { Change, ChangesData } from './schema/changes.ts';
import type { SourceFile } from './source-file.ts';
import { suggest } from './suggest.ts';

/** Returns a problem for every change that stands below an older one. */
export function orderProblems(source: SourceFile, { changes }: ChangesData): Problem[] {
  return changes.flatMap(({ date }, index) => {
    const above = changes[index - 1]?.date;
    if (above === undefined || above >= date) return [];
    const message = `"changes.${index}.date" is "${date}", but the change above it is older (${above}); expected the newest first, so move it up.`;
    return [{ file: source.file, line: source.lineOf(['changes', index, 'date']), message }];
  });
}

/** Returns the ids of all texts of an edition. */
function sectionIds({ pages, parts, demands, overview }: Edition): string[] {
  const texts = [...Object.values(pages), ...parts, ...demands, ...(overview ? [overview] : [])];
  return texts.map(({ id }) => id);
}

/** Returns a problem for every section that a change names and the texts lack. */
export function sectionProblems({ changes, editions, lines }: Paper): Problem[] {
  const [edition] = editions;
  if (!edition) return [];
  const ids = sectionIds(edition);
  return changes.flatMap(({ id, sections = [] }) =>
    sections
      .filter((section) => !ids.includes(section))
      .map((section) => {
        const message = `the change "${id}" names the section "${section}", which no text has as its id; ${suggest(section, ids)}`;
        return { file: 'data/changes.json', ...lines[`changes.${id}`], message };
      }),
  );
}

/** Returns the changes of a section (those of the whole site among them), or all, newest first. */
export function changesOf({ changes }: Paper, section?: string): readonly Change[] {
  return changes.filter(
    ({ sections }) => section === undefined || sections === undefined || sections.includes(section),
  );
}

/** Returns the day (`2026-11-25`) of the last change of a section, or of the site; undefined where none is known. */
export function lastChanged(paper: Paper, section?: string): string | undefined {
  return changesOf(paper, section)[0]?.date;
}
