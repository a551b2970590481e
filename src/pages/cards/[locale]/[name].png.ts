import type { APIRoute, GetStaticPaths } from 'astro';
import { cardsOf } from '../../../site/card.ts';
import { currentPaper } from '../../../site/current-paper.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await cardsOf(await currentPaper(), __PROJECT_ROOT__);
  return cards.map(({ path }) => {
    const [locale, name] = path.slice('/cards/'.length, -'.png'.length).split('/');
    return { params: { locale, name } };
  });
};

export const GET: APIRoute = async ({ params }) => {
  const cards = await cardsOf(await currentPaper(), __PROJECT_ROOT__);
  const path = `/cards/${params['locale']}/${params['name']}.png`;
  const card = cards.find((one) => one.path === path);
  if (!card) return new Response('not found', { status: 404 });
  return new Response(new Uint8Array(card.data), { headers: { 'content-type': 'image/png' } });
};
