import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { pagesOf, type SitePage } from '../../src/site/pages.ts';
import { projectRoot } from '../paper-copy.ts';
import { builtPages } from './built-site.ts';
import { launchBrowser } from './browser.ts';
import { serve, type Served } from './serve.ts';

/** Every page in the full check; one for each template otherwise. */
export const full = process.env['FULL'] === '1';

const HEIGHT = 900;

/** What went wrong while a page was shown. */
export interface Visit {
  readonly page: Page;
  readonly errors: string[];
  readonly foreign: string[];
  readonly close: () => Promise<void>;
}

/** How a page is visited. */
export interface Wish {
  readonly width?: number;
  readonly height?: number;
  readonly options?: BrowserContextOptions;
  /** Handles what the page asks for; nothing is held back by default. */
  readonly route?: (route: Route) => Promise<void>;
}

/** A browser and the built site, for one test file. */
export interface Reader {
  readonly visit: (path: string, wish?: Wish) => Promise<Visit>;
  /** Looks at a page in several widths: each in a visit of its own in the full check, in a window that changes otherwise. */
  readonly atWidths: (
    path: string,
    widths: readonly number[],
    look: (visit: Visit, width: number) => Promise<void>,
  ) => Promise<void>;
  /** True on a machine without a browser: its tests are skipped then. */
  readonly missing: boolean;
}

async function tryBrowser(): Promise<Browser | undefined> {
  return launchBrowser().catch((error: unknown) => {
    process.stderr.write(`Browser tests are skipped: ${String(error).split('\n')[0]}\n`);
    return undefined;
  });
}

function addressOf({ path }: SitePage): string {
  return path === '' ? '/' : `/${path}/`;
}

/** Returns the addresses of the pages to look at: one for each template, or every one in the full check. */
export async function chosenPaths(): Promise<string[]> {
  const paper = await loadPaper(projectRoot);
  const pages = pagesOf(paper);
  const listed = pages.map(addressOf);
  const chosen = pages
    .filter(({ kind }, i, all) => full || all.findIndex((page) => page.kind === kind) === i)
    .map(addressOf);
  // Pages that search engines do not list, such as the 404 and the embeds: the first of each folder.
  const unlisted = builtPages()
    .map(({ path }) => path)
    .filter((path) => !listed.includes(path));
  const folder = (path: string) => path.split('/').slice(0, 2).join('/');
  const others = unlisted.filter(
    (path, i) => full || unlisted.findIndex((one) => folder(one) === folder(path)) === i,
  );
  return [...chosen, ...others];
}

function watched(page: Page, served: Served): Visit {
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(served.origin) && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  return { page, errors, foreign, close: () => page.context().close() };
}

/**
 * Returns a way to visit the pages of the built site, each in a context of its own; the site is served
 * while the tests of the calling file run. Call it at the top of a file.
 */
export async function readerForTests(): Promise<Reader> {
  const browser = await tryBrowser();
  let served: Served;
  beforeAll(async () => {
    served = await serve(inject('site'));
  });
  afterAll(async () => {
    await served.close();
    if (browser) await browser.close();
  });
  const visit: Reader['visit'] = async (
    path,
    { width = 1280, height = HEIGHT, options, route } = {},
  ) => {
    if (!browser) throw new Error('there is no browser to visit a page with');
    const context = await browser.newContext({ viewport: { width, height }, ...options });
    if (route) await context.route('**/*', route);
    const visited = watched(await context.newPage(), served);
    await visited.page.goto(served.origin + path);
    if (options?.javaScriptEnabled !== false)
      await visited.page.evaluate(() => document.fonts.ready);
    return visited;
  };
  return {
    missing: browser === undefined,
    visit,
    atWidths: async (path, widths, look) => {
      const visits = full ? widths.map((width) => [width]) : [widths];
      for (const [first, ...others] of visits) {
        if (first === undefined) continue;
        const visited = await visit(path, { width: first });
        await look(visited, first);
        for (const width of others) {
          await visited.page.setViewportSize({ width, height: HEIGHT });
          await look(visited, width);
        }
        await visited.close();
      }
    },
  };
}
