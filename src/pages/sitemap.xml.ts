import type { APIRoute } from 'astro';
import { serialise, svg as element } from '../infographics/svg-node.ts';
import { absolute, filePath } from '../site/addresses.ts';
import { currentPaper } from '../site/current-paper.ts';
import { pagesOf } from '../site/pages.ts';

export const GET: APIRoute = async () => {
  const paper = await currentPaper();
  const addresses = pagesOf(paper).map(({ path }) =>
    absolute(paper, filePath(paper, path === '' ? '/' : `/${path}/`)),
  );
  const list = addresses.map((address) => element('url', {}, [element('loc', {}, [address])]));
  const urlset = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, list);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${serialise(urlset)}\n`, {
    headers: { 'content-type': 'application/xml' },
  });
};
