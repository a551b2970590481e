import type { APIRoute } from 'astro';
import { absolute, filePath } from '../site/addresses.ts';
import { currentPaper } from '../site/current-paper.ts';

export const GET: APIRoute = async () => {
  const paper = await currentPaper();
  const sitemap = absolute(paper, filePath(paper, '/sitemap.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
