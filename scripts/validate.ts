import { jobsOf } from '../src/infographics/press.ts';
import { loadPaper } from '../src/model/load.ts';
import { pressOf } from '../src/site/press.ts';
import { paperFolder } from '../src/site/settings.ts';
import { printNotes, projectRoot, run } from './command.ts';
import { checkDrawings } from './draw.ts';

await run(async () => {
  const paper = await loadPaper(paperFolder(projectRoot, process.env));
  const press = await pressOf(paper, projectRoot);
  const jobs = jobsOf(paper);
  checkDrawings(press, jobs);
  printNotes(paper);
  const { figures, sources, demands, editions } = paper;
  const counts = `${demands.length} demands, ${figures.length} figures, ${sources.length} sources, ${editions.length} language(s)`;
  process.stdout.write(`No problems found: ${counts}, ${jobs.length} pictures fit.\n`);
});
