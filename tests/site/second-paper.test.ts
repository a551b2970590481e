import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { chartOf } from '../../src/charts/charts.ts';
import { builtInMessages } from '../../src/i18n/locales.ts';
import { chartFigure } from '../../src/infographics/canvas.ts';
import { formats } from '../../src/infographics/formats.ts';
import { loadPaper } from '../../src/model/load.ts';
import type { Edition, Paper } from '../../src/model/paper.ts';
import { projectRoot, secondPaper } from '../paper-copy.ts';
import { builtFiles, builtPages, builtText, type BuiltPage } from './built-site.ts';
import { hearingHead } from '../../src/site/hearing-page.ts';

// Another organisation's paper, in another language, in a subfolder, without an overview: it must go
// through the same code, and nothing of the first paper may come through.
const SUBFOLDER = '/streets';
const SITE = `https://residents.example${SUBFOLDER}`;

const site = inject('secondSite');
let paper: Paper;
let first: Paper;
let edition: Edition;
let pages: BuiltPage[];

beforeAll(async () => {
  paper = await loadPaper(secondPaper);
  first = await loadPaper(projectRoot);
  const [only] = paper.editions;
  if (!only) throw new Error('the second paper has no edition');
  edition = only;
  pages = builtPages(site);
});

function page(path: string): BuiltPage {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
}

function textFiles(): string[] {
  return builtFiles(site).filter((path) => /\.(?:html|svg|json|css|csv|xml|txt)$/.test(path));
}

/** Returns what a page says in running text: its drawings have lines of text of their own. */
function words(html: string): string {
  const document = parse(html);
  for (const drawing of document.querySelectorAll('svg')) drawing.remove();
  return (document.querySelector('body')?.structuredText ?? '').replace(/\s+/g, ' ');
}

/** Numbers that pages may show: figures, what drawings count, places in the series, years of documents. */
function licensed(): Set<string> {
  const figure = chartFigure(paper);
  const charts = [...paper.demands, ...paper.drawings].map(({ chart }) => chartOf(chart));
  const counts = charts.flatMap((chart) => Object.values(chart.facts(figure)).map(String));
  const figures = ['420', '1,150'];
  const places = paper.demands.map((_, i) => String(i + 1));
  const years = paper.sources.map(({ date }) => date.slice(0, 4));
  return new Set([...counts, ...figures, ...places, ...years]);
}

describe('the pages of a second paper', () => {
  test('are its own: home, parts, demands, the whole paper, the data, the colophon, the pages to share from and for the hearing, a short page for each picture and a 404', () => {
    const texts = [...Object.values(edition.pages), ...edition.parts, ...edition.demands];
    const expected = texts.map(({ slug }) => (slug === '' ? '/' : `/${slug}/`));
    const more = ['/share/', '/asks/', `/${hearingHead(edition).slug}/`, '/1/', '/2/', '/3/'];
    expect(pages.map(({ path }) => path).toSorted()).toEqual(
      [...expected, ...more, '/404.html'].toSorted(),
    );
    expect(expected).toHaveLength(9);
  });

  test('are in its language', () => {
    const languages = pages.map(({ document }) =>
      document.querySelector('html')?.getAttribute('lang'),
    );
    expect(new Set(languages)).toEqual(new Set(['en']));
    expect(page('/').html).toContain('content="en_GB"');
    expect(words(page('/crossings/').html)).toContain('How to read the drawing');
  });

  test('link to nothing outside their folder that should be within, and to nothing that is missing', () => {
    const broken = pages.flatMap(({ path, document }) =>
      [
        ...document
          .querySelectorAll('[href],[src]')
          .map((e) => e.getAttribute('href') ?? e.getAttribute('src') ?? ''),
        ...[...document.toString().matchAll(/url\((\/[^)]+)\)/g)].map(
          ([, address]) => address ?? '',
        ),
      ]
        .filter((address) => !/^(?:https:|mailto:)/.test(address) || address.startsWith(SITE))
        .filter((address) => {
          const url = new URL(address, `${SITE}${path}`);
          if (!url.pathname.startsWith(`${SUBFOLDER}/`)) return true;
          const target = url.pathname.slice(SUBFOLDER.length);
          const file = target.endsWith('/') ? `${target}index.html` : target;
          if (!existsSync(join(site, file))) return true;
          return url.hash !== '' && !parse(builtText(file, site)).getElementById(url.hash.slice(1));
        })
        .map((address) => `${path} ${address}`),
    );
    expect(broken).toEqual([]);
  });

  test('have whole canonical and card addresses, with the folder', () => {
    const shown = pages.filter(({ path }) => path !== '/404.html');
    const canonicals = shown.map(({ document }) =>
      document.querySelector('link[rel=canonical]')?.getAttribute('href'),
    );
    expect(canonicals).toEqual(shown.map(({ path }) => `${SITE}${path}`));
    const cards = shown.map(
      ({ document }) =>
        document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '',
    );
    const missing = cards.filter(
      (card) =>
        !card.startsWith(`${SITE}/cards/en/`) || !existsSync(join(site, card.slice(SITE.length))),
    );
    expect(missing).toEqual([]);
    expect(builtText('/robots.txt', site)).toContain(`${SITE}/sitemap.xml`);
    expect(builtText('/sitemap.xml', site)).toContain(`<loc>${SITE}/crossings/</loc>`);
  });

  test('show the link to the paper itself and the contact', () => {
    for (const { document } of pages) {
      const links = document.querySelectorAll('footer a').map((a) => a.getAttribute('href'));
      expect(links).toContain('https://residents.example/papers/a-safe-street-to-school.pdf');
      expect(links).toContain('mailto:hello@residents.example');
    }
  });

  test('set words apart where a sentence follows a sentence', () => {
    const glued = pages.flatMap(({ path, html }) =>
      [...words(html).matchAll(/\p{Ll}\.\p{Lu}\w*/gu)].map(([found]) => `${path} ${found}`),
    );
    expect(glued).toEqual([]);
  });
});

describe('nothing of the first paper', () => {
  test('is in a file of the second', () => {
    const { walls, fonts } = first.theme;
    const colours = Object.values(walls).flatMap(({ light, dark }) => [light, dark]);
    const names = [...Object.keys(walls).map((wall) => `wall-${wall}`), fonts.reading.webFamily];
    const told = [
      'kind in azc',
      'asiel',
      '16.623',
      'noodopvang',
      'werkgroep',
      'lang="nl"',
      'nl_nl',
    ];
    const forbidden = [...told, ...colours, ...names, new URL(first.facts.site).hostname].map(
      (word) => word.toLowerCase(),
    );
    const found = textFiles().flatMap((path) => {
      const text = builtText(path, site).toLowerCase();
      return forbidden.filter((word) => text.includes(word)).map((word) => `${path} ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('is in a message: no page has one of the other languages', () => {
    const others = Object.entries(builtInMessages).filter(([locale]) => locale !== edition.locale);
    const messages = others
      .flatMap(([, all]) => Object.entries(all))
      .filter(([key]) => !key.startsWith('language.'));
    const phrases = messages
      .map(([, message]) => message)
      .filter((message) => /^[^{}]+ [^{}]+$/.test(message));
    const own = new Set<string>(Object.values(edition.messages));
    const found = pages.flatMap(({ path, html }) =>
      phrases
        .filter((phrase) => !own.has(phrase) && html.includes(phrase))
        .map((phrase) => `${path} ${phrase}`),
    );
    expect(phrases.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});

describe('the figures of a second paper', () => {
  test('have the form and the qualifiers of its language', () => {
    const table = page('/figures/').document;
    const shown = paper.figures.map(({ id }) =>
      table.getElementById(id)?.querySelector('[data-figure]')?.text.trim(),
    );
    expect(shown).toEqual(['420', 'at least three quarters', 'fewer than 1,150']);
    expect(words(page('/crossings/').html)).toContain('At least three quarters of them');
    expect(words(page('/crossings/').html)).toContain('Figures as of 1 March 2025.');
    expect(builtText('/data/figures.csv', site)).toContain(
      'bicycle-stands,"fewer than 1,150",1150,less-than,',
    );
  });

  test('are the only numbers on its pages, besides places, documents and what a drawing counts', () => {
    const ages = /^age \d+$/;
    const dates = /\b1 March 2025\b/g;
    const allowed = licensed();
    const stray = pages.flatMap(({ path, html }) => {
      const document = parse(html);
      for (const e of document.querySelectorAll(
        '[data-source],.sources,.size,time,.code,style,script,desc,head',
      ))
        e.remove();
      for (const e of document.querySelectorAll('text')) if (ages.test(e.text.trim())) e.remove();
      const text = document.structuredText.replace(dates, '');
      return [...text.matchAll(/\d[\d.,]*\d|\d/g)]
        .filter(([n]) => !allowed.has(n))
        .map(([n]) => `${path} ${n}`);
    });
    expect(stray).toEqual([]);
  });

  test('are drawn in ticks of ten, and the legend says so', () => {
    const drawing = page('/crossings/').document.querySelector('.hero-drawing svg');
    expect(drawing?.querySelectorAll('.ticks rect,rect.fixed,rect.loose')).toHaveLength(42);
    const lines = drawing
      ?.querySelectorAll('text')
      .map(({ text }) => text.trim())
      .join(' ');
    expect(lines).toContain('1 mark = 10 children');
    expect(page('/figures/').document.querySelector('.placed-drawing svg')?.text).toContain(
      '= 10 children',
    );
  });

  test('lead the home page, though there is no overview', () => {
    const { document } = page('/');
    expect(document.querySelector('.big-figure .number')?.text.trim()).toBe('420');
    expect(document.querySelector('.big-figure .on-wall')?.classNames).toContain('wall-tide');
    expect(document.querySelector('.more-figures')).toBeNull();
    expect(document.querySelectorAll('.rows li')).toHaveLength(3);
  });
});

const manifestSchema = z.object({
  infographics: z.array(
    z.object({
      demand: z.string(),
      locale: z.literal('en'),
      format: z.string(),
      svg: z.object({ path: z.string() }),
      png: z.object({ path: z.string() }),
      caption: z.string(),
    }),
  ),
});

describe('the pictures of a second paper', () => {
  test('are there for every demand in every format', () => {
    const { infographics } = manifestSchema.parse(
      JSON.parse(builtText('/infographics/manifest.json', site)),
    );
    const made = infographics.map(({ demand, format }) => `${demand} ${format}`);
    const expected = ['crossings', 'school-street', 'spread-traffic'].flatMap((demand) =>
      Object.keys(formats).map((format) => `${demand} ${format}`),
    );
    expect(made).toEqual(expected);
    const files = infographics.flatMap(({ svg, png }) => [svg.path, png.path]);
    expect(files.filter((path) => !existsSync(join(site, path)))).toEqual([]);
    for (const { svg, caption } of infographics) {
      expect(builtText(svg.path, site)).toContain('lang="en"');
      expect(caption).toContain('Source: position paper, Harbour Street Residents.');
    }
  });

  test('are painted in its own colours', () => {
    const { walls } = paper.theme;
    for (const { id, wall } of paper.demands) {
      const text = builtText(`/infographics/${id}/og.svg`, site).toLowerCase();
      expect(text).toContain(walls[wall]?.light.toLowerCase());
    }
  });
});
