import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPaper } from '../../../site/current-paper.ts';
import { thumbnailsOf } from '../../../site/thumbnails.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const thumbnails = await thumbnailsOf(await currentPaper(), __PROJECT_ROOT__);
  return thumbnails.map(({ path, data }) => {
    const [locale, name] = path.slice('/thumbs/'.length, -'.avif'.length).split('/');
    return { params: { locale, name }, props: { data } };
  });
};

/** The bytes come with the path: to find them again would mean to make all of them for each. */
export const GET: APIRoute<{ data: Buffer }> = ({ props }) =>
  new Response(new Uint8Array(props.data), { headers: { 'content-type': 'image/avif' } });
