import { sceneProblems } from '../src/infographics/gates.ts';
import { pageProblems } from '../src/infographics/gates/page-gates.ts';
import { prune } from '../src/infographics/work-cache.ts';
import { compose, type Job, type Picture, type Press } from '../src/infographics/press.ts';
import { addressProblems } from '../src/infographics/short-address.ts';
import { InputError, isInputError, type Problem } from '../src/model/input-error.ts';
import { picture } from '../src/site/press.ts';
import { progress } from './progress.ts';

/** Pictures drawn at the same time: sharp uses the other cores while one is composed. */
const LANES = 3;

/**
 * Composes all pictures and all drawings of pages without drawing them.
 *
 * @throws InputError with all that does not fit
 */
export function checkDrawings(press: Press, jobs: readonly Job[]): void {
  const problems = [
    ...addressProblems(press.paper),
    ...jobs.flatMap((job) => sceneProblems(compose(press, job))),
    ...pageProblems(press.paper, press.measure),
  ];
  if (problems.length > 0) throw new InputError(problems);
}

/**
 * Returns the pictures of all jobs, in their order; shows progress on stderr.
 *
 * @throws InputError with the problems of all pictures at once
 */
export async function drawAll(press: Press, jobs: readonly Job[]): Promise<Picture[]> {
  checkDrawings(press, jobs);
  const shown = progress('Infographics', jobs.length, process.stderr);
  const pictures: Picture[] = [];
  const problems: Problem[] = [];
  const queue = jobs.entries();
  const lane = async () => {
    for (const [index, job] of queue) {
      try {
        pictures[index] = await picture(press, job);
      } catch (error) {
        if (!isInputError(error)) throw error;
        problems.push(...error.problems);
      }
      shown.step(`${job.subject.id}, ${job.format.id}, ${job.edition.locale}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (press.cache) await prune(press.cache);
  if (problems.length > 0) throw new InputError(problems);
  shown.done(`${jobs.length} drawn`);
  return pictures;
}
