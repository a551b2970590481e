import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Press } from '../infographics/press.ts';
import { nativeTypesetter } from './native-typesetter.ts';
import type { Typesetter } from './typesetter.ts';

/** What documents are printed with: the press of pictures, the paper's folder and Typst. */
export interface PrintPress extends Press {
  readonly paperRoot: string;
  /** The Typst templates by name. */
  readonly templates: Readonly<Record<string, string>>;
  readonly typesetter: Typesetter;
}

/** The templates, inside the project. */
const TEMPLATES = 'src/print/typst';

async function readTemplates(projectRoot: string): Promise<Record<string, string>> {
  const folder = join(projectRoot, TEMPLATES);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.typ')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

/** Returns a typesetter that knows the fonts of a press and no others. */
export function createTypesetter(press: Press, projectRoot: string): Promise<Typesetter> {
  const fonts = press.faces.map(({ data }) => data);
  return nativeTypesetter(fonts, join(projectRoot, TEMPLATES, 'no-fonts.conf'));
}

/** Returns a press for documents: that of pictures, with Typst and its templates. */
export async function createPrintPress(
  press: Press,
  folders: { projectRoot: string; paperRoot: string },
  typesetter: Typesetter,
): Promise<PrintPress> {
  const { projectRoot, paperRoot } = folders;
  return { ...press, paperRoot, typesetter, templates: await readTemplates(projectRoot) };
}
