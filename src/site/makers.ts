import { createHash, type Hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Press } from '../infographics/press.ts';
import type { Typesetter } from '../print/typesetter.ts';

/** Packages whose every version may draw another picture; sharp tells those of its own parts. */
const TOOLS = ['satori', 'svgo', 'qrcode', 'harfbuzzjs'];
/** Code that turns a composition into bytes. */
const CODE = ['src/infographics', 'src/theme'];

/** The package of each kind of typesetter, whose every version may set another document. */
const SETTERS: Readonly<Record<Typesetter['kind'], string>> = {
  native: '@myriaddreamin/typst-ts-node-compiler',
  wasm: '@myriaddreamin/typst-ts-web-compiler',
};
/** Code that asks one for a document; templates are part of what is asked. */
const SETTING = /^(?:native-|wasm-)?typesetter\.ts$/;

async function versionOf(root: string, name: string): Promise<string> {
  const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
  const { version }: { version?: unknown } = JSON.parse(text);
  return `${name} ${String(version)}`;
}

async function sources(root: string, folder: string, which = /\.ts$/): Promise<Buffer[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => which.test(name)).sort();
  return Promise.all(files.map((name) => readFile(join(root, folder, name))));
}

function addFonts(hash: Hash, { faces }: Press): void {
  for (const { family, weight, style, data } of faces)
    hash.update(`${family} ${weight} ${style}`).update(data);
}

/** Returns the hash of all that makes pictures out of compositions: code, fonts, tools, machine. */
export async function makersOf(root: string, press: Press): Promise<string> {
  const tools = await Promise.all(TOOLS.map((name) => versionOf(root, name)));
  const code = await Promise.all(CODE.map((folder) => sources(root, folder)));
  const hash = createHash('sha256');
  hash.update(JSON.stringify([tools, sharp.versions, process.arch]));
  for (const bytes of code.flat()) hash.update(bytes);
  addFonts(hash, press);
  return hash.digest('hex');
}

/** Returns the hash of all that makes documents out of templates and data: code, fonts, Typst, machine. */
export async function settersOf(root: string, press: Press, { kind }: Typesetter): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([kind, await versionOf(root, SETTERS[kind]), process.arch]));
  for (const bytes of await sources(root, 'src/print', SETTING)) hash.update(bytes);
  addFonts(hash, press);
  return hash.digest('hex');
}
