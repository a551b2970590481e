import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { lastChanged } from '../../src/model/changes.ts';
import { loadPaper } from '../../src/model/load.ts';
import { outwardLinks } from '../../src/site/outward-links.ts';
import { pagesOf } from '../../src/site/pages.ts';
import { projectRoot } from '../paper-copy.ts';
import { builtFiles, builtPages, builtText, type BuiltPage } from './built-site.ts';

const site = inject('site');
const paper = await loadPaper(projectRoot);
const pages = builtPages();
const listed = pages.filter(({ path }) => path !== '/404.html');

const thing = z.looseObject({ '@type': z.string() });
const structured = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(thing),
});

function thingsOn({ document }: BuiltPage): z.output<typeof thing>[] {
  const text = document.querySelector('script[type="application/ld+json"]')?.rawText ?? '{}';
  return structured.parse(JSON.parse(text))['@graph'];
}

/** Returns every value in a tree under a key. */
function valuesOf(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesOf(inner, key),
  ]);
}

function fileOf(address: string): string {
  const { pathname } = new URL(address);
  return join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

describe('what a page says to machines', () => {
  test('is of the right kind', () => {
    const kinds = Object.fromEntries(
      pagesOf(paper).map(({ path, kind }) => [path === '' ? '/' : `/${path}/`, kind]),
    );
    const main = {
      home: 'WebSite',
      part: 'Article',
      demand: 'Article',
      full: 'Article',
      data: 'Dataset',
      picture: 'ImageObject',
      share: 'BreadcrumbList',
      asks: 'BreadcrumbList',
      accessibility: 'BreadcrumbList',
      colophon: 'BreadcrumbList',
      hearing: 'BreadcrumbList',
    };
    for (const page of listed) {
      const types = thingsOn(page).map((one) => one['@type']);
      const kind = kinds[page.path];
      expect(types[0], page.path).toBe(main[kind ?? 'home']);
      if (kind !== 'home') expect(types.at(-1), page.path).toBe('BreadcrumbList');
    }
  });

  test('names the paper as a report by its sender, and claims no date that it lacks', () => {
    for (const page of listed) {
      const reports = [
        ...valuesOf(thingsOn(page), 'isBasedOn'),
        ...valuesOf(thingsOn(page), 'about'),
      ];
      for (const report of reports) {
        const edition = paper.editions.find(
          ({ locale }) => locale === page.document.querySelector('html')?.getAttribute('lang'),
        );
        expect(report).toMatchObject({
          '@type': 'Report',
          name: edition?.title,
          author: { '@type': 'Organization', name: edition?.sender },
        });
        expect(report).not.toHaveProperty('datePublished');
      }
    }
  });

  test('leads to files and pages that exist', () => {
    for (const page of listed) {
      const things = thingsOn(page);
      const keys = [
        'url',
        'contentUrl',
        'item',
        'license',
        'acquireLicensePage',
        'mainEntityOfPage',
      ];
      const addresses = keys
        .flatMap((key) => valuesOf(things, key))
        .filter((value): value is string => typeof value === 'string');
      expect(addresses.length, page.path).toBeGreaterThan(0);
      expect(addresses.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
    }
  });

  test('gives every picture its true size, a caption with the source, and its rights', async () => {
    const images = listed.flatMap((page) => [
      ...thingsOn(page).filter((one) => one['@type'] === 'ImageObject'),
      ...valuesOf(thingsOn(page), 'image').map((image) => thing.parse(image)),
    ]);
    expect(images.length).toBeGreaterThan(20);
    for (const image of images) {
      const { width, height } = await sharp(fileOf(String(image['contentUrl']))).metadata();
      expect(image).toMatchObject({ width, height });
      expect(String(image['caption'])).toContain(String(image['creditText']));
      expect(String(image['copyrightNotice']).length).toBeGreaterThan(20);
    }
  });

  test('gives the figures as a dataset with a csv file, and says that their date is not stated', () => {
    for (const edition of paper.editions) {
      const page = listed.find(
        ({ path }) => path === `${edition.base}/${edition.pages.data.slug}/`,
      );
      const [data] = page ? thingsOn(page) : [];
      expect(data).toMatchObject({
        '@type': 'Dataset',
        distribution: { '@type': 'DataDownload', encodingFormat: 'text/csv' },
      });
      expect(String(data?.['description'])).toContain(edition.messages['source.figuresUndated']);
      expect(data).not.toHaveProperty('temporalCoverage');
    }
  });

  test('cannot end its script early', () => {
    for (const { document, path } of listed) {
      const text = document.querySelector('script[type="application/ld+json"]')?.rawText ?? '';
      expect(text, path).not.toContain('<');
    }
  });
});

describe('the sitemap', () => {
  const map = builtText('/sitemap.xml');
  const entries = [...map.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
    loc: /<loc>([^<]+)/.exec(entry)?.[1] ?? '',
    changed: /<lastmod>([^<]+)/.exec(entry)?.[1],
    twins: [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, lang, href]) => `${lang} ${href}`,
    ),
  }));

  test('names every page in every language, and the languages name each other', () => {
    expect(entries).toHaveLength(listed.length);
    for (const { loc, twins } of entries) {
      expect(twins, loc).toHaveLength(paper.editions.length);
      for (const twin of twins) {
        const other = entries.find((one) => one.loc === twin.split(' ')[1]);
        expect(other?.twins, twin).toEqual(twins);
      }
    }
  });

  test('says when each page changed, from the data', () => {
    expect(new Set(entries.map(({ changed }) => changed))).toEqual(new Set([lastChanged(paper)]));
  });
});

describe('the feed', () => {
  test.each(paper.editions.map((edition) => [edition.locale, edition] as const))(
    'in %s has what Atom asks for, and the changes newest first',
    (_locale, edition) => {
      const path = `${edition.base}/feed.xml`;
      const text = builtText(path);
      expect(
        text.startsWith(
          '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"',
        ),
      ).toBe(true);
      const feed = parse(text).querySelector('feed');
      const own = `${paper.facts.site}${path}`;
      expect(feed?.querySelector('id')?.text).toBe(own);
      expect(feed?.querySelector('link[rel=self]')?.getAttribute('href')).toBe(own);
      expect(feed?.querySelector('author name')?.text.length).toBeGreaterThan(3);
      const days = text.match(/<updated>[^<]+/g)?.map((found) => found.slice('<updated>'.length));
      expect(days?.every((day) => /^\d{4}-\d{2}-\d{2}T00:00:00Z$/.test(day))).toBe(true);
      expect(days?.[0]).toBe(`${lastChanged(paper)}T00:00:00Z`);
      const entries = parse(text).querySelectorAll('entry');
      expect(entries.map((entry) => entry.querySelector('id')?.text)).toEqual(
        paper.changes.map(({ id }) => `${own}#${id}`),
      );
      for (const entry of entries) {
        expect(existsSync(fileOf(entry.querySelector('link')?.getAttribute('href') ?? ''))).toBe(
          true,
        );
        expect(entry.querySelector('title')?.text.length).toBeGreaterThan(10);
      }
    },
  );

  test('is named by every page of its language', () => {
    for (const { document, path } of pages) {
      const lang = document.querySelector('html')?.getAttribute('lang');
      const edition = paper.editions.find(({ locale }) => locale === lang);
      const feed = document.querySelector('link[type="application/atom+xml"]');
      expect(feed?.getAttribute('href'), path).toBe(`${edition?.base}/feed.xml`);
    }
  });
});

describe('the icons', () => {
  test('are there in the sizes that they name', async () => {
    const manifest = z
      .object({
        name: z.string(),
        icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
      })
      .parse(JSON.parse(builtText('/manifest.webmanifest')));
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(join(site, src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect((await sharp(join(site, 'apple-touch-icon.png')).metadata()).width).toBe(180);
  });

  test('for old browsers are an ICO file with one image of 32 px', async () => {
    const ico = readFileSync(join(site, 'favicon.ico'));
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const png = ico.subarray(ico.readUInt32LE(18));
    expect(png.length).toBe(ico.readUInt32LE(14));
    expect((await sharp(png).metadata()).width).toBe(32);
  });

  test('leave the post in the middle when a mask takes a fifth of their width', async () => {
    const { data, info } = await sharp(join(site, 'icon-maskable-512.png'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) =>
      data
        .subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)
        .toString('hex');
    expect(at(10, 256)).toBe(at(500, 256));
    expect(at(10, 256)).not.toBe(at(270, 256));
  });
});

describe('links to other sites', () => {
  test('carry the title of the document in the language of the page', () => {
    const bare = listed.flatMap(({ path, document }) => {
      const lang = document.querySelector('html')?.getAttribute('lang');
      const edition = paper.editions.find(({ locale }) => locale === lang);
      return document
        .querySelectorAll('a[href^="http"]')
        .filter((a) => !(a.getAttribute('href') ?? '').startsWith(paper.facts.site))
        .filter((a) => {
          const source = paper.sources.find(({ url }) => url === a.getAttribute('href'));
          const title = edition?.sources[source?.id ?? '']?.title ?? '?';
          return a.getAttribute('title') !== title && !a.text.includes(title);
        })
        .map((a) => `${path} ${a.outerHTML}`);
    });
    expect(bare).toEqual([]);
  });

  test('are all on the list for people to click', () => {
    const known = new Set(outwardLinks(paper).map(({ address }) => address));
    const linked = listed.flatMap(({ document }) =>
      document
        .querySelectorAll('a[href^="http"]')
        .map((a) => a.getAttribute('href') ?? '')
        .filter((href) => !href.startsWith(paper.facts.site)),
    );
    expect(new Set(linked)).toEqual(known);
  });
});

describe('citations', () => {
  test('of the paper say that it has no date, and where it can be read', () => {
    const page = listed.find(({ path }) => path === '/cijfers/');
    const paperText = page?.document.getElementById('cite-paper')?.text;
    expect(paperText).toBe(
      `Werkgroep Kind in azc. (z.d.). Belang van het kind centraal [Position paper]. In andere woorden op ${paper.facts.site}/`,
    );
    const entry = page?.document.getElementById('cite-bibtex')?.text ?? '';
    expect(entry).toMatch(/^@misc\{kind-in-azc-nd,\n {2}author = \{\{Werkgroep Kind in azc\}\},/);
    expect(entry).not.toContain('year');
  });

  test('of every figure lead to the place where it stands', () => {
    for (const edition of paper.editions) {
      const page = listed.find(
        ({ path }) => path === `${edition.base}/${edition.pages.data.slug}/`,
      );
      for (const { id } of paper.figures) {
        const text = page?.document.getElementById(`cite-${id}`)?.text ?? '';
        expect(text).toContain(edition.figures[id]?.full);
        const { hash } = new URL(text.split(' ').at(-1) ?? '');
        expect(page?.document.getElementById(hash.slice(1)), text).not.toBeNull();
      }
    }
  });
});

describe('pages of dev', () => {
  test('are in no build', () => {
    expect(builtFiles().filter((path) => path.startsWith('/dev'))).toEqual([]);
  });
});
