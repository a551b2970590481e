import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Press } from '../infographics/press.ts';
import type { WorkCache } from '../infographics/work-cache.ts';
import { fittedForms, type FittedForms } from './fitted-forms.ts';
import { loadNative, nativeTypesetter } from './native-typesetter.ts';
import type { Typesetter } from './typesetter.ts';
import { wasmTypesetter } from './wasm-typesetter.ts';

/** What documents are printed with: the press of pictures, the paper's folder and Typst. */
export interface PrintPress extends Press {
  readonly paperRoot: string;
  /** The Typst templates by name. */
  readonly templates: Readonly<Record<string, string>>;
  readonly typesetter: Typesetter;
  readonly fitted: FittedForms;
  /** Where set documents are kept; left out: each is set anew. */
  readonly documents?: WorkCache;
}

/** The templates, inside the project. */
const TEMPLATES = 'src/print/typst';

async function readTemplates(projectRoot: string): Promise<Record<string, string>> {
  const folder = join(projectRoot, TEMPLATES);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.typ')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

/** Set to 1, this makes every platform use the WASM build: to try what others get. */
const FORCE_WASM = 'TYPST_WASM';

/**
 * Returns a typesetter that knows the fonts of a press and no others: on the native module where this
 * platform has one, else on the WASM build of the same compiler.
 */
export async function createTypesetter(
  press: Press,
  projectRoot: string,
  { wasm = process.env[FORCE_WASM] === '1' } = {},
): Promise<Typesetter> {
  const fonts = press.faces.map(({ data }) => data);
  const native = wasm ? undefined : await loadNative();
  return native
    ? nativeTypesetter(native, fonts, join(projectRoot, TEMPLATES, 'no-fonts.conf'))
    : wasmTypesetter(fonts, projectRoot);
}

/** Returns a press for documents: that of pictures, with Typst and its templates. */
export async function createPrintPress(
  press: Press,
  folders: { projectRoot: string; paperRoot: string },
  typesetter: Typesetter,
): Promise<PrintPress> {
  const { projectRoot, paperRoot } = folders;
  return {
    ...press,
    paperRoot,
    typesetter,
    templates: await readTemplates(projectRoot),
    fitted: fittedForms(),
  };
}
