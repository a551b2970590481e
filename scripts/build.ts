import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { jobsOf } from '../src/infographics/press.ts';
import { printsAddress } from '../src/infographics/short-address.ts';
import { loadPaper } from '../src/model/load.ts';
import { documentJobs } from '../src/print/documents.ts';
import { filePath } from '../src/site/addresses.ts';
import { finishSite } from '../src/site/finish/finish-site.ts';
import { printPressOf } from '../src/site/print-press.ts';
import { pressOf } from '../src/site/press.ts';
import { paperFolder } from '../src/site/settings.ts';
import { oneAtATime } from './build-lock.ts';
import { printNotes, projectRoot, run } from './command.ts';
import { drawAll } from './draw.ts';
import { printAll } from './print.ts';
import { buildBeside } from './swap.ts';

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** What is built is for readers: pages of dev stay out, whatever a shell or a test runner has set. */
function forReaders(env: NodeJS.ProcessEnv): void {
  env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete env[name];
}

await run(async () => {
  const paperRoot = paperFolder(projectRoot, process.env);
  const paper = await loadPaper(paperRoot);
  const press = await pressOf(paper, projectRoot);
  await drawAll(press, jobsOf(paper));
  await printAll(await printPressOf(paper, { projectRoot, paperRoot }), documentJobs(paper));
  forReaders(process.env);
  const target = resolve(projectRoot, process.env['OUT'] ?? 'dist');
  await buildBeside(target, async (folder) => {
    process.stderr.write('Pages: building\n');
    await oneAtATime(projectRoot, () =>
      build({ root: projectRoot, outDir: folder, logLevel: 'silent' }),
    );
    await rm(join(folder, '.prerender'), { recursive: true, force: true });
    await finishSite(folder, filePath(paper, ''));
  });
  process.stderr.write(`Site: ${await countFiles(target)} files in ${target}\n`);
  printNotes(paper);
  if (!printsAddress(paper)) {
    process.stderr.write(
      `Note: data/paper.json still gives the example address ${paper.facts.site}; pictures print no address until "site" is the real one.\n`,
    );
  }
});
