import { TOP } from '../model/heading-ids.ts';

/** A heading that a reader can go to and cite. */
export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
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
