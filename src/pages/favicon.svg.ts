import type { APIRoute } from 'astro';
import { currentPaper } from '../site/current-paper.ts';
import { signSvg } from '../site/sign.ts';

export const GET: APIRoute = async () =>
  new Response(signSvg(await currentPaper()), { headers: { 'content-type': 'image/svg+xml' } });
