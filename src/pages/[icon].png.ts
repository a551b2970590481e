import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPaper } from '../site/current-paper.ts';
import { ICONS, iconPng } from '../site/sign.ts';

export const getStaticPaths: GetStaticPaths = () =>
  ICONS.map(({ path }) => ({ params: { icon: path.slice(1, -'.png'.length) } }));

export const GET: APIRoute = async ({ params }) => {
  const icon = ICONS.find(({ path }) => path === `/${params['icon']}.png`);
  if (!icon) return new Response('not found', { status: 404 });
  const body = new Uint8Array(await iconPng(await currentPaper(), icon));
  return new Response(body, { headers: { 'content-type': 'image/png' } });
};
