/** The level below the page's title. */
export const TOP = 2;
/** Headings below this level are part of their section. */
export const DEEPEST = 3;

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

/** Returns a place in the texts, such as `missed-execution#s2`, as the id of a text and that of a section in it, if any. */
export function placeIn(place: string): { readonly id: string; readonly section?: string } {
  const [id = '', section] = place.split('#');
  return section === undefined ? { id } : { id, section };
}
