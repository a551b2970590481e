import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { pagesOf, type SitePage } from '../../src/site/pages.ts';
import { projectRoot } from '../paper-copy.ts';
import { launchBrowser } from './browser.ts';
import { serve, type Served } from './serve.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 375, 1280];
/** Every page in the full check; one for each template otherwise. */
const full = process.env['FULL'] === '1';

const paper = await loadPaper(projectRoot);
const chosen = pagesOf(paper).filter(
  (page, i, all) => full || all.findIndex(({ kind }) => kind === page.kind) === i,
);
const paths = [
  ...chosen.map(({ path }: SitePage) => (path === '' ? '/' : `/${path}/`)),
  '/404.html',
];

const browser: Browser | string = await launchBrowser().catch((error: unknown) => String(error));
if (typeof browser === 'string')
  process.stderr.write(`Browser tests are skipped: ${browser.split('\n')[0]}\n`);

let site: Served;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(async () => {
  await site.close();
  if (typeof browser !== 'string') await browser.close();
});

/** What went wrong while a page was shown. */
interface Visit {
  readonly page: Page;
  readonly errors: string[];
  readonly foreign: string[];
}

async function visit(path: string, scheme: 'light' | 'dark', width: number): Promise<Visit> {
  if (typeof browser === 'string') throw new Error(browser);
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) foreign.push(request.url());
  });
  await page.goto(site.origin + path);
  await page.evaluate(() => document.fonts.ready);
  return { page, errors, foreign };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (tags): Promise<AxeResults> => {
    const axe: { run: (options: object) => Promise<AxeResults> } = Reflect.get(globalThis, 'axe');
    return axe.run({ runOnly: tags });
  }, TAGS);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
  );
}

describe.skipIf(typeof browser === 'string')('in a browser', () => {
  describe.each(paths)('the page %s', (path) => {
    test.each(SCHEMES)('has no accessibility violation in %s', async (scheme) => {
      for (const width of [375, 1280]) {
        const { page } = await visit(path, scheme, width);
        expect(await violations(page), `${width} px`).toEqual([]);
        await page.close();
      }
    });

    test('asks nothing of other sites, has no error and no sideways scroll', async () => {
      for (const width of WIDTHS) {
        const { page, errors, foreign } = await visit(path, 'light', width);
        expect(errors, `${width} px`).toEqual([]);
        expect(foreign, `${width} px`).toEqual([]);
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scroll, `${width} px`).toBeLessThanOrEqual(width);
        await page.close();
      }
    });
  });

  test('text is set in the site’s own fonts', async () => {
    const { page } = await visit('/', 'light', 1280);
    const families = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(new Set(families.map((family) => family.replaceAll('"', '')))).toEqual(
      new Set(['Proza Libre', 'Deurpost Serif']),
    );
    await page.close();
  });

  test('every link and button is at least 24 px high, and 44 px in navigation', async () => {
    for (const path of paths) {
      const { page } = await visit(path, 'light', 375);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('nav a, .plinth-links a, summary')]
          .filter((a) => a.getClientRects().length > 0 && a.getBoundingClientRect().height < 43.5)
          .map((a) => `${a.textContent} ${a.getBoundingClientRect().height}`),
      );
      expect(small, path).toEqual([]);
      await page.close();
    }
  });
});
