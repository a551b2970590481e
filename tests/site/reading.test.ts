import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { byId, type Edition } from '../../src/model/paper.ts';
import { projectRoot } from '../paper-copy.ts';
import { builtPages } from './built-site.ts';
import { readerForTests } from './visit.ts';

const paper = await loadPaper(projectRoot);
const [first] = paper.editions;
if (!first) throw new Error('the paper has no edition');
const edition: Edition = first;
const pages = builtPages();
const [part] = edition.parts;
/** A demand with a term, a source, a table of contents and the drawing that moves. */
const demand = byId(edition.demands, paper.demands[1]?.id ?? '');
const partPath = `/${part?.slug}/`;
const demandPath = `/${demand.slug}/`;

const { visit, missing } = await readerForTests();

/** What the keyboard is on: its words, and whether it can be seen there. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, right, width } = element.getBoundingClientRect();
    return {
      tag: element.outerHTML.slice(0, 80),
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3,
      inSight: bottom > 0 && top < innerHeight && right > 0 && width > 0,
    };
  });
}

describe('reading aids', () => {
  test('begin every part and demand with its short version', () => {
    for (const { slug, short } of [...edition.parts, ...edition.demands]) {
      const page = pages.find(({ path }) => path === `/${slug}/`);
      const sentences = page?.document.querySelectorAll('.short li').map(({ text }) => text.trim());
      expect(sentences, slug).toEqual([...short]);
    }
  });

  test('give headings the same address in every language', () => {
    const [a, b] = paper.editions;
    if (!a || !b) return;
    const idsOn = ({ base }: Edition, slug: string) =>
      pages
        .find(({ path }) => path === `${base}/${slug}/`)
        ?.document.querySelectorAll('.prose > :is(h2,h3)')
        .map(({ id }) => id);
    for (const { id, slug } of [...a.parts, ...a.demands]) {
      const twin = byId([...b.parts, ...b.demands], id);
      expect(idsOn(b, twin.slug), slug).toEqual(idsOn(a, slug));
    }
  });

  test('make every heading and figure in a text a link to itself', () => {
    const bare = pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll('.prose h2, .prose h3, .placed-drawing figcaption, tbody th[data-figure]')
        .filter((element) => {
          const id = element.closest('[id]')?.id ?? '';
          return element.querySelector('a.anchor')?.getAttribute('href') !== `#${id}`;
        })
        .map(({ text }) => `${path} ${text.trim()}`),
    );
    // The short page of a picture is read at a glance.
    expect(bare.filter((found) => !/^\/(?:en\/)?\d\//.test(found))).toEqual([]);
  });

  test('lead from every reference to its source and back', () => {
    for (const { path, document } of pages.filter(({ html }) => html.includes('class="notes"'))) {
      for (const reference of document.querySelectorAll('.prose a[data-source]')) {
        const note = document.getElementById((reference.getAttribute('href') ?? '').slice(1));
        expect(note?.classNames, `${path} ${reference.id}`).toBeDefined();
        const back = note?.querySelectorAll('.back a').map((a) => a.getAttribute('href'));
        expect(back, path).toContain(`#${reference.id}`);
        const number = note?.parentNode?.querySelectorAll('li').indexOf(note);
        expect(reference.querySelector('sup')?.text, path).toBe(String((number ?? -1) + 1));
      }
    }
  });

  test('explain every term of a page once', () => {
    for (const { path, document } of pages) {
      const used = document
        .querySelectorAll('button.term')
        .map((term) => term.getAttribute('popovertarget') ?? '');
      const explained = document.querySelectorAll('.term-text').map(({ id }) => id);
      expect(explained.toSorted(), path).toEqual([...new Set(used)].toSorted());
    }
  });

  test('list all that is asked on one page', () => {
    for (const { base, messages, demands } of paper.editions) {
      const page = pages.find(({ path }) => path === `${base}/${messages['asks.slug']}/`);
      const asks = page?.document.querySelectorAll('.row-title').map(({ text }) => text.trim());
      expect(asks).toEqual(demands.map(({ ask }) => ask));
      const inFull = page?.document
        .querySelectorAll('.rows .asked li')
        .map(({ text }) => text.trim());
      expect(inFull).toEqual(demands.flatMap(({ asked }) => asked));
      const menu = pages
        .find(({ path }) => path === `${base}/`)
        ?.document.querySelector('.sections a');
      expect(menu?.getAttribute('href')).toBe(page?.path);
    }
  });

  test('say of a source what its title does not say, once, and what is not stated', () => {
    for (const { path, document } of pages) {
      for (const facts of document.querySelectorAll('.source-facts')) {
        const title = facts.parentNode?.querySelector('a,span')?.text.trim() ?? '';
        const [maker, ...others] = facts.text.trim().split(', ');
        const said = others.join(', ');
        expect(maker, path).not.toBe('');
        expect(said, `${path} ${title}`).not.toMatch(
          /^(?:niet vermeld|not stated)$|, (?:niet|not) /,
        );
        expect(
          others.filter((fact) => title.includes(fact) && /\d{4}/.test(fact)),
          path,
        ).toEqual([]);
        const years = said.match(/\b(?:19|20)\d\d\b/g) ?? [];
        expect(others.at(-1) === years[0] && years.length > 1, `${path} ${said}`).toBe(false);
      }
    }
  });

  test('say in every language that a page is missing', () => {
    const words = pages.find(({ path }) => path === '/404.html')?.document.querySelector('main');
    for (const { messages, base } of paper.editions) {
      expect(words?.text).toContain(messages['notFound.title']);
      expect(words?.querySelector(`.way-home a[href="${base}/"]`)).not.toBeNull();
    }
  });

  test('name a way to report a mistake, or say that there is none', () => {
    for (const { base, messages, pages: texts } of paper.editions) {
      const page = pages.find(({ path }) => path === `${base}/${texts.colophon.slug}/`);
      const said = page?.document.querySelector('.contact')?.text.trim();
      const { contact } = paper.facts;
      expect(said).toBe(messages[contact ? 'site.report' : 'site.noContact']);
    }
  });

  test('name every page in the other languages, for browsers and search engines', () => {
    for (const { path, document } of pages) {
      const alternates = document.querySelectorAll('link[rel=alternate][hreflang]');
      const locales = alternates.map((link) => link.getAttribute('hreflang'));
      if (document.querySelector('link[rel=canonical]') === null || locales.length === 0) continue;
      expect(locales, path).toEqual([...paper.facts.locales, 'x-default']);
      const own = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(
        alternates.map((link) => link.getAttribute('href')),
        path,
      ).toContain(own);
    }
  });
});

describe.skipIf(missing)('in a browser', () => {
  test('the keyboard reaches everything, in sight and with a ring', async () => {
    for (const path of ['/', partPath]) {
      const { page, close } = await visit(path);
      const reachable = await page.evaluate(
        () =>
          [...document.querySelectorAll('a[href],button,summary,textarea,input')].filter((e) =>
            e.checkVisibility(),
          ).length,
      );
      const wrong: unknown[] = [];
      let steps = 0;
      for (; steps < reachable; steps += 1) {
        await page.keyboard.press('Tab');
        const on = await focused(page);
        if (!on || !on.ring || !on.inSight) wrong.push(on ?? `nothing at step ${steps}`);
        if (steps === 0) expect(on?.tag).toContain('class="skip"');
      }
      expect(wrong, path).toEqual([]);
      expect(steps).toBeGreaterThan(15);
      await close();
    }
  });

  test('a term opens and closes with the keyboard, and the reader stays at the word', async () => {
    const { page, close } = await visit(demandPath);
    const term = page.locator('button.term').first();
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.term-text:popover-open').count()).toBe(1);
    expect(await page.locator('.term-text:popover-open').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.term-text:popover-open').count()).toBe(0);
    expect(await term.evaluate((e) => e === document.activeElement)).toBe(true);
    await close();
  });

  test('a term opens under a finger, without JavaScript', async () => {
    const { page, close } = await visit(demandPath, {
      width: 320,
      options: { javaScriptEnabled: false, hasTouch: true },
    });
    const explanation = page.locator('.term-text').first();
    expect(await explanation.isVisible()).toBe(false);
    await page.locator('button.term').first().tap();
    expect(await explanation.isVisible()).toBe(true);
    const box = await explanation.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    await explanation.locator('button').tap();
    expect(await explanation.isVisible()).toBe(false);
    await close();
  });

  test('the post and the contents show where the reader is', async () => {
    const { page, close } = await visit(partPath);
    const last = page.locator('.contents a').last();
    await page.locator('.notes').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => last.getAttribute('aria-current')).toBe('location');
    expect(await page.locator('.contents [aria-current]').count()).toBe(1);
    expect(await page.locator('.place-on-post li').last().getAttribute('class')).toBe('here');
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.locator('.contents [aria-current]').count()).toBe(0);
    await close();
  });

  test('the language switch leads to the same section', async () => {
    const [, other] = paper.editions;
    if (!other) return;
    const { page, close } = await visit(`${partPath}#s2`);
    await page.locator('.languages a').first().click();
    const twin = byId(other.parts, part?.id ?? '');
    expect(new URL(page.url()).pathname).toBe(`${other.base}/${twin.slug}/`);
    expect(new URL(page.url()).hash).toMatch(/^#s\d/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(other.locale);
    expect(await page.evaluate(() => document.querySelector(location.hash) !== null)).toBe(true);
    await close();
  });

  test('one drawing settles, once, and not for who asks for less motion', async () => {
    const running = (page: Page) =>
      page.evaluate(
        () => document.getAnimations().filter((a) => a.constructor === Animation).length,
      );
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const { page, close } = await visit(demandPath, { options: { reducedMotion } });
      const ticks = await page.locator('.settles svg:visible .fixed').count();
      expect(ticks).toBeGreaterThan(5);
      expect(await running(page), reducedMotion).toBe(reducedMotion === 'reduce' ? 0 : ticks);
      await page.locator('.settles').scrollIntoViewIfNeeded();
      await expect.poll(() => running(page), { timeout: 10_000 }).toBe(0);
      const still = await page
        .locator('.settles svg:visible .fixed')
        .first()
        .evaluate((tick) => getComputedStyle(tick).transform);
      expect(still).toBe('none');
      await close();
    }
  });

  test('every mark is there in forced colours', async () => {
    const { page, close } = await visit(demandPath, { options: { forcedColors: 'active' } });
    const colours = await page.evaluate(() => {
      const of = (selector: string, pseudo?: string) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element, pseudo).backgroundColor : '';
      };
      return {
        page: of('body'),
        marks: [
          of('.short li', '::before'),
          of('.post-nav a', '::before'),
          of('.place-on-post li'),
        ],
      };
    });
    for (const mark of colours.marks) {
      expect(mark).not.toBe(colours.page);
      expect(mark).not.toBe('rgba(0, 0, 0, 0)');
    }
    await close();
  });
});
