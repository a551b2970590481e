import type { AddedRoom } from './column-ends.ts';
import { datasetFile } from './dataset-file.ts';
import type { DocumentJob } from './documents.ts';
import { partedLists, type Kept, type KeptItems } from './kept-items.ts';
import type { AddressForm } from './notes.ts';
import { paperPart, type PaperOptions } from './paper-document.ts';
import type { PrintPress } from './press.ts';
import { longWordBreaks } from './long-words.ts';
import type { TextSize } from './text-size.ts';
import type { DocumentPart, Typeset, TypstJob } from './typesetter.ts';

/** A printed document. */
export interface PrintedDocument {
  readonly pdf: Buffer;
  readonly pages: number;
  /** What was set: the data of the template and the vector files. */
  readonly job: TypstJob;
  /** What its template says of itself. */
  readonly facts: readonly unknown[];
}

/** Sets a part by its main template. */
export async function setPart(
  press: PrintPress,
  main: string,
  part: DocumentPart,
): Promise<PrintedDocument & Typeset> {
  const data = JSON.stringify(part.data);
  const breaks = JSON.stringify(longWordBreaks(data, String(part.data['lang'])));
  const own = { 'document.json': data, 'word-breaks.json': breaks };
  const job = { main, files: { ...press.templates, ...part.files, ...own } };
  return { ...(await press.typesetter.typeset(job)), job };
}

/** Type and addresses of a paper. */
export interface PaperForm {
  readonly size: TextSize;
  readonly addresses: AddressForm;
}

/** What a paper keeps together in a column, and what fills its columns: room above headings and other blocks, and a higher picture. */
export interface PaperBreaks {
  readonly kept?: KeptItems | undefined;
  readonly added?: AddedRoom;
  /** In pt. */
  readonly higher?: number;
  /** Pieces of large print that begin a page. */
  readonly opens?: readonly number[];
}

/** A way to set a paper: its form, and how its columns break. */
export interface PaperSetting {
  readonly form: PaperForm;
  readonly breaks: PaperBreaks;
}

/** Returns the paper in one form. */
export async function setPaper(
  press: PrintPress,
  job: DocumentJob,
  form: PaperForm,
  breaks: PaperBreaks & Pick<PaperOptions, 'endless'> = {},
) {
  const { edition, scheme } = job;
  const columns = job.kind === 'large-print' ? 1 : 2;
  const options = { edition, scheme, ...form, columns, key: 'paper', ...breaks } as const;
  const part = await paperPart(press, options);
  const dataset = datasetFile(press.paper, edition);
  const { text, ...named } = dataset;
  const printed = await setPart(press, 'paper.typ', {
    data: { ...part.data, dataset: named },
    files: { ...part.files, [dataset.file]: text },
  });
  return { ...printed, pieces: part.pieces };
}

/**
 * Returns the paper in one form, two items of a list or more in each column that it is on; and what that kept
 * together. A paper that takes more than the most pages is returned as it came to them: what is kept together
 * takes none away.
 */
export async function setWithLists(
  press: PrintPress,
  job: DocumentJob,
  form: PaperForm,
  breaks: Omit<PaperBreaks, 'kept'> = {},
  mostPages = Infinity,
) {
  const kept = new Map<number, Kept>();
  for (;;) {
    const printed = await setPaper(press, job, form, { ...breaks, kept });
    // The next list only: what follows it moves.
    const parted = partedLists(printed.facts).find(({ list }) => kept.get(list) !== 'all');
    if (parted === undefined || printed.pages > mostPages) return { printed, kept };
    kept.set(parted.list, kept.has(parted.list) ? 'all' : parted.keep);
  }
}
