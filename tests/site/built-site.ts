import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { inject } from 'vitest';

/** A page as it was built. */
export interface BuiltPage {
  /** Its address within the site: `/geen-noodopvang/`. */
  readonly path: string;
  /** Its words and tags; soft hyphens are no part of them. */
  readonly html: string;
  /** All that a server sends. */
  readonly sent: string;
  readonly document: HTMLElement;
}

/** Returns the paths of all files of the built site, from its root. */
export function builtFiles(site = inject('site')): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
    .toSorted();
}

/** Returns the text of a built file, soft hyphens and all. */
export function builtText(path: string, site = inject('site')): string {
  return readFileSync(join(site, path), 'utf8');
}

function pageAt(path: string, site: string): BuiltPage {
  const sent = builtText(path, site);
  const html = sent.replaceAll('\u00AD', '');
  let document: HTMLElement | undefined;
  return {
    path: path.replace(/index\.html$/, ''),
    html,
    sent,
    get document() {
      document ??= parse(html, { comment: true });
      return document;
    },
  };
}

/** The pages of each site that was read: no test changes one. */
const read = new Map<string, readonly BuiltPage[]>();

function readPages(site: string): readonly BuiltPage[] {
  const known = read.get(site);
  if (known) return known;
  const pages = builtFiles(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => pageAt(path, site));
  read.set(site, pages);
  return pages;
}

function isEmbed({ path }: BuiltPage): boolean {
  return path.split('/').includes('embed');
}

/** Returns all pages of the built site that stand on their own. */
export function builtPages(site = inject('site')): BuiltPage[] {
  return readPages(site).filter((page) => !isEmbed(page));
}

/** Returns the pages that are made to stand in the frame of another site. */
export function builtEmbeds(site = inject('site')): BuiltPage[] {
  return readPages(site).filter(isEmbed);
}
