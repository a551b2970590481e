import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { editionOf, subjectsOf, type Paper } from '../../src/model/paper.ts';
import { hearingHead } from '../../src/site/hearing-page.ts';
import { builtFiles, builtPages, builtText, type BuiltPage } from './built-site.ts';

const root = resolve(import.meta.dirname, '../..');
let paper: Paper;
let pages: BuiltPage[];

beforeAll(async () => {
  paper = await loadPaper(root);
  pages = builtPages();
});

/** Returns the language that a page should be in, by its address. */
function localeOf(path: string): string {
  return path.startsWith('/en/') ? 'en' : 'nl';
}

/** Returns what is wrong on each page, by its path; an empty object when nothing is. */
function wrong(check: (page: BuiltPage) => readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    pages.map((page) => [page.path, check(page)] as const).filter(([, found]) => found.length > 0),
  );
}

function meta(page: BuiltPage, name: string): string | undefined {
  return page.document
    .querySelector(`meta[property="${name}"],meta[name="${name}"]`)
    ?.getAttribute('content');
}

describe('the set of pages', () => {
  test('has home, every part and demand, the whole paper, the data, the colophon, the pages to share from, of what is asked and for the hearing, a short page for each picture, and a 404', () => {
    const expected = paper.editions.flatMap((edition) => {
      const { base, messages, pages: fixed, parts, demands } = edition;
      const texts = [...Object.values(fixed), ...parts, ...demands, hearingHead(edition)];
      const slugs = texts.map(({ slug }) => `${base}/${slug === '' ? '' : `${slug}/`}`);
      const short = subjectsOf(paper).map(({ number }) => `${base}/${number}/`);
      const made = [messages['share.slug'], messages['asks.slug']].map(
        (slug) => `${base}/${slug}/`,
      );
      return [...slugs, ...short, ...made];
    });
    expect(expected).toContain('/0/');
    expect(expected).toContain('/en/0/');
    expect(expected).toContain('/en/share/');
    expect(pages.map(({ path }) => path).toSorted()).toEqual([...expected, '/404.html'].toSorted());
  });

  test('is what the sitemap lists, but for the 404', () => {
    const listed = [...builtText('/sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => url,
    );
    const expected = pages
      .filter(({ path }) => path !== '/404.html')
      .map(({ path }) => `${paper.facts.site}${path}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(builtText('/robots.txt')).toContain(`${paper.facts.site}/sitemap.xml`);
  });
});

describe('every page', () => {
  test('links only to pages, files and anchors that exist', () => {
    const ids = new Map(
      pages.map(({ path, document }) => [
        path,
        document.querySelectorAll('[id]').map(({ id }) => id),
      ]),
    );
    expect(
      wrong(({ path, document }) =>
        document
          .querySelectorAll('[href],[src]')
          .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
          .filter((address) => !/^(?:https:|mailto:)/.test(address))
          .filter((address) => {
            const url = new URL(address, `https://site.test${path}`);
            const file = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
            if (!existsSync(join(inject('site'), file))) return true;
            return (
              url.hash !== '' &&
              !ids.get(url.pathname)?.includes(decodeURIComponent(url.hash.slice(1)))
            );
          }),
      ),
    ).toEqual({});
  });

  test('links outward only to addresses that stand in the data', () => {
    const known = [
      ...paper.sources.flatMap(({ url }) => url ?? []),
      paper.facts.contact,
      paper.facts.original,
      paper.facts.site,
    ];
    expect(
      wrong(({ document }) =>
        document
          .querySelectorAll('a[href]')
          .map((a) => a.getAttribute('href') ?? '')
          .filter(
            (href) =>
              /^(?!mailto:\?)[a-z]+:/.test(href) &&
              !known.some((url) => url !== undefined && href.startsWith(url)),
          ),
      ),
    ).toEqual({});
  });

  test('has one h1 and no heading that skips a level', () => {
    expect(
      wrong(({ document }) => {
        const levels = document
          .querySelectorAll('h1,h2,h3,h4')
          .map(({ tagName }) => Number(tagName.slice(1)));
        const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
        const ones = levels.filter((level) => level === 1).length;
        return [
          ...(ones === 1 ? [] : [`${ones} h1`]),
          ...skips.map((level) => `skips to h${level}`),
        ];
      }),
    ).toEqual({});
  });

  test('names its language, title, description, canonical address and card with absolute addresses', () => {
    expect(
      wrong((page) => {
        const { document, path } = page;
        const found: string[] = [];
        const expect_ = (ok: boolean, what: string) => ok || found.push(what);
        expect_(document.querySelector('html')?.getAttribute('lang') === localeOf(path), 'lang');
        expect_((document.querySelector('title')?.text.length ?? 0) > 8, 'title');
        expect_((meta(page, 'description')?.length ?? 0) > 30, 'description');
        const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
        expect_(
          path === '/404.html'
            ? canonical === undefined
            : canonical === `${paper.facts.site}${path}`,
          'canonical',
        );
        const image = meta(page, 'og:image') ?? '';
        expect_(image.startsWith(`${paper.facts.site}/cards/${localeOf(path)}/`), 'og:image');
        expect_(existsSync(join(inject('site'), new URL(image).pathname)), 'og:image file');
        expect_(
          meta(page, 'og:image:width') === '1200' && meta(page, 'og:image:height') === '630',
          'og:image size',
        );
        expect_((meta(page, 'og:image:alt')?.length ?? 0) > 40, 'og:image:alt');
        expect_(
          meta(page, 'twitter:image:alt') === meta(page, 'og:image:alt'),
          'twitter:image:alt',
        );
        expect_(meta(page, 'twitter:card') === 'summary_large_image', 'twitter:card');
        return found;
      }),
    ).toEqual({});
  });

  test('has no two titles or descriptions alike', () => {
    const titles = pages.map(({ document }) => document.querySelector('title')?.text);
    const descriptions = pages.map((page) => meta(page, 'description'));
    expect(new Set(titles).size).toBe(pages.length);
    expect(new Set(descriptions).size).toBe(pages.length);
  });

  test('says that it restates the paper in other words and that the paper prevails', () => {
    const words = (path: string) => {
      const { messages, sender } = editionOf(paper, localeOf(path));
      return messages['site.restatement'].replace('{sender}', sender);
    };
    expect(
      wrong(({ document, path }) =>
        document.querySelector('footer')?.text.includes(words(path)) ? [] : ['missing'],
      ),
    ).toEqual({});
  });

  test('has a name and a description on every drawing, or hides it as an ornament', () => {
    expect(
      wrong(({ document }) =>
        document.querySelectorAll('svg').flatMap((svg) => {
          if (svg.getAttribute('aria-hidden') === 'true') return [];
          const title =
            document.getElementById(svg.getAttribute('aria-labelledby') ?? '')?.text ?? '';
          const alt =
            document.getElementById(svg.getAttribute('aria-describedby') ?? '')?.text ?? '';
          return title.length > 5 && alt.length > 40 ? [] : [svg.outerHTML.slice(0, 120)];
        }),
      ),
    ).toEqual({});
  });

  test('uses an id once', () => {
    expect(
      wrong(({ document }) => {
        const ids = document.querySelectorAll('[id]').map(({ id }) => id);
        return ids.filter((id, i) => ids.indexOf(id) !== i);
      }),
    ).toEqual({});
  });

  test('asks nothing of another site, and its scripts stand in the page', () => {
    expect(
      wrong(({ document, html }) => [
        ...document
          .querySelectorAll('script[src],iframe,object,embed')
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        ...document.querySelectorAll('link[rel=stylesheet],img,source').flatMap((e) => {
          const address = e.getAttribute('href') ?? e.getAttribute('src') ?? '';
          return /^(?:https?:)?\/\//.test(address) ? [address] : [];
        }),
        ...[...html.matchAll(/url\((?!\/|%23|#)([^)]*)\)/g)].map(([found]) => found),
      ]),
    ).toEqual({});
  });
});

describe('every file', () => {
  test('has no address of somebody’s own computer', () => {
    const texts = builtFiles().filter((path) =>
      /\.(?:html|svg|json|xml|txt|csv|css|js)$/.test(path),
    );
    const found = texts.filter((path) =>
      /file:\/\/|[A-Z]:\\|\/(?:home|Users)\//.test(builtText(path)),
    );
    expect(found).toEqual([]);
  });

  test('has no template left unfilled', () => {
    const texts = builtFiles().filter((path) => /\.(?:html|svg|json|csv)$/.test(path));
    const found = texts.filter((path) =>
      /\{(?:fig|source|year|marks|word|n|unit|sender):?[^}]*\}|undefined|\[object|NaN/.test(
        builtText(path).replace(/<script\b[^]*?<\/script>/g, ''),
      ),
    );
    expect(found).toEqual([]);
  });
});
