import { jobsOf } from '../src/infographics/press.ts';
import { loadPaper } from '../src/model/load.ts';
import { documentJobs } from '../src/print/documents.ts';
import { printPressOf } from '../src/site/print-press.ts';
import { pressOf } from '../src/site/press.ts';
import { paperFolder } from '../src/site/settings.ts';
import { printNotes, projectRoot, run } from './command.ts';
import { checkDrawings } from './draw.ts';
import { printAll } from './print.ts';

await run(async () => {
  const paperRoot = paperFolder(projectRoot, process.env);
  const paper = await loadPaper(paperRoot);
  const press = await pressOf(paper, projectRoot);
  const jobs = jobsOf(paper);
  checkDrawings(press, jobs);
  const documents = documentJobs(paper);
  await printAll(await printPressOf(paper, { projectRoot, paperRoot }), documents);
  printNotes(paper);
  const { figures, sources, demands, editions } = paper;
  const counts = `${demands.length} demands, ${figures.length} figures, ${sources.length} sources, ${editions.length} language(s)`;
  process.stdout.write(
    `No problems found: ${counts}, ${jobs.length} pictures and ${documents.length} documents fit.\n`,
  );
});
