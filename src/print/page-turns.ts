import { z } from 'zod';
import { factOf } from './facts.ts';
import { tornLists } from './kept-items.ts';

const runsFact = z.object({ columns: z.array(z.object({ 'runs-on': z.boolean() })) });

/** A list of so many items or fewer is read as one: a reader does not turn the page within it. */
const MOST_WHOLE = 4;

/** Returns how often a reader of columns turns the page within a paragraph or a short list. */
export function turnsWithin(facts: readonly unknown[], columnsOfPage: number): number {
  const lasts = (factOf(facts, runsFact)?.columns ?? []).filter(
    (_, i) => i % columnsOfPage === columnsOfPage - 1,
  );
  const paragraphs = lasts.filter((column) => column['runs-on']).length;
  const lists = tornLists(facts).filter(({ items }) => items <= MOST_WHOLE).length;
  return paragraphs + lists;
}
