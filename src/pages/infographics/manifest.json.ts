import type { APIRoute } from 'astro';
import { manifestEntry, manifestText } from '../../infographics/manifest.ts';
import { jobsOf } from '../../infographics/press.ts';
import { currentPaper } from '../../site/current-paper.ts';
import { picture, pressOf } from '../../site/press.ts';

export const GET: APIRoute = async () => {
  const paper = await currentPaper();
  const press = await pressOf(paper, __PROJECT_ROOT__);
  const entries = await Promise.all(
    jobsOf(paper).map(async (job) => manifestEntry(paper, job, await picture(press, job))),
  );
  return new Response(manifestText(entries), { headers: { 'content-type': 'application/json' } });
};
