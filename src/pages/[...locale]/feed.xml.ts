import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPaper, pageContext } from '../../site/current-paper.ts';
import { atomFeed, feedPath } from '../../site/feed.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const paper = await currentPaper();
  return paper.editions
    .filter((edition) => feedPath(paper, edition) !== undefined)
    .map(({ base }) => ({ params: { locale: base.slice(1) || undefined } }));
};

export const GET: APIRoute = async ({ params }) => {
  const { paper, edition } = await pageContext(params['locale']);
  return new Response(atomFeed(paper, edition), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
