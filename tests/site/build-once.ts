import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { projectRoot, secondPaper } from '../paper-copy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site as it was built for these tests. */
    site: string;
    /** Folder of the site of the second paper. */
    secondSite: string;
    /** File that is there as soon as both builds have ended; it holds what went wrong, if anything did. */
    siteBuilt: string;
  }
}

/** Returns what went wrong in the build of a paper's site, nothing if all went well. */
async function build(paper: string, site: string): Promise<string> {
  const env = { ...process.env, PAPER: paper, OUT: site };
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: projectRoot, env });
    return '';
  } catch (error) {
    return String(error);
  }
}

/**
 * Builds the real site and that of the second paper once, for all tests that look at what a reader gets.
 * Tests that need no site run meanwhile: a build leaves one of two cores idle for half of its time.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const site = join(folder, 'dist');
  const secondSite = join(folder, 'second');
  const built = join(folder, 'built');
  const buildAll = async () =>
    (await build(projectRoot, site)) || (await build(secondPaper, secondSite));
  const building = buildAll().then(async (wrong) => {
    await writeFile(`${built}.part`, wrong);
    await rename(`${built}.part`, built);
  });
  provide('site', site);
  provide('secondSite', secondSite);
  provide('siteBuilt', built);
  return async () => {
    await building;
    await rm(folder, { recursive: true, force: true });
  };
}
