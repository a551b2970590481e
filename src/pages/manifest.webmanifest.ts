import type { APIRoute } from 'astro';
import { known } from '../model/paper.ts';
import { filePath, pagePath } from '../site/addresses.ts';
import { pageContext } from '../site/current-paper.ts';
import { pageWall } from '../site/page-wall.ts';
import { ICONS } from '../site/sign.ts';

export const GET: APIRoute = async () => {
  const { paper, edition } = await pageContext(undefined);
  const manifest = {
    name: edition.title,
    short_name: edition.shortName,
    lang: edition.locale,
    start_url: pagePath(paper, edition, ''),
    display: 'browser',
    background_color: paper.theme.color.white,
    theme_color: known(paper.theme.walls, pageWall(paper)).light,
    icons: ICONS.filter(({ path }) => path.startsWith('/icon-')).map(({ path, size, purpose }) => ({
      src: filePath(paper, path),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
