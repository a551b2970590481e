import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPaper } from '../../site/current-paper.ts';
import { webFacesOf } from '../../site/press.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const faces = await webFacesOf(await currentPaper(), __PROJECT_ROOT__);
  return faces.map(({ path }) => ({
    params: { name: path.slice('/fonts/'.length, -'.woff2'.length) },
  }));
};

export const GET: APIRoute = async ({ params }) => {
  const faces = await webFacesOf(await currentPaper(), __PROJECT_ROOT__);
  const face = faces.find(({ path }) => path === `/fonts/${params['name']}.woff2`);
  if (!face) return new Response('not found', { status: 404 });
  return new Response(new Uint8Array(face.data), { headers: { 'content-type': 'font/woff2' } });
};
