import type { APIRoute } from 'astro';
import { documentEntry, documentManifest } from '../../print/document-manifest.ts';
import { documentJobs } from '../../print/documents.ts';
import { printDocument } from '../../print/print-document.ts';
import { currentPaper } from '../../site/current-paper.ts';
import { printPressOf } from '../../site/print-press.ts';

export const GET: APIRoute = async () => {
  const paper = await currentPaper();
  const press = await printPressOf(paper, {
    projectRoot: __PROJECT_ROOT__,
    paperRoot: __PAPER_ROOT__,
  });
  const entries = await Promise.all(
    documentJobs(paper).map(async (job) =>
      documentEntry(paper, job, await printDocument(press, job)),
    ),
  );
  return new Response(documentManifest(entries), {
    headers: { 'content-type': 'application/json' },
  });
};
