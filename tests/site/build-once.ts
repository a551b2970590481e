import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site as it was built for these tests. */
    site: string;
  }
}

const root = resolve(import.meta.dirname, '../..');

/** Builds the real site once, for all tests that look at what a reader gets. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const site = join(folder, 'dist');
  const env = { ...process.env, OUT: site };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: root, env });
  provide('site', site);
  return () => rm(folder, { recursive: true, force: true });
}
