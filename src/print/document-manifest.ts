import { createHash } from 'node:crypto';
import type { Paper } from '../model/paper.ts';
import { documentPath, documentTitle, type DocumentJob } from './documents.ts';
import type { PrintedDocument } from './set-part.ts';

/** A document as the manifest lists it; its path is relative to the site. */
export interface DocumentEntry {
  readonly id: string;
  readonly kind: string;
  readonly demand: string | null;
  readonly locale: string;
  readonly scheme: string;
  readonly title: string;
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Returns the entry of one document. */
export function documentEntry(
  paper: Paper,
  job: DocumentJob,
  { pdf, pages }: PrintedDocument,
): DocumentEntry {
  return {
    id: job.id,
    kind: job.kind,
    demand: job.subject?.id ?? null,
    locale: job.edition.locale,
    scheme: job.scheme,
    title: documentTitle(paper, job),
    path: documentPath(job),
    pages,
    bytes: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  };
}

/** Returns the manifest of documents as JSON text. */
export function documentManifest(entries: readonly DocumentEntry[]): string {
  return `${JSON.stringify({ documents: entries }, null, 2)}\n`;
}
