import type { APIRoute } from 'astro';
import { jobsOf } from '../../../infographics/press.ts';
import { isInputError, problemLine } from '../../../model/input-error.ts';
import { currentPaper } from '../../../site/current-paper.ts';
import { galleryId } from '../../../site/gallery.ts';
import { picture, pressOf } from '../../../site/press.ts';

/** Tells the gallery, in dev alone, what the gates say of a picture; a build has no file here. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  return jobsOf(await currentPaper()).map((job) => ({ params: { picture: galleryId(job) } }));
}

async function problemsOf(id: string | undefined): Promise<readonly string[] | undefined> {
  const paper = await currentPaper();
  const job = jobsOf(paper).find((one) => galleryId(one) === id);
  if (!job) return undefined;
  const press = await pressOf(paper, __PROJECT_ROOT__);
  try {
    await picture(press, job);
    return [];
  } catch (error) {
    if (isInputError(error)) return error.problems.map(problemLine);
    return [error instanceof Error ? error.message : String(error)];
  }
}

export const GET: APIRoute = async ({ params }) => {
  const problems = await problemsOf(params['picture']);
  if (!problems) return new Response('not found', { status: 404 });
  return Response.json({ problems });
};
