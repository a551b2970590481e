import type { APIRoute, GetStaticPaths } from 'astro';
import { cardsOf } from '../../../site/card.ts';
import { currentPaper } from '../../../site/current-paper.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await cardsOf(await currentPaper(), __PROJECT_ROOT__);
  return cards.map(({ path, data }) => {
    const [locale, name] = path.slice('/cards/'.length, -'.png'.length).split('/');
    return { params: { locale, name }, props: { data } };
  });
};

/** The bytes come with the path: to find them again would mean to make all of them for each. */
export const GET: APIRoute<{ data: Buffer }> = ({ props }) =>
  new Response(new Uint8Array(props.data), { headers: { 'content-type': 'image/png' } });
