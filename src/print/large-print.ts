import { z } from 'zod';
import type { DocumentJob } from './documents.ts';
import { tornLists } from './kept-items.ts';
import type { PrintPress } from './press.ts';
import { setPaper, setWithLists, type PaperForm, type PrintedDocument } from './set-part.ts';
import { LARGE_SIZES } from './text-size.ts';

const fillsFact = z.object({ fills: z.array(z.number()).min(1) });

/** A page may end so much short, as a part of it: about 30 mm. */
const MOST_SHORT = 0.115;
/** A list of so many items or fewer stays on one page; one that does not counts as a page that is so much emptier. */
const MOST_WHOLE = 6;
const TORN = 0.12;
/** So does a page more, and a last page that is filled by less than this part. */
const LEAST_LAST = 0.45;
const SCANT = 0.2;
const PAGE = 0.1;

/** Returns how far the pages of a document break from where they should: by what they leave empty, and by lists in two parts. */
function badBreaks(facts: readonly unknown[]): number {
  const read = facts.map((fact) => fillsFact.safeParse(fact)).find(({ success }) => success);
  const fills = read?.data?.fills ?? [];
  const scant = (fills.at(-1) ?? 1) < LEAST_LAST ? SCANT : 0;
  const short = fills.slice(0, -1).map((fill) => Math.max(0, 1 - fill - MOST_SHORT));
  const torn = tornLists(facts).filter(({ items }) => items <= MOST_WHOLE).length;
  return short.reduce((sum, part) => sum + part, 0) + TORN * torn + PAGE * fills.length + scant;
}

/** Returns the paper in large print, with as much room between its lines and its items as lets its pages break best. */
export async function printLarge(press: PrintPress, job: DocumentJob): Promise<PrintedDocument> {
  const { papers } = press.fitted;
  const name = `${job.edition.locale} large print`;
  const known = papers.get(name);
  if (known) return setPaper(press, job, known.form, known.breaks);
  const tried = [];
  for (const size of LARGE_SIZES) {
    const form: PaperForm = { size, addresses: 'whole address' };
    const { printed, kept } = await setWithLists(press, job, form);
    tried.push({ form, breaks: { kept }, printed, bad: badBreaks(printed.facts) });
  }
  const [best] = tried.sort((a, b) => a.bad - b.bad);
  if (!best) throw new Error('large print needs a size');
  papers.set(name, { form: best.form, breaks: best.breaks });
  return best.printed;
}
