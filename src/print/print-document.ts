import { InputError } from '../model/input-error.ts';
import { textOf, type Subject } from '../model/paper.ts';
import type { DocumentJob } from './documents.ts';
import { HANDOUT_FORMS, type HandoutForm } from './handout-forms.ts';
import { handoutPart } from './handout.ts';
import { printLarge } from './large-print.ts';
import { linesOverSheet, oddParts } from './page-contract.ts';
import { packPart } from './pack.ts';
import { fitPaper } from './paper-fit.ts';
import type { PrintPress } from './press.ts';
import { setPart, type PrintedDocument } from './set-part.ts';
import type { Typeset } from './typesetter.ts';
import { withBookmarksShown } from './ua-metadata.ts';

/** A handout in the form that was found for it. */
interface FittedHandout {
  readonly form: HandoutForm;
  readonly printed: PrintedDocument & Typeset;
}

/** Returns forms to try, from loose to tight: from the one that fitted in another scheme on, or all. */
function formsToTry({ fitted }: PrintPress, name: string): readonly HandoutForm[] {
  const known = HANDOUT_FORMS.findIndex((form) => form === fitted.handouts.get(name));
  return HANDOUT_FORMS.slice(Math.max(0, known));
}

/** Returns the handout in the first form that keeps its one side. */
async function fitHandout(
  press: PrintPress,
  job: DocumentJob,
  subject: Subject,
): Promise<FittedHandout> {
  const { edition, scheme } = job;
  let over = 0;
  const name = `${edition.locale} ${subject.id}`;
  for (const form of formsToTry(press, name)) {
    const part = await handoutPart(press, { edition, subject, scheme, form, key: 'handout' });
    const printed = await setPart(press, 'handout.typ', part);
    over = Math.ceil(linesOverSheet(printed.facts));
    if (over > 0 || printed.pages !== 1) continue;
    press.fitted.handouts.set(name, form);
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
  const options = { edition, scheme, paper: { ...paper.form, ...paper.breaks }, handouts };
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
