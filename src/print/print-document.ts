import { InputError } from '../model/input-error.ts';
import { textOf, type Subject } from '../model/paper.ts';
import { datasetFile } from './dataset-file.ts';
import type { DocumentJob } from './documents.ts';
import { handoutPart } from './handout.ts';
import { linesOverSheet, linesTooMany, oddParts } from './page-contract.ts';
import { packPart } from './pack.ts';
import { paperPart } from './paper-document.ts';
import type { PrintPress } from './press.ts';
import { HANDOUT_SIZES, LARGE, PAPER_SIZES, type TextSize } from './text-size.ts';
import type { DocumentPart, Typeset, TypstJob } from './typesetter.ts';

/** A printed document. */
export interface PrintedDocument {
  readonly pdf: Buffer;
  readonly pages: number;
  /** What was set: the data of the template and the vector files. */
  readonly job: TypstJob;
}

/** Most pages of the position paper in its normal edition. */
const PAPER_PAGES = 3;

async function set(
  press: PrintPress,
  main: string,
  part: DocumentPart,
): Promise<PrintedDocument & Typeset> {
  const job = {
    main,
    files: { ...press.templates, ...part.files, 'document.json': JSON.stringify(part.data) },
  };
  return { ...(await press.typesetter.typeset(job)), job };
}

/** Returns the paper in one size of type. */
async function setPaper(press: PrintPress, job: DocumentJob, size: TextSize) {
  const { edition, scheme } = job;
  const columns = job.kind === 'large-print' ? 1 : 2;
  const part = await paperPart(press, { edition, scheme, size, columns, key: 'paper' });
  const dataset = datasetFile(press.paper, edition);
  const { text, ...named } = dataset;
  return set(press, 'paper.typ', {
    data: { ...part.data, dataset: named },
    files: { ...part.files, [dataset.file]: text },
  });
}

/**
 * Returns the first of some sizes, from loose to tight, in which a text fits, found by halving; where
 * it fits in none, what the tightest gave.
 */
async function loosest<T extends { readonly ok: boolean }>(
  sizes: readonly TextSize[],
  attempt: (size: TextSize) => Promise<T>,
): Promise<T> {
  let [low, high] = [0, sizes.length - 1];
  let best: T | undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const tried = await attempt(sizes[middle] ?? LARGE);
    if (tried.ok) [best, high] = [tried, middle];
    else low = middle + 1;
  }
  return best ?? attempt(sizes.at(-1) ?? LARGE);
}

/** A document in the size of type that was found for it. */
interface Fitted {
  readonly size: TextSize;
  readonly printed: PrintedDocument & Typeset;
  readonly ok: boolean;
}

async function fitPaper(press: PrintPress, job: DocumentJob): Promise<Fitted> {
  const fitted = await loosest(PAPER_SIZES, async (size) => {
    const printed = await setPaper(press, job, size);
    return { size, printed, ok: printed.pages <= PAPER_PAGES };
  });
  if (fitted.ok) return fitted;
  const over = linesTooMany(fitted.printed.facts, PAPER_PAGES, fitted.size);
  const { edition } = job;
  const file = edition.parts[0]?.file ?? edition.pages.full.file;
  const message = `the position paper takes about ${over} lines more than its ${PAPER_PAGES} pages; shorten the texts of the parts, or the lists of what the demands ask for.`;
  throw new InputError([{ file, message }]);
}

async function fitHandout(press: PrintPress, job: DocumentJob, subject: Subject): Promise<Fitted> {
  const { edition, scheme } = job;
  let over = 0;
  for (const size of HANDOUT_SIZES) {
    const part = await handoutPart(press, { edition, subject, scheme, size, key: 'handout' });
    const printed = await set(press, 'handout.typ', part);
    over = Math.ceil(linesOverSheet(printed.facts));
    if (over <= 0 && printed.pages === 1) return { size, printed, ok: true };
  }
  const message = `the handout of this demand takes about ${Math.max(1, over)} lines more than its one side of A4; shorten the text below the front matter.`;
  throw new InputError([{ file: textOf(edition, subject).file, message }]);
}

/** Returns the pack; paper and handouts stand in it as they do on their own. */
async function printPack(press: PrintPress, job: DocumentJob): Promise<PrintedDocument> {
  const { edition, scheme } = job;
  const paper = await fitPaper(press, job);
  const handoutSizes = [];
  for (const subject of press.paper.demands) {
    const { size } = await fitHandout(press, job, subject);
    handoutSizes.push({ subject, size });
  }
  const options = { edition, scheme, paperSize: paper.size, handoutSizes };
  const front = ['cover', 'handouts', ...(paper.printed.pages % 2 === 1 ? ['paper'] : [])];
  const loose = await packPart(press, { ...options, versos: front });
  const { facts } = await set(press, 'pack.typ', loose);
  const versos = [...front, ...oddParts(facts)];
  return set(press, 'pack.typ', { ...loose, data: { ...loose.data, versos } });
}

function subjectOf({ id, subject }: DocumentJob): Subject {
  if (!subject) throw new Error(`the document "${id}" has no demand`);
  return subject;
}

const printers: Readonly<
  Record<DocumentJob['kind'], (press: PrintPress, job: DocumentJob) => Promise<PrintedDocument>>
> = {
  paper: async (press, job) => (await fitPaper(press, job)).printed,
  'large-print': (press, job) => setPaper(press, job, LARGE),
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
