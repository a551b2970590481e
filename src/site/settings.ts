import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** What Astro must know of the paper before it starts. */
export interface SiteSettings {
  /** Origin of the site, such as `https://kind-centraal.example`. */
  readonly site: string;
  /** Folder of the site on its host: `/`, or `/paper`. */
  readonly base: string;
  readonly defaultLocale: string;
  readonly locales: string[];
  /** Each paper keeps its own cache, so that two never mix. */
  readonly cacheDir: string;
}

/** Returns the folder of the paper: `PAPER` in the environment, or the project itself. */
export function paperFolder(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return resolve(root, env['PAPER'] ?? '.');
}

/** Returns the folder of what is kept from one run to the next: `CACHE` in the environment, or one that installs with the packages. */
export function cacheFolder(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return resolve(root, env['CACHE'] ?? 'node_modules/.cache');
}

const facts = z.object({ site: z.url(), locales: z.array(z.string()).min(1) });

/** A paper that cannot be read: `loadPaper` says why, so Astro only needs something to start with. */
const FALLBACK = { site: 'https://site.example', locales: ['nl'] };

function readFacts(paper: string): z.output<typeof facts> {
  try {
    return facts.parse(JSON.parse(readFileSync(join(paper, 'data/paper.json'), 'utf8')));
  } catch {
    return FALLBACK;
  }
}

/** Returns the settings of the site of a paper. */
export function siteSettings(root: string, paper: string): SiteSettings {
  const { site, locales } = readFacts(paper);
  const { origin, pathname } = new URL(site);
  const name = createHash('sha256').update(paper).digest('hex').slice(0, 8);
  return {
    site: origin,
    base: pathname.replace(/\/$/, '') || '/',
    defaultLocale: locales[0] ?? 'nl',
    locales,
    cacheDir: join(root, 'node_modules/.astro', name),
  };
}
