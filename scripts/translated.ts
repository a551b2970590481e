import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { recordTranslations } from '../src/model/record-translations.ts';
import { TRANSLATIONS } from '../src/model/translation-checks.ts';
import { paperFolder } from '../src/site/settings.ts';
import { projectRoot, run } from './command.ts';

const USAGE = `npm run translated -- [<file> …]

Records that translations say what their originals say now: those of the files given, such as
content/en/overview.mdx or data/sources.json, or all. "npm run validate" then names those whose
original changes later.
`;

const facts = z.object({ locales: z.array(z.string()).min(1) });

/** Returns a file as the paper names it, however a shell gave it. */
function within(root: string, file: string): string {
  const path = isAbsolute(file) ? relative(root, file) : relative(root, resolve(root, file));
  return path.split(sep).join('/');
}

await run(async () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const root = paperFolder(projectRoot, process.env);
  const { locales } = facts.parse(
    JSON.parse(await readFile(join(root, 'data/paper.json'), 'utf8')),
  );
  const files = positionals.map((file) => within(root, file));
  await writeFile(join(root, TRANSLATIONS), await recordTranslations(root, locales, files));
  process.stdout.write(
    `Recorded in ${TRANSLATIONS}: ${files.length === 0 ? 'all translations' : files.join(', ')}.\n`,
  );
});
