import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { inject } from 'vitest';

/** A page as it was built. */
export interface BuiltPage {
  /** Its address within the site: `/geen-noodopvang/`. */
  readonly path: string;
  readonly html: string;
  readonly document: HTMLElement;
}

/** Returns the paths of all files of the built site, from its root. */
export function builtFiles(site = inject('site')): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
    .toSorted();
}

/** Returns the text of a built file. */
export function builtText(path: string, site = inject('site')): string {
  return readFileSync(join(site, path), 'utf8');
}

/** Returns all pages of the built site. */
export function builtPages(site = inject('site')): BuiltPage[] {
  return builtFiles(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = builtText(path, site);
      return {
        path: path.replace(/index\.html$/, ''),
        html,
        document: parse(html, { comment: true }),
      };
    });
}
