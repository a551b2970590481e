import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Press } from '../infographics/press.ts';

/** Packages whose every version may draw another picture; sharp tells those of its own parts. */
const TOOLS = ['satori', 'svgo', 'qrcode', 'harfbuzzjs'];
/** Code that turns a composition into bytes. */
const CODE = ['src/infographics', 'src/theme'];

async function versionOf(root: string, name: string): Promise<string> {
  const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
  const { version }: { version?: unknown } = JSON.parse(text);
  return `${name} ${String(version)}`;
}

async function sources(root: string, folder: string): Promise<Buffer[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(files.map((name) => readFile(join(root, folder, name))));
}

/** Returns the hash of all that makes pictures out of compositions: code, fonts, tools, machine. */
export async function makersOf(root: string, { faces }: Press): Promise<string> {
  const tools = await Promise.all(TOOLS.map((name) => versionOf(root, name)));
  const code = await Promise.all(CODE.map((folder) => sources(root, folder)));
  const hash = createHash('sha256');
  hash.update(JSON.stringify([tools, sharp.versions, process.arch]));
  for (const bytes of code.flat()) hash.update(bytes);
  for (const { family, weight, style, data } of faces)
    hash.update(`${family} ${weight} ${style}`).update(data);
  return hash.digest('hex');
}
