import { z } from 'zod';
import type { DocumentJob } from './documents.ts';
import { planPages, type PagePlan, type TextHeights } from './page-plan.ts';
import type { PrintPress } from './press.ts';
import {
  setPaper,
  setWithLists,
  type PaperForm,
  type PaperSetting,
  type PrintedDocument,
} from './set-part.ts';
import { LARGE_BODY, LARGE_SIZES } from './text-size.ts';

const heightsFact = z.object({
  heights: z.object({
    lines: z.array(z.number()),
    top: z.number(),
    bottom: z.number(),
    first: z.number(),
    page: z.number(),
    heads: z.array(z.number()),
  }),
});

/** Returns how high the texts of large print are, and where they begin, as its template tells. */
function heightsOf(facts: readonly unknown[]): TextHeights | undefined {
  const read = facts.map((fact) => heightsFact.safeParse(fact)).find(({ success }) => success);
  return read?.data?.heights;
}

const FORMS: readonly PaperForm[] = LARGE_SIZES.map((size) => ({
  size,
  addresses: 'whole address',
}));

interface PlannedForm {
  readonly form: PaperForm;
  readonly plan: PagePlan;
}

/** Returns the form whose pages break best, and how: each is set once on an endless page to be measured. */
async function bestPlan(press: PrintPress, job: DocumentJob): Promise<PlannedForm | undefined> {
  let best: PlannedForm | undefined;
  for (const form of FORMS) {
    const { facts, pieces } = await setPaper(press, job, form, { endless: true });
    const heights = heightsOf(facts);
    const plan = heights && planPages(pieces, heights, LARGE_BODY);
    if (plan && plan.cost < (best?.plan.cost ?? Infinity)) best = { form, plan };
  }
  return best;
}

/** Returns how large print is set: as planned; or where that has a piece higher than a page, as its pages come. */
async function bestSetting(press: PrintPress, job: DocumentJob): Promise<PaperSetting> {
  const planned = await bestPlan(press, job);
  if (planned) {
    const { form, plan } = planned;
    const breaks = { opens: plan.opens, added: plan.added };
    const { facts, pages } = await setPaper(press, job, form, breaks);
    if (pages === (heightsOf(facts)?.page ?? 0) + plan.opens.length) return { form, breaks };
  }
  const [form] = FORMS;
  if (!form) throw new Error('large print needs a size');
  const { kept } = await setWithLists(press, job, form);
  return { form, breaks: { kept } };
}

/** Returns the paper in large print, with as much room between its lines and its items as lets its pages break best. */
export async function printLarge(press: PrintPress, job: DocumentJob): Promise<PrintedDocument> {
  const { papers } = press.fitted;
  const name = `${job.edition.locale} large print`;
  const setting = papers.get(name) ?? (await bestSetting(press, job));
  papers.set(name, setting);
  return setPaper(press, job, setting.form, setting.breaks);
}
