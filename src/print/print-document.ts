import { InputError } from '../model/input-error.ts';
import { textOf, type Subject } from '../model/paper.ts';
import type { DocumentJob } from './documents.ts';
import { handoutPart, HANDOUT_FORMS, type HandoutForm } from './handout.ts';
import { printLarge } from './large-print.ts';
import {
  keepsBlocksWhole,
  linesOverSheet,
  linesTooMany,
  loneItems,
  oddParts,
} from './page-contract.ts';
import { packPart } from './pack.ts';
import type { PrintPress } from './press.ts';
import { setPaper, setPart, type PaperForm, type PrintedDocument } from './set-part.ts';
import { PAPER_SIZES } from './text-size.ts';
import type { Typeset } from './typesetter.ts';
import { withBookmarksShown } from './ua-metadata.ts';

/** Most pages of the position paper in its normal edition. */
const PAPER_PAGES = 3;

/** A document in the form that was found for it. */
interface Fitted<Form> {
  readonly form: Form;
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

/** Returns forms to try, from loose to tight: from the one that fitted in another scheme on, or all. */
function formsToTry<Form>(
  press: PrintPress,
  name: string,
  forms: readonly Form[],
): readonly Form[] {
  const known = forms.findIndex((form) => form === press.fitted.get(name));
  return forms.slice(Math.max(0, known));
}

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

/**
 * Returns the paper in the first form that keeps its pages and leaves no item of a list alone; else in
 * the first that keeps its pages, else in the last.
 */
async function firstFit(
  press: PrintPress,
  job: DocumentJob,
  { groups, most }: { groups: readonly (readonly PaperForm[])[]; most: number },
): Promise<Fitted<PaperForm> & { fits: boolean }> {
  const made = new Map<PaperForm, PrintedDocument & Typeset>();
  const print = async (form: PaperForm) => {
    const printed = made.get(form) ?? (await setPaper(press, job, form));
    made.set(form, printed);
    return printed;
  };
  const keeps = async (form: PaperForm) => (await print(form)).pages <= most;
  const name = `${job.edition.locale} paper`;
  const known = groups.flat().filter((form) => form === press.fitted.get(name));
  const candidates = [...known];
  for (const forms of known.length > 0 ? [] : groups) {
    if (candidates.length > 0) break;
    candidates.push(...forms.slice(await firstWithin(forms, keeps)));
  }
  let form = candidates[0];
  for (const one of candidates) {
    if (!(await keeps(one)) || loneItems((await print(one)).facts) > 0) continue;
    form = one;
    break;
  }
  if (form !== undefined) press.fitted.set(name, form);
  const chosen = form ?? groups.at(-1)?.at(-1);
  if (!chosen) throw new Error('a paper needs a form');
  return { form: chosen, printed: await print(chosen), fits: form !== undefined };
}

async function fitPaper(press: PrintPress, job: DocumentJob) {
  const fitted = await firstFit(press, job, { groups: PAPER_FORMS, most: PAPER_PAGES });
  if (fitted.fits) return fitted;
  const over = linesTooMany(fitted.printed.facts, PAPER_PAGES, fitted.form.size);
  const { edition } = job;
  const file = edition.parts[0]?.file ?? edition.pages.full.file;
  const message = `the position paper takes about ${over} lines more than its ${PAPER_PAGES} pages; shorten the texts of the parts, or the lists of what the demands ask for.`;
  throw new InputError([{ file, message }]);
}

/** Returns the handout in the first form that keeps its one side and its blocks whole; else in the first that keeps its side. */
async function fitHandout(
  press: PrintPress,
  job: DocumentJob,
  subject: Subject,
): Promise<Fitted<HandoutForm>> {
  const { edition, scheme } = job;
  let over = 0;
  let fitted: Fitted<HandoutForm> | undefined;
  const name = `${edition.locale} ${subject.id}`;
  for (const form of formsToTry(press, name, HANDOUT_FORMS)) {
    const part = await handoutPart(press, { edition, subject, scheme, form, key: 'handout' });
    const printed = await setPart(press, 'handout.typ', part);
    over = Math.ceil(linesOverSheet(printed.facts));
    if (over > 0 || printed.pages !== 1) continue;
    fitted ??= { form, printed };
    if (!keepsBlocksWhole(printed.facts)) continue;
    fitted = { form, printed };
    break;
  }
  if (fitted) {
    press.fitted.set(name, fitted.form);
    return fitted;
  }
  const message = `the handout of this demand takes about ${Math.max(1, over)} lines more than its one side of A4; shorten the text below the front matter.`;
  throw new InputError([{ file: textOf(edition, subject).file, message }]);
}

/** Returns the pack; paper and handouts stand in it as they do on their own. */
async function printPack(press: PrintPress, job: DocumentJob): Promise<PrintedDocument> {
  const { edition, scheme } = job;
  const paper = await fitPaper(press, job);
  const handouts = [];
  for (const subject of press.paper.demands) {
    const { form } = await fitHandout(press, job, subject);
    handouts.push({ subject, form });
  }
  const options = { edition, scheme, paper: paper.form, handouts };
  const front = ['cover', 'handouts', ...(paper.printed.pages % 2 === 1 ? ['paper'] : [])];
  const loose = await packPart(press, { ...options, versos: front });
  const { facts } = await setPart(press, 'pack.typ', loose);
  const versos = [...front, ...oddParts(facts)];
  const printed = await setPart(press, 'pack.typ', { ...loose, data: { ...loose.data, versos } });
  return { ...printed, pdf: withBookmarksShown(printed.pdf) };
}

function subjectOf({ id, subject }: DocumentJob): Subject {
  if (!subject) throw new Error(`the document "${id}" has no demand`);
  return subject;
}

const printers: Readonly<
  Record<DocumentJob['kind'], (press: PrintPress, job: DocumentJob) => Promise<PrintedDocument>>
> = {
  paper: async (press, job) => (await fitPaper(press, job)).printed,
  'large-print': printLarge,
  handout: async (press, job) => (await fitHandout(press, job, subjectOf(job))).printed,
  pack: printPack,
};

/**
 * Returns a document as PDF/UA-1, its pages counted.
 *
 * @throws InputError where a text has no print form or takes more pages than its document may have
 */
export function printDocument(press: PrintPress, job: DocumentJob): Promise<PrintedDocument> {
  return printers[job.kind](press, job);
}
