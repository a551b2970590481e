import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site as it was built for these tests. */
    site: string;
    /** File that is there as soon as the build has ended; it holds what went wrong, if anything did. */
    siteBuilt: string;
  }
}

const root = resolve(import.meta.dirname, '../..');

/** Returns what went wrong in a build, nothing if all went well. */
async function build(site: string): Promise<string> {
  const env = { ...process.env, OUT: site };
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: root, env });
    return '';
  } catch (error) {
    return String(error);
  }
}

/**
 * Builds the real site once, for all tests that look at what a reader gets. Tests that need no site
 * run meanwhile: a build leaves one of two cores idle for half of its time.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const site = join(folder, 'dist');
  const built = join(folder, 'built');
  const building = build(site).then(async (wrong) => {
    await writeFile(`${built}.part`, wrong);
    await rename(`${built}.part`, built);
  });
  provide('site', site);
  provide('siteBuilt', built);
  return async () => {
    await building;
    await rm(folder, { recursive: true, force: true });
  };
}
