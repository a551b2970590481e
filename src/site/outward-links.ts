import { chartOf } from '../charts/charts.ts';
import { subjectsOf, type Edition, type Paper } from '../model/paper.ts';

/** A link to another site: what it should show, and where readers find it. */
export interface OutwardLink {
  readonly address: string;
  /** Title of the document, or what the address is. */
  readonly title: string;
  /** Files of the paper that name it, in order. */
  readonly usedIn: readonly string[];
}

function filesNaming(edition: Edition, id: string): string[] {
  const { pages, parts, demands, overview } = edition;
  const texts = [...Object.values(pages), ...parts, ...demands, ...(overview ? [overview] : [])];
  return texts
    .filter(({ references }) =>
      references.some((reference) => reference.component === 'Source' && reference.id === id),
    )
    .map(({ file }) => file);
}

function usesOf(paper: Paper, id: string): string[] {
  const drawn = [...subjectsOf(paper), ...paper.drawings].filter(({ chart }) =>
    chartOf(chart).sources.includes(id),
  );
  const counted = paper.figures.filter(({ source }) => source === id);
  return [
    ...paper.editions.flatMap((edition) => filesNaming(edition, id)),
    ...(drawn.length > 0 ? ['data/demands.json'] : []),
    ...(counted.length > 0 ? ['data/figures.json'] : []),
  ].toSorted();
}

/** Returns every address outside the site that a page of it can link to, each once, by address. */
export function outwardLinks(paper: Paper): OutwardLink[] {
  const [edition] = paper.editions;
  const sources = paper.sources.flatMap(({ id, url }) =>
    url === undefined
      ? []
      : [{ address: url, title: edition?.sources[id]?.title ?? id, usedIn: usesOf(paper, id) }],
  );
  const { original, contact } = paper.facts;
  const usedIn = ['data/paper.json'];
  return [
    ...sources,
    ...(original === undefined
      ? []
      : [{ address: original, title: edition?.title ?? original, usedIn }]),
    ...(contact === undefined ? [] : [{ address: contact, title: 'contact', usedIn }]),
  ].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** Returns the links as a Markdown list with boxes to tick, for a person to click one by one. */
export function linkList(links: readonly OutwardLink[]): string {
  const items = links.map(({ address, title, usedIn }) => {
    const uses =
      usedIn.length > 0 ? usedIn.join(', ') : 'no text: it stands in the list of sources';
    return `- [ ] ${title}\n      <${address}>\n      in ${uses}\n`;
  });
  return items.join('');
}
