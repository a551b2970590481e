import type { APIRoute } from 'astro';
import { currentPaper } from '../site/current-paper.ts';
import { ico, iconPng } from '../site/sign.ts';

const SIZE = 32;

export const GET: APIRoute = async () => {
  const png = await iconPng(await currentPaper(), { size: SIZE, purpose: 'any' });
  const body = new Uint8Array(ico(png, SIZE));
  return new Response(body, { headers: { 'content-type': 'image/vnd.microsoft.icon' } });
};
