import type { Problem } from './input-error.ts';
import type { Dataset } from './paper.ts';
import { suggest } from './suggest.ts';
import type { TextFile } from './text-files.ts';

/** Pairs items of the data with their texts; what lacks its other half is a problem. */
export function pair<Item extends { id: string }, Front extends { id: string }>(
  items: readonly Item[],
  texts: readonly TextFile<Front>[],
  { folder, locale, what }: { folder: string; locale: string; what: string },
  problems: Problem[],
): { item: Item; text: TextFile<Front> }[] {
  const ids = items.map(({ id }) => id);
  for (const text of texts.filter(({ front }) => !ids.includes(front.id))) {
    const message = `"id" is "${text.front.id}", but data/demands.json has no such ${what}; ${suggest(text.front.id, ids)}`;
    problems.push({ file: text.source.file, line: text.source.lineOf(['id']), message });
  }
  return items.flatMap((item) => {
    const text = texts.find(({ front }) => front.id === item.id);
    if (text) return [{ item, text }];
    const message = `the ${what} "${item.id}" of data/demands.json has no text; add a file with "id: ${item.id}" here.`;
    problems.push({ file: `content/${locale}/${folder}/`, message });
    return [];
  });
}

/** Reports figures, sources and drawings that a text names but the data lacks. */
export function checkReferences(
  dataset: Dataset,
  texts: readonly TextFile<unknown>[],
  problems: Problem[],
) {
  const ids = {
    Figure: dataset.figures.map(({ id }) => id),
    Source: dataset.sources.map(({ id }) => id),
    Drawing: dataset.drawings.map(({ id }) => id),
    Term: dataset.glossary.terms.map(({ id }) => id),
  };
  for (const { source, references } of texts) {
    for (const { component, id, line } of references) {
      const known = ids[component];
      if (known.includes(id)) continue;
      const message = `<${component} id="${id}" /> names nothing in data/; ${known.length > 0 ? suggest(id, known) : 'there is no such file yet.'}`;
      problems.push({ file: source.file, line, message });
    }
  }
}

/** Reports claims that no text covers, and claims that the checklist does not have. */
export function checkClaims(
  dataset: Dataset,
  texts: readonly TextFile<{ claims?: string[] }>[],
  problems: Problem[],
) {
  if (dataset.claims.length === 0) return;
  const covered = new Set(texts.flatMap(({ front }) => front.claims ?? []));
  for (const { source, front } of texts) {
    (front.claims ?? []).forEach((claim, i) => {
      if (dataset.claims.includes(claim)) return;
      const message = `the claim "${claim}" does not stand in data/claims.json; ${suggest(claim, dataset.claims)}`;
      problems.push({ file: source.file, line: source.lineOf(['claims', i]), message });
    });
  }
  const missing = dataset.claims.filter((claim) => !covered.has(claim));
  if (missing.length === 0) return;
  const message = `no text covers the claim${missing.length > 1 ? 's' : ''} ${missing.map((c) => `"${c}"`).join(', ')}; name each under "claims" in the text that states it.`;
  problems.push({ file: 'data/claims.json', message });
}

/** Reports two pages with one address. */
export function checkSlugs(pages: readonly { slug: string; file: string }[], problems: Problem[]) {
  pages.forEach(({ slug, file }, index) => {
    const first = pages.findIndex((page) => page.slug === slug);
    if (first === index) return;
    const message = `"slug" is "${slug}", which ${pages[first]?.file} has too; give each page its own address.`;
    problems.push({ file, message });
  });
}
