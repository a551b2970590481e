import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { formats } from '../../src/infographics/formats.ts';
import { loadPaper } from '../../src/model/load.ts';
import { byId, subjectsOf, textOf } from '../../src/model/paper.ts';
import { absolute, embedPath, sharedPath } from '../../src/site/addresses.ts';
import { projectRoot } from '../paper-copy.ts';
import { builtEmbeds, builtPages, type BuiltPage } from './built-site.ts';

const site = inject('site');
const paper = await loadPaper(projectRoot);
const pages = builtPages();
const kits = paper.editions.flatMap((edition) =>
  paper.demands.map((subject) => ({
    name: `${edition.locale} ${subject.id}`,
    edition,
    subject,
    path: sharedPath(paper, edition, subject),
  })),
);

function pageAt(path: string): BuiltPage {
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
}

function value(page: BuiltPage, id: string): string {
  return parse(`<p>${page.document.getElementById(id)?.rawText ?? ''}</p>`).text;
}

describe('the kit on a demand page', () => {
  test.each(kits)(
    '$name has the picture in every format, with its true size and weight',
    async ({ path }) => {
      const links = pageAt(path).document.querySelectorAll('.kit a[download]');
      expect(links).toHaveLength(Object.keys(formats).length * 2);
      for (const link of links) {
        const file = join(site, link.getAttribute('href') ?? '');
        const kb = Math.ceil(statSync(file).size / 1000);
        expect(link.text).toContain(`${kb} kB`);
        expect(link.getAttribute('download')).toMatch(/^[a-z0-9-]+\.(?:png|svg)$/);
      }
      for (const item of pageAt(path).document.querySelectorAll('.kit-pictures li')) {
        const png = item.querySelector('a[download$=".png"]')?.getAttribute('href') ?? '';
        const { width, height, density = 72 } = await sharp(join(site, png)).metadata();
        const [, w = '', h = '', unit] = /(\d+) × (\d+) (px|mm)/.exec(item.text) ?? [];
        const scale = unit === 'mm' ? 25.4 / density : 1;
        expect(Math.abs(width * scale - Number(w))).toBeLessThan(1);
        expect(Math.abs(height * scale - Number(h))).toBeLessThan(1);
      }
    },
  );

  test.each(kits)(
    '$name shows each format small: lazily, from a hashed address, light',
    ({ path }) => {
      const images = pageAt(path).document.querySelectorAll('.kit img');
      expect(images).toHaveLength(Object.keys(formats).length);
      const bytes = images.map((image) => {
        expect(image.getAttribute('loading')).toBe('lazy');
        expect(image.getAttribute('src')).toMatch(
          /\/thumbs\/[a-z]+\/[a-z0-9-]+\.[0-9a-f]{10}\.avif$/,
        );
        return statSync(join(site, image.getAttribute('src') ?? '')).size;
      });
      expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(40_000);
    },
  );

  test.each(kits)(
    '$name gives the alt text, the link and the code to embed',
    ({ edition, subject, path }) => {
      const page = pageAt(path);
      expect(value(page, `alt-${subject.id}`)).toBe(textOf(edition, subject).alt);
      expect(value(page, `link-${subject.id}`)).toBe(absolute(paper, path));
      const frame = parse(value(page, `embed-${subject.id}`)).querySelector('iframe');
      const address = absolute(paper, embedPath(paper, edition, subject));
      expect(frame?.getAttribute('src')).toBe(address);
      expect(frame?.getAttribute('title')).toBe(textOf(edition, subject).headline);
      expect(frame?.getAttribute('style')).toBeUndefined();
      expect(existsSync(join(site, new URL(address).pathname, 'index.html'))).toBe(true);
    },
  );

  test.each(kits)(
    '$name is one tap away, beside what prints, and begins with what feeds show whole',
    ({ path }) => {
      const { document } = pageAt(path);
      const ways = document
        .querySelectorAll('.plinth-links a')
        .map((a) => a.getAttribute('href') ?? '');
      expect(ways[0]).toBe('#share');
      expect(ways[1]).toMatch(/\/documents\/handout-[a-z-]+\.pdf$/);
      expect(existsSync(join(site, ways[1] ?? ''))).toBe(true);
      expect(document.querySelector('.contents a[href="#share"]')).not.toBeNull();
      const first = document.querySelector('.kit-pictures a[download]')?.getAttribute('href');
      expect(first).toMatch(/\/portrait\.png$/);
    },
  );

  test('works without its script: every button is hidden, every link is there', () => {
    for (const { path } of kits) {
      const { document } = pageAt(path);
      const buttons = document.querySelectorAll('.kit button');
      expect(buttons.length).toBeGreaterThan(10);
      expect(buttons.filter((button) => button.getAttribute('hidden') === undefined)).toEqual([]);
    }
  });

  test('asks nothing of the platforms it writes for', () => {
    for (const { path } of kits) {
      const targets = pageAt(path)
        .document.querySelectorAll('.kit [href],.kit [src],.kit [data-share],.kit [data-picture]')
        .flatMap((e) =>
          ['href', 'src', 'data-share', 'data-picture'].flatMap(
            (name) => e.getAttribute(name) ?? [],
          ),
        );
      expect(targets.filter((target) => !/^(?:\/(?!\/)|mailto:\?)/.test(target))).toEqual([]);
    }
  });
});

describe('the page to share from', () => {
  test('has every picture in every format, and the way to its kit', () => {
    for (const edition of paper.editions) {
      const { document } = pageAt(`${edition.base}/${edition.messages['share.slug']}/`);
      const files = document
        .querySelectorAll('a[download]')
        .map((a) => a.getAttribute('href') ?? '');
      expect(new Set(files).size).toBe(subjectsOf(paper).length * Object.keys(formats).length * 2);
      expect(files.filter((file) => !existsSync(join(site, file)))).toEqual([]);
      const onward = document
        .querySelectorAll('.share-row a[href$="#share"]')
        .map((a) => a.getAttribute('href'));
      expect(onward).toEqual(
        paper.demands.map((subject) => `${sharedPath(paper, edition, subject)}#share`),
      );
    }
  });
});

describe('an embed', () => {
  const embeds = builtEmbeds();

  test('is there for every picture in every language', () => {
    const expected = paper.editions.flatMap((edition) =>
      subjectsOf(paper).map((subject) => embedPath(paper, edition, subject)),
    );
    expect(embeds.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
  });

  test('has no script, is not listed, and links to the page with the whole story', () => {
    for (const { document, path } of embeds) {
      expect(document.querySelectorAll('script'), path).toEqual([]);
      expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      const links = document.querySelectorAll('a').map((a) => a.getAttribute('href') ?? '');
      expect(links).toHaveLength(1);
      expect(links[0]?.startsWith(paper.facts.site)).toBe(true);
      expect(document.querySelector('a')?.getAttribute('target')).toBe('_top');
    }
  });

  test('has the drawing with its name, its words and its source', () => {
    for (const edition of paper.editions) {
      for (const subject of subjectsOf(paper)) {
        const path = embedPath(paper, edition, subject);
        const page = embeds.find((one) => one.path === path);
        const { alt, ask } = textOf(edition, subject);
        expect(page?.document.querySelector('svg desc')?.text).toBe(alt);
        expect(page?.document.querySelector('.plinth')?.text).toContain(ask);
        expect(page?.document.querySelector('.plinth')?.text).toContain(
          byId(paper.sources, paper.facts.source) && edition.sender,
        );
        expect(page?.document.querySelectorAll('h1')).toHaveLength(1);
      }
    }
  });
});
