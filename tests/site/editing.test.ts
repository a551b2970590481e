import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { copyPaper, keepFirstLanguage, projectRoot, type PaperCopy } from '../paper-copy.ts';
import { builtFiles, builtText } from './built-site.ts';

const FULL = process.env['FULL'] === '1';
/** The language of the site that is built of an edited paper; all of them with FULL. */
const LOCALE = 'nl';

const manifestSchema = z.object({
  infographics: z.array(
    z.object({
      demand: z.string(),
      locale: z.string(),
      format: z.string(),
      svg: z.object({ sha256: z.string() }),
      alt: z.string(),
    }),
  ),
});

interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs the build as an editor does, on another paper and into another folder. */
function build(paper: string, out: string): Promise<Run> {
  const env = { ...process.env, PAPER: paper, OUT: out };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/build.ts'],
      { cwd: projectRoot, env },
      (error, stdout, stderr) => {
        resolve({ code: error ? 1 : 0, output: stdout + stderr });
      },
    );
  });
}

/** The number before it was edited; the same digits within a hash or a longer number are not it. */
const OLD = /(?<![\da-f])16[.,]?623(?![\da-f])/i;

let copy: PaperCopy;
let folder: string;
beforeAll(async () => {
  copy = await copyPaper();
  if (!FULL) await keepFirstLanguage(copy);
  folder = await mkdtemp(join(tmpdir(), 'edited-'));
});
afterAll(async () => {
  await copy.remove();
  await rm(folder, { recursive: true, force: true });
});

function pictures(site: string) {
  return manifestSchema.parse(JSON.parse(builtText('/infographics/manifest.json', site)))
    .infographics;
}

describe('an editor who changes one number in one file', () => {
  test('finds it on every page and picture that states it, and the old one nowhere', async () => {
    const out = join(folder, 'dist');
    await copy.edit('data/figures.json', '"value": 16623', '"value": 18941');
    const { code, output } = await build(copy.root, out);
    expect(code, output).toBe(0);
    const texts = builtFiles(out).filter((path) => /\.(?:html|svg|json|csv|xml)$/.test(path));
    expect(texts.filter((path) => OLD.test(builtText(path, out)))).toEqual([]);
    const before = builtFiles().filter(
      (path) => texts.includes(path) && /16[.,]623/.test(builtText(path)),
    );
    expect(before.length).toBeGreaterThan(5);
    expect(before.filter((path) => !/18[.,]941/.test(builtText(path, out)))).toEqual([]);
    const old = pictures(inject('site')).filter(({ locale }) => FULL || locale === LOCALE);
    // A PNG also names the version of the data, so that every PNG changes: the drawing is in the SVG.
    const changed = pictures(out).filter(({ svg }, i) => svg.sha256 !== old[i]?.svg.sha256);
    const stating = old.filter(({ demand }) => demand === 'overview');
    expect(stating.length).toBeGreaterThan(5);
    expect(changed.map(({ demand }) => demand)).toEqual(stating.map(({ demand }) => demand));
  }, 900_000);
});

describe('a build that fails', () => {
  test('says what to mend in one sentence, exits with 1 and leaves the last good site', async () => {
    const out = join(folder, 'dist');
    const good = builtFiles(out);
    await copy.edit('data/figures.json', '"qualifier": "more-than"', '"qualifier": "more-then"');
    const { code, output } = await build(copy.root, out);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^data\/figures\.json:\d+: "figures\.3\.qualifier" is "more-then"; expected .*did you mean "more-than"\?/m,
    );
    expect(output).not.toMatch(/\n\s+at |node:internal|\.ts:\d+/);
    expect(builtFiles(out)).toEqual(good);
    expect((await readdir(folder)).toSorted()).toEqual(['dist']);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('18.941');
  });
});
