import { formatNumber } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import type { Edition, Paper } from '../model/paper.ts';
import { documentJobs, documentPath, documentTitle, type DocumentJob } from '../print/documents.ts';
import { printDocument } from '../print/print-document.ts';
import { filePath } from './addresses.ts';
import { printPressOf } from './print-press.ts';

const BYTES_PER_KB = 1000;

/** A printed document as pages link to it. */
export interface DocumentLink {
  readonly job: DocumentJob;
  readonly href: string;
  readonly title: string;
  /** In which colours: `in kleur`. */
  readonly scheme: string;
  /** `3 pagina’s A4, 150 kB`. */
  readonly size: string;
}

/** Returns the document to print that stands for a page: a demand's handout, or the paper. */
export function pageDocument(
  paper: Paper,
  edition: Edition,
  demand?: string,
): { readonly href: string; readonly title: string } | undefined {
  const job = documentJobs(paper).find(
    ({ kind, subject, edition: { locale } }) =>
      locale === edition.locale &&
      (demand === undefined ? kind === 'paper' : subject?.id === demand),
  );
  return job && { href: filePath(paper, documentPath(job)), title: documentTitle(paper, job) };
}

/** Returns the documents of an edition with their pages and sizes, those that `chosen` picks. */
export async function documentLinks(
  paper: Paper,
  edition: Edition,
  folders: { projectRoot: string; paperRoot: string },
  chosen: (job: DocumentJob) => boolean = () => true,
): Promise<DocumentLink[]> {
  const t = translator(edition.messages);
  const press = await printPressOf(paper, folders);
  const jobs = documentJobs(paper).filter(
    (job) => job.edition.locale === edition.locale && chosen(job),
  );
  return Promise.all(
    jobs.map(async (job) => {
      const { pages, pdf } = await printDocument(press, job);
      const kb = formatNumber(Math.round(pdf.length / BYTES_PER_KB), edition.locale);
      return {
        job,
        href: filePath(paper, documentPath(job)),
        title: documentTitle(paper, job),
        scheme: t(`document.scheme.${job.scheme}`),
        size: t(pages === 1 ? 'document.size.one' : 'document.size', { n: pages, kb }),
      };
    }),
  );
}
