import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contactSheet } from '../src/infographics/contact-sheet.ts';
import { encodings } from '../src/infographics/encodings.ts';
import { formats } from '../src/infographics/formats.ts';
import { manifestEntry, manifestText } from '../src/infographics/manifest.ts';
import { jobsOf, type Job, type Picture, type Press } from '../src/infographics/press.ts';
import { loadPaper } from '../src/model/load.ts';
import type { Paper } from '../src/model/paper.ts';
import { subjectsOf } from '../src/model/paper.ts';
import { pressOf } from '../src/site/press.ts';
import { paperFolder } from '../src/site/settings.ts';
import { checkOption, many, writeOut } from './choice.ts';
import { projectRoot, run } from './command.ts';
import { drawAll } from './draw.ts';

const USAGE = `npm run infographics -- [--only <demand>] [--locale <code>] [--format <name>] [--out <folder>] [--sheet]

Draws the infographics and writes each as SVG and PNG, with a manifest.json.
--only, --locale and --format may be given more than once; the folder is "out/infographics" unless --out names another.
--sheet also writes a contact sheet a language: every subject in every format, small, on one PNG.
`;

function options() {
  const { values } = parseArgs({
    options: {
      only: many,
      locale: many,
      format: many,
      out: { type: 'string', default: 'out/infographics' },
      sheet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

function choose(paper: Paper, { only, locale, format }: ReturnType<typeof options>): Job[] {
  checkOption(
    'only',
    only,
    subjectsOf(paper).map(({ id }) => id),
  );
  checkOption('locale', locale, paper.facts.locales);
  checkOption('format', format, Object.keys(formats));
  return jobsOf(paper).filter(
    (job) =>
      (only?.includes(job.subject.id) ?? true) &&
      (locale?.includes(job.edition.locale) ?? true) &&
      (format?.includes(job.format.id) ?? true),
  );
}

/** A picture that was drawn. */
interface Drawn {
  readonly job: Job;
  readonly picture: Picture;
}

/** Writes the contact sheet of every language that was drawn. */
async function writeSheets(press: Press, made: readonly Drawn[], out: string): Promise<void> {
  const pictures = made.map(({ job, picture }) => ({ job, png: picture.png }));
  const locales = new Set(made.map(({ job }) => job.edition.locale));
  for (const edition of press.paper.editions.filter(({ locale }) => locales.has(locale))) {
    const sheet = await contactSheet(press, edition, pictures);
    await writeOut(join(out, edition.base.slice(1), 'contact-sheet.png'), sheet);
  }
}

await run(async () => {
  const values = options();
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const paper = await loadPaper(paperFolder(projectRoot, process.env));
  const press = await pressOf(paper, projectRoot);
  const jobs = choose(paper, values);
  const pictures = await drawAll(press, jobs);
  const out = resolve(projectRoot, values.out);
  const made = jobs.flatMap((job, i) => {
    const picture = pictures[i];
    return picture ? [{ job, picture }] : [];
  });
  for (const { job, picture } of made) {
    const folder = join(out, job.edition.base.slice(1), job.subject.id);
    for (const [extension, encoding] of Object.entries(encodings)) {
      await writeOut(join(folder, `${job.format.id}.${extension}`), encoding.encode(picture));
    }
  }
  if (values.sheet) await writeSheets(press, made, out);
  const entries = made.map(({ job, picture }) => manifestEntry(paper, job, picture));
  await writeOut(join(out, 'manifest.json'), manifestText(entries));
  process.stdout.write(`${made.length} infographics in ${out}\n`);
});
