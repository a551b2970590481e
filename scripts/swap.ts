import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes that were under way when a build failed may still arrive while its folder is taken away. */
const RETRIES = { maxRetries: 10, retryDelay: 200 };

/** Folders that stand beside the output while it is made. */
function siblings(target: string): { building: string; previous: string } {
  return { building: `${target}.building`, previous: `${target}.previous` };
}

/** Puts back the last good folder if a build was killed between the two renames of a swap. */
async function recover(target: string): Promise<void> {
  const { building, previous } = siblings(target);
  if (!existsSync(target) && existsSync(previous)) await rename(previous, target);
  await Promise.all([building, previous].map((path) => rm(path, { recursive: true, force: true })));
}

/**
 * Makes a folder beside its target and swaps it in by rename when it is whole, so that a build that
 * fails or is killed leaves the last good one.
 */
export async function buildBeside(
  target: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const { building, previous } = siblings(target);
  await recover(target);
  await mkdir(dirname(target), { recursive: true });
  try {
    await make(building);
  } catch (error) {
    await rm(building, { recursive: true, force: true, ...RETRIES });
    throw error;
  }
  if (existsSync(target)) await rename(target, previous);
  await rename(building, target);
  await rm(previous, { recursive: true, force: true });
}
