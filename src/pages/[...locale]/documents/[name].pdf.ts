import type { APIRoute, GetStaticPaths } from 'astro';
import { documentJobs } from '../../../print/documents.ts';
import { printDocument } from '../../../print/print-document.ts';
import { currentPaper } from '../../../site/current-paper.ts';
import { printPressOf } from '../../../site/print-press.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  documentJobs(await currentPaper()).map(({ edition, id }) => ({
    params: { locale: edition.base.slice(1) || undefined, name: id },
  }));

export const GET: APIRoute = async ({ params }) => {
  const paper = await currentPaper();
  const job = documentJobs(paper).find(
    ({ edition, id }) =>
      edition.base.slice(1) === (params['locale'] ?? '') && id === params['name'],
  );
  if (!job) return new Response('not found', { status: 404 });
  const folders = { projectRoot: __PROJECT_ROOT__, paperRoot: __PAPER_ROOT__ };
  const { pdf } = await printDocument(await printPressOf(paper, folders), job);
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } });
};
