import { z } from 'zod';
import type { DocumentJob } from './documents.ts';
import { partedLists, type Kept } from './kept-items.ts';
import type { PrintPress } from './press.ts';
import { setPaper, type PrintedDocument } from './set-part.ts';
import { LARGE_SIZES, type TextSize } from './text-size.ts';

const fillsFact = z.object({ fills: z.array(z.number()).min(1) });

/** The last page is filled by this part at least; a page that is less so counts as more empty by the same. */
const LEAST_LAST = 0.2;

/** Returns the part of its emptiest page that a document leaves empty. */
function emptiest(facts: readonly unknown[]): number {
  const read = facts.map((fact) => fillsFact.safeParse(fact)).find(({ success }) => success);
  const fills = read?.data?.fills ?? [];
  const scant = (fills.at(-1) ?? 1) < LEAST_LAST ? LEAST_LAST : 0;
  return Math.max(0, ...fills.slice(0, -1).map((fill) => 1 - fill)) + scant;
}

/** Returns the paper in one size of large print; two items of a list or more stand on each page that it is on. */
async function setLarge(
  press: PrintPress,
  job: DocumentJob,
  size: TextSize,
): Promise<PrintedDocument> {
  const kept = new Map<number, Kept>();
  for (;;) {
    const printed = await setPaper(press, job, { size, addresses: 'whole address' }, kept);
    // The next list only: what follows it moves.
    const parted = partedLists(printed.facts).find(({ list }) => kept.get(list) !== 'all');
    if (parted === undefined) return printed;
    kept.set(parted.list, kept.has(parted.list) ? 'all' : parted.keep);
  }
}

/** Returns the paper in large print, with as much room between its lines as fills its pages best. */
export async function printLarge(press: PrintPress, job: DocumentJob): Promise<PrintedDocument> {
  const tried = [];
  for (const size of LARGE_SIZES) {
    const printed = await setLarge(press, job, size);
    tried.push({ printed, empty: emptiest(printed.facts) });
  }
  const [best] = tried.sort((a, b) => a.empty - b.empty);
  if (!best) throw new Error('large print needs a size');
  return best.printed;
}
