import type { Edition, PageText, SubjectText } from '../model/paper.ts';

/** Returns the parts in order, with the demands after the part that they belong to. */
export function readingOrder({ parts, demands }: Edition): readonly (PageText | SubjectText)[] {
  return parts.flatMap((part) => (part.demands ? [part, ...demands] : [part]));
}
