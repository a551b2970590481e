import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 200;

/** Returns whether a process with this id is running. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function holder(path: string): Promise<number | undefined> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  return pid > 0 && isRunning(pid) ? pid : undefined;
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs work that only one process at a time may do: Astro keeps its list of texts in one folder of
 * the project, so two builds side by side would mix their papers. A lock that a killed process left
 * behind is taken over.
 */
export async function oneAtATime<T>(projectRoot: string, work: () => Promise<T>): Promise<T> {
  const path = join(projectRoot, 'node_modules/.astro/build.lock');
  await mkdir(dirname(path), { recursive: true });
  let told = false;
  while (!(await take(path))) {
    const pid = await holder(path);
    if (pid === undefined) await rm(path, { force: true });
    else if (!told) process.stderr.write(`Pages: waiting for another build (process ${pid})\n`);
    told ||= pid !== undefined;
    await wait(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
