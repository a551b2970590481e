import { z } from 'zod';
import { factOf } from './facts.ts';
import { SECOND_COLUMN } from './geometry.ts';
import { textOfInline, type Block } from './tree.ts';

/** Items of a list that stay in one column: its first two, its last two, or all. */
export type Kept = 'first' | 'last' | 'all';

/** The lists of a document that keep items together, by their numbers. */
export type KeptItems = ReadonlyMap<number, Kept>;

/** An item of this many letters and more, about five lines of a column, may stand alone. */
const LONG = 180;

function lettersOf(blocks: readonly Block[]): number {
  return blocks
    .map((block) => (block.t === 'paragraph' ? textOfInline(block.body).length : 0))
    .reduce((sum, letters) => sum + letters, 0);
}

/** Numbers the lists of a document from zero, in the order in which it is asked, and says which items they keep together. */
export function listNumberer(kept: KeptItems): (blocks: readonly Block[]) => Block[] {
  let next = 0;
  const numbered = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (block.t !== 'list') return block;
      const list = next;
      next += 1;
      const long = block.items.map((item) => lettersOf(item) >= LONG);
      return { ...block, list, long, kept: kept.get(list), items: block.items.map(numbered) };
    });
  return numbered;
}

const listsFact = z.object({
  items: z.array(
    z.object({ list: z.number(), long: z.boolean(), page: z.number(), x: z.number() }),
  ),
});

type ListedItem = z.output<typeof listsFact>['items'][number];

/** Returns the items of a document by their lists, in its order. */
function itemsByList(facts: readonly unknown[]): ReadonlyMap<number, readonly ListedItem[]> {
  return Map.groupBy(factOf(facts, listsFact)?.items ?? [], ({ list }) => list);
}

/** Returns the lists that stand on two pages or more, and how many items they have. */
export function tornLists(facts: readonly unknown[]): { readonly items: number }[] {
  return [...itemsByList(facts).values()]
    .filter((items) => new Set(items.map(({ page }) => page)).size > 1)
    .map(({ length }) => ({ items: length }));
}

/** Two items on each side of the end of a column take a list of so many. */
const LEAST_PARTED = 4;
/** A list of more items than this may take most of a column: it does not stay whole. */
const MOST_WHOLE = 8;

/** A list that leaves a single item in a column, and what it should keep together. */
interface PartedList {
  readonly list: number;
  readonly keep: Kept;
}

/** Returns the lists that leave a single short item in a column, in the order of the document. */
export function partedLists(facts: readonly unknown[]): PartedList[] {
  return [...itemsByList(facts)].flatMap(([list, items]): PartedList[] => {
    const column = ({ page, x }: ListedItem) => `${page} ${x > SECOND_COLUMN}`;
    const columns = [...Map.groupBy(items, column).values()];
    const isAlone = (some: readonly ListedItem[] = []) => some.length === 1 && !some[0]?.long;
    const [first, last] = [isAlone(columns[0]), isAlone(columns.at(-1))];
    if (columns.length === 1 || (!first && !last)) return [];
    // A long item may be what the other column has.
    const rest = first ? items.at(-1) : items[0];
    const both = (first && last) || items.length < (rest?.long ? LEAST_PARTED - 1 : LEAST_PARTED);
    if (both) return items.length > MOST_WHOLE ? [] : [{ list, keep: 'all' }];
    return [{ list, keep: first ? 'first' : 'last' }];
  });
}
