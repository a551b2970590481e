import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { builtFiles, builtPages, type BuiltPage } from './built-site.ts';

/** What a server sends before it waits for an answer. */
const ONE_ROUND_TRIP = 14 * 1024;
const LONG_PAGE = 30 * 1024;
const ALL_FONTS = 60 * 1024;
const ALL_REQUESTS = 120 * 1024;
const SCRIPTS = 3 * 1024;

const site = inject('site');
const pages = builtPages();
/** The whole paper on one page. */
const long = new Set(['/volledig/', '/en/whole-paper/']);

function bytes(path: string): number {
  return readFileSync(join(site, path)).length;
}

const sentBytes = new Map(pages.map((page) => [page, brotliCompressSync(page.sent).length]));

function sent(page: BuiltPage): number {
  return sentBytes.get(page) ?? Infinity;
}

function over(limit: (page: BuiltPage) => number, weigh: (page: BuiltPage) => number): string[] {
  return pages
    .filter((page) => weigh(page) > limit(page))
    .map((page) => `${page.path} ${weigh(page)} bytes`);
}

/** Paths that a page makes a browser fetch from its top to its end: fonts, pictures, scripts. */
function fetched({ html, document }: BuiltPage): string[] {
  const fonts = [...html.matchAll(/url\(["']?(\/[^)"']+\.woff2)/g)].map(([, path = '']) => path);
  const files = document
    .querySelectorAll('img,script[src],link[rel=stylesheet],link[rel=icon]')
    .map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? '');
  return [...new Set([...fonts, ...files])];
}

describe('weight', () => {
  test('a page with its style fits in the first round trip', () => {
    expect(over(({ path }) => (long.has(path) ? LONG_PAGE : ONE_ROUND_TRIP), sent)).toEqual([]);
  });

  test('a whole page with its fonts and pictures stays small', () => {
    const whole = (page: BuiltPage) =>
      sent(page) + fetched(page).reduce((sum, path) => sum + bytes(path), 0);
    expect(over(() => ALL_REQUESTS, whole)).toEqual([]);
  });

  test('all fonts together stay small', () => {
    const fonts = builtFiles().filter((path) => path.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.reduce((sum, path) => sum + bytes(path), 0)).toBeLessThanOrEqual(ALL_FONTS);
  });

  test('scripts are few', () => {
    const scripts = ({ document }: BuiltPage) =>
      document
        .querySelectorAll('script:not([type="application/ld+json"])')
        .reduce((sum, { rawText }) => sum + Buffer.byteLength(rawText), 0);
    expect(over(() => SCRIPTS, scripts)).toEqual([]);
  });

  test('nothing stands between a page and its first paint', () => {
    const waits = pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll(
          'link[rel=stylesheet]:not([media=print]),head script[src]:not([defer]):not([async]):not([type=module])',
        )
        .map(({ outerHTML }) => `${path} ${outerHTML}`),
    );
    expect(waits).toEqual([]);
  });
});

describe('the style of a page', () => {
  test('has no rule for a class that the page lacks', () => {
    const stray = pages.flatMap(({ path, document }) => {
      const css = document
        .querySelectorAll('style')
        .map(({ rawText }) => rawText)
        .join('');
      const bare = css.replace(/:(?:not|has|is|where)\([^{]*?\)(?=[{,\s.:>+~])/g, '');
      const named = new Set(
        [...bare.matchAll(/\.(-?[a-z_][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name),
      );
      const scripts = document
        .querySelectorAll('script')
        .map(({ rawText }) => rawText)
        .join(' ');
      return [...named]
        .filter((name) => !document.querySelector(`.${name}`) && !scripts.includes(name))
        .map((name) => `${path} .${name}`);
    });
    expect(stray).toEqual([]);
  });

  test('gives every font a local one with its measures', () => {
    for (const { html, path } of pages) {
      const families = [...html.matchAll(/@font-face\{font-family:"([^"]+)"/g)].map(
        ([, name = '']) => name,
      );
      const own = families.filter((name) => !name.endsWith(' fallback'));
      const local = families.filter((name) => name.endsWith(' fallback'));
      expect(local.toSorted(), path).toEqual(own.map((name) => `${name} fallback`).toSorted());
      expect(html.match(/size-adjust:\d/g)?.length, path).toBe(local.length);
    }
  });
});
