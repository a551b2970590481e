import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { projectRoot } from '../paper-copy.ts';
import { chosenPaths, readerForTests } from './visit.ts';

const WIDTHS = [320, 375, 1280];
/** The smallest side of what is touched, px; half a px is lost in rounding. */
const TOUCH = 43.5;
/** Cumulative layout shift that readers do not notice (Web Vitals: "good"). */
const UNNOTICED = 0.1;
/** Below this a few lines of text move by a line at most. */
const STILL = 0.01;
/** The stand-in fonts have the widths of the fonts on average: here and there a line breaks at another word. */
const STILL_PAGES = 0.75;
/** An embed is seen in the frame of its copy-ready code. */
const FRAME = { width: 600, height: 760 };

const paper = await loadPaper(projectRoot);
const { fonts } = paper.theme;
const paths = await chosenPaths();
const { visit, atWidths, missing } = await readerForTests();

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Sentences that stand in a column too narrow to read. */
function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(p, li:not(:has(p)), dd)')]
      .filter((one) => (one.textContent ?? '').trim().length > 60 && one.clientWidth > 0)
      .filter((one) => one.clientWidth < 140 && !one.closest('nav'))
      .map((one) => `${one.clientWidth} px: ${one.textContent?.trim().slice(0, 40)}`),
  );
}

/** Links and buttons that are smaller than a finger, but for those within a line of text. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const lineOf = (target: Element) => {
      let around = target.parentElement;
      while (around && getComputedStyle(around).display === 'inline') around = around.parentElement;
      return around;
    };
    const inText = (target: Element) =>
      getComputedStyle(target).display.startsWith('inline') &&
      [...(lineOf(target)?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
      );
    return [...document.querySelectorAll('a,button,summary,input,textarea')]
      .filter((target) => target.getClientRects().length > 0 && !inText(target))
      .filter((target) => !target.classList.contains('skip'))
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return height < least || (width < least && target.closest('.post-nav') === null);
      })
      .map((target) => target.outerHTML.slice(0, 100));
  }, TOUCH);
}

describe.skipIf(missing)('in a browser', () => {
  const shifts: number[] = [];
  test.each(paths)(
    '%s asks nothing of others, keeps nothing, has no error and no sideways scroll',
    async (path) => {
      await atWidths(path, WIDTHS, async ({ page, errors, foreign }, width) => {
        expect(errors, `${width} px`).toEqual([]);
        expect(foreign, `${width} px`).toEqual([]);
        expect(await sidewaysScroll(page), `${width} px`).toBeLessThanOrEqual(0);
        expect(await squeezed(page), `${width} px`).toEqual([]);
        expect(await page.context().cookies()).toEqual([]);
        const kept = await page.evaluate(async () => [
          ...Object.keys(localStorage),
          ...Object.keys(sessionStorage),
          ...(await indexedDB.databases()).map(({ name }) => name),
          ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ]);
        expect(kept, `${width} px`).toEqual([]);
      });
    },
  );

  test.each(paths)('%s has targets that a finger can hit', async (path) => {
    const { page, close } = await visit(path, { width: 375 });
    expect(await smallTargets(page)).toEqual([]);
    await close();
  });

  test.each(paths)('%s can be read with text at twice the size', async (path) => {
    await atWidths(path, [375, 768], async ({ page }, width) => {
      await page.evaluate(() => {
        for (const sheet of document.styleSheets) sheet.insertRule('html{font-size:200%}');
      });
      expect(await sidewaysScroll(page), `${width} px`).toBeLessThanOrEqual(0);
    });
  });

  test.each(paths)(
    '%s paints text or a drawing as its largest part, and does not jump',
    async (path) => {
      const { page, close } = await visit(path, {
        ...(path.includes('/embed/') ? FRAME : { width: 375 }),
        // Fonts come late, so that their stand-ins are seen first.
        route: async (route) => {
          if (route.request().resourceType() === 'font')
            await new Promise((done) => {
              setTimeout(done, 300);
            });
          await route.continue();
        },
      });
      const { largest, shift } = await page.evaluate(async () => {
        const seen = (type: string) =>
          new Promise<PerformanceEntry[]>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries())).observe({
              type,
              buffered: true,
            });
            setTimeout(() => resolve([]), 300);
          });
        const paints = await seen('largest-contentful-paint');
        const moves = await seen('layout-shift');
        const element: unknown = Reflect.get(paints.at(-1) ?? {}, 'element');
        return {
          largest: element instanceof Element ? element.tagName : '',
          shift: moves.reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0),
        };
      });
      expect(largest).not.toMatch(/^(?:IMG|VIDEO|)$/);
      expect(shift).toBeLessThan(UNNOTICED);
      shifts.push(shift);
      await close();
    },
  );

  test('most pages stand still when their fonts come late', () => {
    const still = shifts.filter((shift) => shift < STILL);
    expect(still.length / shifts.length, shifts.join(' ')).toBeGreaterThan(STILL_PAGES);
  });

  test('text is set in the site’s own fonts', async () => {
    const { page, close } = await visit('/');
    const families = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status, family }) => status === 'loaded' && !family.includes('fallback'))
        .map(({ family }) => family.replaceAll('"', '')),
    );
    expect(new Set(families)).toEqual(new Set([fonts.voice.webFamily, fonts.reading.webFamily]));
    await close();
  });

  test('pages can be read without JavaScript, pictures or fonts', async () => {
    for (const path of paths) {
      const { page, errors, close } = await visit(path, {
        width: 375,
        options: { javaScriptEnabled: false },
        route: (route) =>
          ['font', 'image', 'script'].includes(route.request().resourceType())
            ? route.abort()
            : route.continue(),
      });
      await expect(page.locator('h1').innerText(), path).resolves.not.toBe('');
      const main = await page.locator('main').innerText();
      expect(main.length, path).toBeGreaterThan(60);
      expect(
        errors.filter((error) => !error.includes('ERR_FAILED')),
        path,
      ).toEqual([]);
      await close();
    }
  });
});
