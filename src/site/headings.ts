/** A heading that a reader can go to and cite. */
export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

/** The level below the page's title. */
const TOP = 2;

/**
 * Returns ids for the headings of a text, by their levels: `s1`, `s2`, and `s2-1` for the first below the
 * second. They come from the place and not from the words, so that a link holds in every language.
 */
export function headingIds(depths: readonly number[], prefix: string): string[] {
  let section = 0;
  let below = 0;
  return depths.map((depth) => {
    if (depth <= TOP) {
      section += 1;
      below = 0;
      return `${prefix}s${section}`;
    }
    below += 1;
    return `${prefix}s${section}-${below}`;
  });
}

/** The anchor of the list of sources at the end of a page. */
export const NOTES_ID = 'sources';

/** Returns the sections of a page for its table of contents: those of its text, then its sources. */
export function contentsOf(headings: readonly Heading[], sources: string): Heading[] {
  return [
    ...headings.filter(({ depth }) => depth === TOP),
    { id: NOTES_ID, depth: TOP, text: sources },
  ];
}
