import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Press } from '../infographics/press.ts';
import { nativeTypesetter } from './native-typesetter.ts';
import type { Typesetter } from './typesetter.ts';

/** What documents are printed with: the press of pictures, the paper's folder and Typst. */
export interface PrintPress extends Press {
  readonly paperRoot: string;
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

/** Returns a press for documents on the fonts of a press for pictures. */
export async function createPrintPress(
  press: Press,
  { projectRoot, paperRoot }: { projectRoot: string; paperRoot: string },
): Promise<PrintPress> {
  const templates = await readTemplates(projectRoot);
  const fonts = press.faces.map(({ data }) => data);
  const noFonts = join(projectRoot, TEMPLATES, 'no-fonts.conf');
  return { ...press, paperRoot, typesetter: await nativeTypesetter(fonts, templates, noFonts) };
}
