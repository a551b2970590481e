import type { APIRoute, GetStaticPaths } from 'astro';
import { encodings } from '../../../../infographics/encodings.ts';
import { jobsOf } from '../../../../infographics/press.ts';
import { currentPaper } from '../../../../site/current-paper.ts';
import { picture, pressOf } from '../../../../site/press.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  jobsOf(await currentPaper()).flatMap(({ edition, subject, format }) =>
    Object.keys(encodings).map((extension) => ({
      params: {
        locale: edition.base.slice(1) || undefined,
        subject: subject.id,
        format: format.id,
        extension,
      },
    })),
  );

export const GET: APIRoute = async ({ params }) => {
  const paper = await currentPaper();
  const press = await pressOf(paper, __PROJECT_ROOT__);
  const job = jobsOf(paper).find(
    ({ edition, subject, format }) =>
      edition.base.slice(1) === (params['locale'] ?? '') &&
      subject.id === params['subject'] &&
      format.id === params['format'],
  );
  const encoding = encodings[params['extension'] ?? ''];
  if (!job || !encoding) return new Response('not found', { status: 404 });
  const body = encoding.encode(await picture(press, job));
  return new Response(body, { headers: { 'content-type': encoding.contentType } });
};
