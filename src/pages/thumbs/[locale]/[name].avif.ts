import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPaper } from '../../../site/current-paper.ts';
import { thumbnailsOf } from '../../../site/thumbnails.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const thumbnails = await thumbnailsOf(await currentPaper(), __PROJECT_ROOT__);
  return thumbnails.map(({ path }) => {
    const [locale, name] = path.slice('/thumbs/'.length, -'.avif'.length).split('/');
    return { params: { locale, name } };
  });
};

export const GET: APIRoute = async ({ params }) => {
  const thumbnails = await thumbnailsOf(await currentPaper(), __PROJECT_ROOT__);
  const path = `/thumbs/${params['locale']}/${params['name']}.avif`;
  const found = thumbnails.find((one) => one.path === path);
  if (!found) return new Response('not found', { status: 404 });
  return new Response(new Uint8Array(found.data), { headers: { 'content-type': 'image/avif' } });
};
