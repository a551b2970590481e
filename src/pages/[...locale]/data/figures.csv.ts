import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFormat } from 'd3';
import { known } from '../../../model/paper.ts';
import { currentPaper, pageContext } from '../../../site/current-paper.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await currentPaper()).editions.map(({ base }) => ({
    params: { locale: base.slice(1) || undefined },
  }));

export const GET: APIRoute = async ({ params }) => {
  const { paper, edition } = await pageContext(params['locale']);
  const rows = paper.figures.map((figure) => ({
    id: figure.id,
    text: known(edition.figures, figure.id).full,
    value: figure.value,
    qualifier: figure.qualifier,
    unit: figure.unit,
    population: known(edition.populations, figure.id),
    scope: known(edition.scopes, figure.id),
    as_of: figure.asOf,
    source: known(edition.sources, figure.source).cited,
    origin: figure.origin,
  }));
  return new Response(`${csvFormat(rows)}\n`, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
