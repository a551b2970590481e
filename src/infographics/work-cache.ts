import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is kept of a work: words (the SVG of a picture, the facts of a document) and bytes (its pixels, its PDF). */
export interface Kept {
  readonly words: string;
  readonly bytes: Buffer;
}

/**
 * Pictures and documents on disk, by what they are made of: nothing unchanged is made twice. An entry is
 * never changed, so processes may share the folder.
 */
export interface WorkCache {
  readonly folder: string;
  /** Names whatever makes them: code, tools and their versions. */
  readonly makers: string;
}

/** Bytes that all entries of a folder may take together: some ten versions of a whole paper in two languages. */
const MOST_BYTES = 256_000_000;
const EXTENSION = '.kept';

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Returns an entry as one: a line with the length of the words and the hash of all, words, bytes. */
function pack({ words, bytes }: Kept): Buffer {
  const text = Buffer.from(words);
  return Buffer.concat([Buffer.from(`${text.length} ${sha256(text, bytes)}\n`), text, bytes]);
}

/** Returns the work of an entry; undefined for one that is cut short or changed. */
function unpack(entry: Buffer): Kept | undefined {
  const end = entry.indexOf('\n');
  const [length = '', hash] = entry.subarray(0, Math.max(end, 0)).toString('latin1').split(' ');
  const body = entry.subarray(end + 1);
  if (sha256(body) !== hash) return undefined;
  const words = body.subarray(0, Number(length));
  return { words: words.toString('utf8'), bytes: body.subarray(Number(length)) };
}

async function read(path: string): Promise<Kept | undefined> {
  const entry = await readFile(path).catch(() => undefined);
  const found = entry && unpack(entry);
  if (!found) return undefined;
  // The time of use tells which entries to remove first; nothing that is made depends on it.
  const seconds = (performance.timeOrigin + performance.now()) / 1000;
  await utimes(path, seconds, seconds).catch(() => undefined);
  return found;
}

/** Writes an entry under a name of its own first, so that nobody ever reads half of one. */
async function write({ folder }: WorkCache, path: string, made: Kept): Promise<void> {
  const temporary = join(folder, `${randomUUID()}.tmp`);
  await mkdir(folder, { recursive: true });
  await writeFile(temporary, pack(made));
  await rename(temporary, path);
}

/** Returns the work that is kept under what it is made of, or makes and keeps it. */
export async function kept(
  cache: WorkCache,
  madeOf: unknown,
  make: () => Promise<Kept>,
): Promise<Kept> {
  const name = sha256(cache.makers, JSON.stringify(madeOf));
  const path = join(cache.folder, `${name}${EXTENSION}`);
  const found = await read(path);
  if (found) return found;
  const made = await make();
  await write(cache, path, made);
  return made;
}

/** Removes the works that were not used for the longest time, until the rest takes at most `most` bytes. */
export async function prune({ folder }: WorkCache, most = MOST_BYTES): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith(EXTENSION))
      .map(async (name) => {
        const path = join(folder, name);
        const info = await stat(path).catch(() => undefined);
        return info ? [{ path, used: info.mtimeMs, bytes: info.size }] : [];
      }),
  );
  let total = 0;
  for (const { path, bytes } of found.flat().toSorted((a, b) => b.used - a.used)) {
    total += bytes;
    if (total > most) await rm(path, { force: true });
  }
}
