import { z } from 'zod';
import type { DocumentJob } from './documents.ts';
import { factOf } from './facts.ts';
import { planPages, type PagePlan, type TextHeights } from './page-plan.ts';
import type { PrintPress } from './press.ts';
import {
  setPaper,
  setWithLists,
  type PaperForm,
  type PaperSetting,
  type PrintedDocument,
} from './set-part.ts';
import { LARGE_BODY, LARGE_ROOMS, largeRooms, largeSize, type LargeRoom } from './text-size.ts';

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
  return factOf(facts, heightsFact)?.heights;
}

function formOf(room: LargeRoom): PaperForm {
  return { size: largeSize(room), addresses: 'whole address' };
}

/** Sets large print in one form on an endless page: its pieces, and how high they are. */
async function measured(press: PrintPress, job: DocumentJob, room: LargeRoom) {
  const { facts, pieces } = await setPaper(press, job, formOf(room), { endless: true });
  const heights = heightsOf(facts);
  if (!heights) throw new Error('large print does not tell how high its texts are');
  return { pieces, heights };
}

/** Returns a function from the room between lines and items to heights: texts break their lines alike in all, so heights grow evenly. */
async function heightsByRoom(press: PrintPress, job: DocumentJob) {
  const [least, most] = LARGE_ROOMS;
  const low = await measured(press, job, least);
  const high = await measured(press, job, { ...least, leading: most.leading });
  const loose = await measured(press, job, { ...least, item: most.item });
  return ({ leading, item }: LargeRoom) => {
    const higher = (leading - least.leading) / (most.leading - least.leading);
    const looser = (item - least.item) / (most.item - least.item);
    const lines = low.heights.lines.map((y, i) => {
      const [ofHigh = y, ofLoose = y] = [high.heights.lines[i], loose.heights.lines[i]];
      return y + higher * (ofHigh - y) + looser * (ofLoose - y);
    });
    return { pieces: low.pieces, heights: { ...low.heights, lines } };
  };
}

interface PlannedForm {
  readonly form: PaperForm;
  readonly plan: PagePlan;
}

/** Returns the form whose pages break best, and how. */
async function bestPlan(press: PrintPress, job: DocumentJob): Promise<PlannedForm | undefined> {
  const at = await heightsByRoom(press, job);
  const planned = largeRooms().map((room) => {
    const { pieces, heights } = at(room);
    return { room, cost: planPages(pieces, heights, LARGE_BODY)?.cost ?? Infinity };
  });
  const { room } = planned.reduce((best, one) => (one.cost < best.cost ? one : best));
  const { pieces, heights } = await measured(press, job, room);
  const plan = planPages(pieces, heights, LARGE_BODY);
  return plan && { form: formOf(room), plan };
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
  const form = formOf(LARGE_ROOMS[0]);
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
