import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPaper } from '../src/model/load.ts';
import type { Paper } from '../src/model/paper.ts';
import { documentEntry, documentManifest } from '../src/print/document-manifest.ts';
import { documentJobs, documentPath, type DocumentJob } from '../src/print/documents.ts';
import { printPressOf } from '../src/site/print-press.ts';
import { paperFolder } from '../src/site/settings.ts';
import { checkOption, many, writeOut } from './choice.ts';
import { projectRoot, run } from './command.ts';
import { printAll } from './print.ts';

const USAGE = `npm run documents -- [--only <document>] [--locale <code>] [--scheme colour|print] [--out <folder>]

Prints the documents as PDF, with a manifest.json; no browser and no network are needed.
--only takes a kind (paper, handout …), a demand or the name of a document. --only, --locale and
--scheme may be given more than once; the folder is "out/documents" unless --out names another.
`;

function options() {
  const { values } = parseArgs({
    options: {
      only: many,
      locale: many,
      scheme: many,
      out: { type: 'string', default: 'out/documents' },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

/** Returns the names by which `--only` finds a document. */
function namesOf({ id, kind, subject }: DocumentJob): string[] {
  return [id, kind, ...(subject ? [subject.id] : [])];
}

function choose(paper: Paper, { only, locale, scheme }: ReturnType<typeof options>): DocumentJob[] {
  const all = documentJobs(paper);
  checkOption('only', only, [...new Set(all.flatMap(namesOf))]);
  checkOption('locale', locale, paper.facts.locales);
  checkOption('scheme', scheme, [...new Set(all.map((job) => job.scheme))]);
  return all.filter(
    (job) =>
      (only === undefined || namesOf(job).some((name) => only.includes(name))) &&
      (locale?.includes(job.edition.locale) ?? true) &&
      (scheme?.includes(job.scheme) ?? true),
  );
}

await run(async () => {
  const values = options();
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const paperRoot = paperFolder(projectRoot, process.env);
  const paper = await loadPaper(paperRoot);
  const jobs = choose(paper, values);
  const documents = await printAll(await printPressOf(paper, { projectRoot, paperRoot }), jobs);
  const out = resolve(projectRoot, values.out);
  const made = jobs.flatMap((job, i) => {
    const document = documents[i];
    return document ? [{ job, document }] : [];
  });
  for (const { job, document } of made) {
    await writeOut(join(out, documentPath(job).replace('/documents/', '/')), document.pdf);
  }
  const entries = made.map(({ job, document }) => documentEntry(paper, job, document));
  await writeOut(join(out, 'manifest.json'), documentManifest(entries));
  process.stdout.write(`${made.length} documents in ${out}\n`);
});
