import { InputError } from '../model/input-error.ts';
import { columnEnds } from './column-ends.ts';
import type { DocumentJob } from './documents.ts';
import { linesTooMany } from './page-contract.ts';
import type { PrintPress } from './press.ts';
import {
  setPaper,
  setWithLists,
  type PaperBreaks,
  type PaperForm,
  type PrintedDocument,
} from './set-part.ts';
import { PAPER_SIZES } from './text-size.ts';
import type { Typeset } from './typesetter.ts';

/** Most pages of the position paper in its normal edition. */
const PAPER_PAGES = 3;
/** Columns of a page of it. */
const PAPER_COLUMNS = 2;

/** A paper in the form that was found for it, and how its columns break. */
interface FittedPaper {
  readonly form: PaperForm;
  readonly breaks: PaperBreaks;
  readonly printed: PrintedDocument & Typeset;
}

/** With less room between its lines than this, in pt, a paper rather prints the hosts of its addresses alone. */
const AIRY = 13;

/** The forms of a paper: groups in the order in which they are tried, each from loose to tight. */
const PAPER_FORMS: readonly (readonly PaperForm[])[] = [
  PAPER_SIZES.filter(({ leading }) => leading >= AIRY).map((size) => ({
    size,
    addresses: 'whole address',
  })),
  PAPER_SIZES.map((size) => ({ size, addresses: 'host' })),
];

/** Returns where in forms from loose to tight those begin that keep the pages of a paper, found by halving. */
async function firstWithin<Form>(
  forms: readonly Form[],
  keeps: (form: Form) => Promise<boolean>,
): Promise<number> {
  const last = forms.at(-1);
  if (last === undefined || !(await keeps(last))) return forms.length;
  let [low, high] = [0, forms.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const form = forms[middle];
    if (form !== undefined && (await keeps(form))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the forms of a paper that keep its pages, group after group, each from loose to tight. */
async function formsWithin(
  press: PrintPress,
  job: DocumentJob,
  known: unknown,
): Promise<readonly PaperForm[]> {
  const keeps = async (form: PaperForm) => (await setPaper(press, job, form)).pages <= PAPER_PAGES;
  const all = PAPER_FORMS.flat().filter((form) => form === known);
  if (all.length > 0) return all;
  const within: PaperForm[] = [];
  for (const forms of PAPER_FORMS) within.push(...forms.slice(await firstWithin(forms, keeps)));
  return within;
}

/** A way to set a paper within its pages, and how well its columns end on one line. */
interface Candidate {
  readonly form: PaperForm;
  readonly breaks: PaperBreaks;
  /** In pt. */
  readonly uneven: number;
}

/** Returns how a form sets a paper below a picture that is higher by some pt, and how much higher that might be; nothing where it takes more pages. */
async function candidate(press: PrintPress, job: DocumentJob, form: PaperForm, higher: number) {
  const { printed, kept } = await setWithLists(press, job, form, { higher });
  if (printed.pages > PAPER_PAGES) return undefined;
  const ends = columnEnds(printed.facts, PAPER_COLUMNS);
  const breaks = { kept, added: ends.added, higher: higher + ends.higher };
  return { form, breaks, uneven: ends.uneven, spare: ends.spare };
}

/** Returns the ways in which a form sets a paper: below its picture, and below higher ones that take what the first page leaves, half a line more or less. */
async function* candidates(press: PrintPress, job: DocumentJob, form: PaperForm) {
  const low = await candidate(press, job, form, 0);
  if (low === undefined) return;
  yield low;
  const step = form.size.leading / 2;
  if (low.spare <= step) return;
  for (const higher of [low.spare + step, low.spare, low.spare - step]) {
    const high = await candidate(press, job, form, higher);
    if (high) yield high;
  }
}

/**
 * Returns the first way to set a paper in which two items of each list stay together and the columns end
 * within half a line of each other, else that in which they do best. A higher picture lets columns break elsewhere.
 */
async function evenest(
  press: PrintPress,
  job: DocumentJob,
  forms: readonly PaperForm[],
): Promise<Candidate | undefined> {
  let best: Candidate | undefined;
  for (const form of forms) {
    for await (const one of candidates(press, job, form)) {
      if (best === undefined || one.uneven < best.uneven) best = one;
      if (best.uneven < form.size.leading / 2) return best;
    }
  }
  return best;
}

/**
 * Returns the paper within its pages: two items of each list together and its columns even, where a form
 * has that.
 *
 * @throws InputError where the texts take more pages
 */
export async function fitPaper(press: PrintPress, job: DocumentJob): Promise<FittedPaper> {
  const name = `${job.edition.locale} paper`;
  const forms = await formsWithin(press, job, press.fitted.get(name));
  const found = await evenest(press, job, forms);
  const form = found?.form ?? forms[0] ?? PAPER_FORMS.at(-1)?.at(-1);
  if (!form) throw new Error('a paper needs a form');
  const wanted = found?.breaks ?? {};
  // What fills the columns is worth no page more.
  for (const breaks of [wanted, { kept: wanted.kept }, {}]) {
    const printed = await setPaper(press, job, form, breaks);
    if (printed.pages > PAPER_PAGES) continue;
    press.fitted.set(name, form);
    return { form, breaks, printed };
  }
  const printed = await setPaper(press, job, form);
  const over = linesTooMany(printed.facts, PAPER_PAGES, form.size);
  const { edition } = job;
  const file = edition.parts[0]?.file ?? edition.pages.full.file;
  const message = `the position paper takes about ${over} lines more than its ${PAPER_PAGES} pages; shorten the texts of the parts, or the lists of what the demands ask for.`;
  throw new InputError([{ file, message }]);
}
