import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { copyPaper, projectRoot, secondPaper, type PaperCopy } from '../paper-copy.ts';
import { builtFiles, builtText } from './built-site.ts';

const FULL = process.env['FULL'] === '1';

/** A number that an editor changes in a paper of which a site was built. */
interface Edit {
  readonly paper: string;
  readonly site: string;
  /** The number and the one that it becomes, as `data/figures.json` has them. */
  readonly values: readonly [string, string];
  /** The number before it was edited; the same digits within a hash, a longer number or a length are not it. */
  readonly old: RegExp;
  /** Both numbers as pages write them. */
  readonly shown: readonly [RegExp, RegExp];
  /** The subject whose pictures state it. */
  readonly stating: string;
  /** A qualifier in the same file, and a slip of the pen. */
  readonly slip: readonly [string, string];
}

/** The short paper shows what an edit does in half a minute; that of the real one is shown by FULL. */
const EDIT: Edit = FULL
  ? {
      paper: projectRoot,
      site: inject('site'),
      values: ['16623', '18941'],
      old: /(?<![\da-f])16[.,]?623(?![\da-f])/i,
      shown: [/16[.,]623/, /18[.,]941/],
      stating: 'overview',
      slip: ['more-than', 'more-then'],
    }
  : {
      paper: secondPaper,
      site: inject('secondSite'),
      values: ['420', '430'],
      old: /(?<![\da-f]|[xy]="|\d )420(?![\da-f]|px)/i,
      shown: [/(?<![\da-f]|[xy]="|\d )420(?![\da-f]|px)/, /430/],
      stating: 'crossings',
      slip: ['at-least', 'at-leest'],
    };

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

let copy: PaperCopy;
let folder: string;
beforeAll(async () => {
  copy = await copyPaper(EDIT.paper);
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
    const [from, to] = EDIT.values;
    const [before, after] = EDIT.shown;
    await copy.edit('data/figures.json', `"value": ${from},`, `"value": ${to},`);
    const { code, output } = await build(copy.root, out);
    expect(code, output).toBe(0);
    const texts = builtFiles(out).filter((path) => /\.(?:html|svg|json|csv|xml)$/.test(path));
    expect(texts.filter((path) => EDIT.old.test(builtText(path, out)))).toEqual([]);
    const stated = builtFiles(EDIT.site).filter(
      (path) => texts.includes(path) && before.test(builtText(path, EDIT.site)),
    );
    expect(stated.length).toBeGreaterThan(5);
    expect(stated.filter((path) => !after.test(builtText(path, out)))).toEqual([]);
    const old = pictures(EDIT.site);
    // A PNG also names the version of the data, so that every PNG changes: the drawing is in the SVG.
    const changed = pictures(out).filter(({ svg }, i) => svg.sha256 !== old[i]?.svg.sha256);
    const stating = old.filter(({ demand }) => demand === EDIT.stating);
    expect(stating.length).toBeGreaterThan(5);
    expect(changed.map(({ demand }) => demand)).toEqual(stating.map(({ demand }) => demand));
  }, 900_000);
});

describe('a build that fails', () => {
  test('says what to mend in one sentence, exits with 1 and leaves the last good site', async () => {
    const out = join(folder, 'dist');
    const good = builtFiles(out);
    const [right, wrong] = EDIT.slip;
    await copy.edit('data/figures.json', `"qualifier": "${right}"`, `"qualifier": "${wrong}"`);
    const { code, output } = await build(copy.root, out);
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(
        `^data/figures\\.json:\\d+: "figures\\.\\d\\.qualifier" is "${wrong}"; expected .*did you mean "${right}"\\?`,
        'm',
      ),
    );
    expect(output).not.toMatch(/\n\s+at |node:internal|\.ts:\d+/);
    expect(builtFiles(out)).toEqual(good);
    expect((await readdir(folder)).toSorted()).toEqual(['dist']);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toMatch(EDIT.shown[1]);
  });
});
