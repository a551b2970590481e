import type { Paper } from '../../../src/model/paper.ts';
import { documentJobs } from '../../../src/print/documents.ts';
import type { PrintPress } from '../../../src/print/press.ts';
import { printDocument } from '../../../src/print/print-document.ts';
import type { PrintedDocument } from '../../../src/print/set-part.ts';
import { withBookmarksShown } from '../../../src/print/ua-metadata.ts';
import type { Mutant } from './mutant.ts';

/** What mutants are printed from. */
export interface MutantPress {
  readonly paper: Paper;
  readonly press: PrintPress;
}

/** Prints the document that a mutant breaks as it should be. */
export function printWhole(
  { paper, press }: MutantPress,
  { kind = 'handout', demand = 'no-emergency-placement', locale = 'nl' }: Partial<Mutant> = {},
): Promise<PrintedDocument> {
  const job = documentJobs(paper).find(
    (one) =>
      one.kind === kind &&
      one.edition.locale === locale &&
      (one.subject === undefined || one.subject.id === demand),
  );
  if (!job) throw new Error(`no ${kind}`);
  return printDocument(press, job);
}

/**
 * Prints a document with its files changed on the way to Typst, in the form that fits the whole one; what
 * it should hold stays as it was.
 */
export async function printMutant(
  from: MutantPress,
  mutant: Partial<Mutant> & Pick<Mutant, 'change'>,
): Promise<PrintedDocument> {
  const { job } = await printWhole(from, mutant);
  const files = { ...job.files };
  mutant.change(files);
  const set = await from.press.typesetter.typeset({ ...job, files });
  return { ...set, pdf: mutant.kind === 'pack' ? withBookmarksShown(set.pdf) : set.pdf, job };
}
