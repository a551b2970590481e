import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { hashOf } from '../hashed.ts';
import { finishPage } from './finish-page.ts';
import { headersFile, type PagePolicy } from './headers.ts';

async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Returns the address of a page's file on the host: a folder's for its `index.html`. */
function addressOf(folder: string, base: string, file: string): string {
  const path = relative(folder, file).split(sep).join('/');
  return `${base}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Finishes the pages of a built site in its folder: every page keeps only the style rules that it uses and
 * states its policy, and a `_headers` file repeats the policies for hosts that can send headers.
 * `base` is the site's folder on its host, empty at the root.
 */
export async function finishSite(folder: string, base: string): Promise<void> {
  const pages: PagePolicy[] = [];
  const sheets = new Map<string, string>();
  const paperPath = (css: string) => {
    const path = `/style/print.${hashOf(Buffer.from(css))}.css`;
    sheets.set(path, css);
    return base + path;
  };
  for (const file of await pagesIn(folder)) {
    const { html, policy } = finishPage(await readFile(file, 'utf8'), paperPath);
    await writeFile(file, html);
    pages.push({ path: addressOf(folder, base, file), policy });
  }
  await mkdir(join(folder, 'style'), { recursive: true });
  for (const [path, css] of sheets) await writeFile(join(folder, path), css);
  await writeFile(join(folder, '_headers'), headersFile(base, pages));
}
