import { z } from 'zod';
import type { DocumentJob } from './documents.ts';
import type { PrintPress } from './press.ts';
import { setPaper, setWithLists, type PaperForm, type PrintedDocument } from './set-part.ts';
import { LARGE_SIZES } from './text-size.ts';

const fillsFact = z.object({ fills: z.array(z.number()).min(1) });

/** A last page that is filled by less than this part counts as an emptier page, by so much. */
const LEAST_LAST = 0.45;
const SCANT = 0.2;

/** Returns the part of its emptiest page that a document leaves empty. */
function emptiest(facts: readonly unknown[]): number {
  const read = facts.map((fact) => fillsFact.safeParse(fact)).find(({ success }) => success);
  const fills = read?.data?.fills ?? [];
  const scant = (fills.at(-1) ?? 1) < LEAST_LAST ? SCANT : 0;
  return Math.max(0, ...fills.slice(0, -1).map((fill) => 1 - fill)) + scant;
}

/** Returns the paper in large print, with as much room between its lines as fills its pages best. */
export async function printLarge(press: PrintPress, job: DocumentJob): Promise<PrintedDocument> {
  const { papers } = press.fitted;
  const name = `${job.edition.locale} large print`;
  const known = papers.get(name);
  if (known) return setPaper(press, job, known.form, known.breaks);
  const tried = [];
  for (const size of LARGE_SIZES) {
    const form: PaperForm = { size, addresses: 'whole address' };
    const { printed, kept } = await setWithLists(press, job, form);
    tried.push({ form, breaks: { kept }, printed, empty: emptiest(printed.facts) });
  }
  const [best] = tried.sort((a, b) => a.empty - b.empty);
  if (!best) throw new Error('large print needs a size');
  papers.set(name, { form: best.form, breaks: best.breaks });
  return best.printed;
}
