import type { APIRoute } from 'astro';
import { serialise, svg as element } from '../infographics/svg-node.ts';
import { lastChanged } from '../model/changes.ts';
import type { Paper } from '../model/paper.ts';
import { absolute, filePath } from '../site/addresses.ts';
import { currentPaper } from '../site/current-paper.ts';
import { pagesOf, type SitePage } from '../site/pages.ts';
import { translationsOf } from '../site/translations.ts';

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

/** Pages that tell of the whole paper change with any part of it. */
const WHOLE: readonly SitePage['kind'][] = ['home', 'full', 'share'];

function entry(paper: Paper, { path, kind, id }: SitePage) {
  const local = filePath(paper, path === '' ? '/' : `/${path}/`);
  const changed = lastChanged(paper, WHOLE.includes(kind) ? undefined : id);
  const twins = translationsOf(paper, local);
  return element('url', {}, [
    element('loc', {}, [absolute(paper, local)]),
    ...(changed === undefined ? [] : [element('lastmod', {}, [changed])]),
    ...twins.map(({ edition, path: twin }) =>
      element('xhtml:link', {
        rel: 'alternate',
        hreflang: edition.locale,
        href: absolute(paper, twin),
      }),
    ),
  ]);
}

export const GET: APIRoute = async () => {
  const paper = await currentPaper();
  const urlset = element(
    'urlset',
    NAMESPACES,
    pagesOf(paper).map((page) => entry(paper, page)),
  );
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${serialise(urlset)}\n`, {
    headers: { 'content-type': 'application/xml' },
  });
};
