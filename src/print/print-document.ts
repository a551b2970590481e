import { InputError } from '../model/input-error.ts';
import { textOf, type Subject } from '../model/paper.ts';
import type { DocumentJob } from './documents.ts';
import { HANDOUT_FORMS, type HandoutForm } from './handout-forms.ts';
import { handoutPart } from './handout.ts';
import { printLarge } from './large-print.ts';
import { linesOverSheet, linesTooMany, oddParts } from './page-contract.ts';
import { packPart } from './pack.ts';
import type { PrintPress } from './press.ts';
import type { KeptItems } from './kept-items.ts';
import {
  setPaper,
  setPart,
  setWithLists,
  type PaperForm,
  type PrintedDocument,
} from './set-part.ts';
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

/** A paper, and the items of its lists that it keeps together. */
interface FittedPaper extends Fitted<PaperForm> {
  readonly kept: KeptItems;
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

/** Returns the forms of a paper that keep its pages, from loose to tight: those of the first group that has any. */
async function formsWithin(
  press: PrintPress,
  job: DocumentJob,
  known: unknown,
): Promise<readonly PaperForm[]> {
  const keeps = async (form: PaperForm) => (await setPaper(press, job, form)).pages <= PAPER_PAGES;
  const all = PAPER_FORMS.flat().filter((form) => form === known);
  if (all.length > 0) return all;
  for (const forms of PAPER_FORMS) {
    const within = forms.slice(await firstWithin(forms, keeps));
    if (within.length > 0) return within;
  }
  return [];
}

/** Returns the paper in the first form that keeps its pages and two items of each list together; else in the first that keeps its pages. */
async function fitPaper(press: PrintPress, job: DocumentJob): Promise<FittedPaper> {
  const name = `${job.edition.locale} paper`;
  const forms = await formsWithin(press, job, press.fitted.get(name));
  for (const form of forms) {
    const { printed, kept } = await setWithLists(press, job, form);
    if (printed.pages > PAPER_PAGES) continue;
    press.fitted.set(name, form);
    return { form, printed, kept };
  }
  const form = forms[0] ?? PAPER_FORMS.at(-1)?.at(-1);
  if (!form) throw new Error('a paper needs a form');
  const printed = await setPaper(press, job, form);
  if (printed.pages <= PAPER_PAGES) return { form, printed, kept: new Map() };
  const over = linesTooMany(printed.facts, PAPER_PAGES, form.size);
  const { edition } = job;
  const file = edition.parts[0]?.file ?? edition.pages.full.file;
  const message = `the position paper takes about ${over} lines more than its ${PAPER_PAGES} pages; shorten the texts of the parts, or the lists of what the demands ask for.`;
  throw new InputError([{ file, message }]);
}

/** Returns the handout in the first form that keeps its one side. */
async function fitHandout(
  press: PrintPress,
  job: DocumentJob,
  subject: Subject,
): Promise<Fitted<HandoutForm>> {
  const { edition, scheme } = job;
  let over = 0;
  const name = `${edition.locale} ${subject.id}`;
  for (const form of formsToTry(press, name, HANDOUT_FORMS)) {
    const part = await handoutPart(press, { edition, subject, scheme, form, key: 'handout' });
    const printed = await setPart(press, 'handout.typ', part);
    over = Math.ceil(linesOverSheet(printed.facts));
    if (over > 0 || printed.pages !== 1) continue;
    press.fitted.set(name, form);
    return { form, printed };
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
  const { form, kept } = paper;
  const options = { edition, scheme, paper: { ...form, kept }, handouts };
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
