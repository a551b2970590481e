import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { subjectsOf, textOf } from '../../src/model/paper.ts';
import { embedPath, sharedPath } from '../../src/site/addresses.ts';
import { projectRoot } from '../paper-copy.ts';
import { launchBrowser } from './browser.ts';
import { serve, type Served } from './serve.ts';

const full = process.env['FULL'] === '1';
const paper = await loadPaper(projectRoot);
const kits = paper.editions
  .flatMap((edition) => paper.demands.map((subject) => ({ edition, subject })))
  .filter((_, i) => full || i === 1);
const embeds = paper.editions
  .flatMap((edition) => subjectsOf(paper).map((subject) => embedPath(paper, edition, subject)))
  .filter((_, i) => full || i < 3);

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

/** What a browser may do, put in place before a page runs. */
const CLIPBOARD = `
  globalThis.clip = [];
  Object.defineProperty(navigator, 'clipboard', { value: {
    writeText: async (text) => { clip.push(text); },
    write: async (items) => {
      for (const item of items) {
        const blob = await item.getType('image/png');
        clip.push(blob.type + ' ' + blob.size);
      }
    },
  } });`;
const NO_CLIPBOARD = `
  const refuse = async () => { throw new DOMException('no', 'NotAllowedError'); };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, write: refuse } });`;
const SHARES_FILES = `
  navigator.canShare = ({ files }) => files.length > 0;
  navigator.share = async ({ files, text }) => {
    globalThis.shared = files.map(({ name, type, size }) => [name, type, size].join(' ')).concat(text);
  };`;
const SHARES_NO_FILES = `navigator.canShare = () => false; navigator.share = async () => {};`;

async function open(
  path: string,
  { stubs = [], ...options }: BrowserContextOptions & { stubs?: string[] } = {},
): Promise<{ page: Page; errors: string[] }> {
  if (typeof browser === 'string') throw new Error(browser);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  for (const stub of stubs) await page.addInitScript(stub);
  await page.goto(path.startsWith('/') ? site.origin + path : path);
  return { page, errors };
}

function told(page: Page): Promise<string> {
  return page.locator('.kit [role=status]').first().innerText();
}

/** Returns the height of what can be pressed in the kit, where it is less than a finger needs. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.kit a, .kit button, .kit summary')]
      .filter((e) => e.getClientRects().length > 0 && !e.closest('.note'))
      .filter(
        (e) => e.getBoundingClientRect().height < 43.5 || e.getBoundingClientRect().width < 43.5,
      )
      .map((e) => `${e.outerHTML.slice(0, 80)} ${e.getBoundingClientRect().height}`),
  );
}

describe.skipIf(typeof browser === 'string')('the share kit in a browser', () => {
  test.each(kits)(
    '$edition.locale $subject.id copies text, link, code, messages and picture',
    async ({ edition, subject }) => {
      const { page, errors } = await open(sharedPath(paper, edition, subject), {
        stubs: [CLIPBOARD],
      });
      const copied = async (field: string) => {
        await page.locator(`button[data-words="${field}"]:not([data-share])`).click();
        await page.waitForFunction(
          () => document.querySelector('.kit [role=status]')?.textContent !== '',
        );
        const said = await told(page);
        const last = await page.evaluate<string>('clip.at(-1)');
        return { said, last };
      };
      const alt = await copied(`alt-${subject.id}`);
      expect(alt).toEqual({
        said: edition.messages['share.copiedAlt'],
        last: textOf(edition, subject).alt,
      });
      expect((await copied(`link-${subject.id}`)).last).toContain(
        sharedPath(paper, edition, subject),
      );
      expect((await copied(`embed-${subject.id}`)).last).toMatch(
        /^<iframe src="https:.*<\/iframe>$/,
      );
      expect((await copied(`message-${subject.id}-x`)).said).toContain('X');

      const button = page.locator('button[data-picture]').first();
      const file = (await button.getAttribute('data-picture')) ?? '';
      await button.click();
      await page.waitForFunction(
        () => document.querySelector('.kit [role=status]')?.textContent !== '',
      );
      const bytes = readFileSync(join(inject('site'), file)).length;
      expect(await page.evaluate('clip.at(-1)')).toBe(`image/png ${bytes}`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test.each(kits)(
    '$edition.locale $subject.id selects the text and says so where copying is refused',
    async ({ edition, subject }) => {
      const { page } = await open(sharedPath(paper, edition, subject), { stubs: [NO_CLIPBOARD] });
      await page.locator(`button[data-words="alt-${subject.id}"]`).click();
      await page.waitForFunction(
        () => document.querySelector('.kit [role=status]')?.textContent !== '',
      );
      expect(await told(page)).toBe(edition.messages['share.denied']);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`alt-${subject.id}`);
      const selected = await page.evaluate(() => {
        const field = document.activeElement;
        return field instanceof HTMLTextAreaElement
          ? field.value.slice(field.selectionStart, field.selectionEnd)
          : '';
      });
      expect(selected).toBe(textOf(edition, subject).alt);
      await page.locator('button[data-picture]').first().click();
      await page.waitForFunction(
        (words) => document.querySelector('.kit [role=status]')?.textContent === words,
        edition.messages['share.noPicture'],
      );
      await page.context().close();
    },
  );

  test.each(kits)(
    '$edition.locale $subject.id hands the picture to another app where the browser can',
    async ({ edition, subject }) => {
      const { page } = await open(sharedPath(paper, edition, subject), { stubs: [SHARES_FILES] });
      await page.locator('button[data-share]').click();
      await expect.poll(() => page.evaluate('globalThis.shared !== undefined')).toBe(true);
      const file = (await page.locator('button[data-share]').getAttribute('data-share')) ?? '';
      const bytes = readFileSync(join(inject('site'), file)).length;
      const [picture, text] = await page.evaluate<string[]>('shared');
      expect(picture).toBe(`${subject.id}.png image/png ${bytes}`);
      expect(text).toContain(textOf(edition, subject).short[0]);
      await page.context().close();

      const other = await open(sharedPath(paper, edition, subject), { stubs: [SHARES_NO_FILES] });
      expect(await other.page.locator('button[data-share]').isVisible()).toBe(false);
      expect(await other.page.locator('button[data-words^="alt-"]').isVisible()).toBe(true);
      await other.page.context().close();
    },
  );

  test.each(kits)(
    '$edition.locale $subject.id is whole without JavaScript, but for its buttons',
    async ({ edition, subject }) => {
      const { page } = await open(sharedPath(paper, edition, subject), {
        javaScriptEnabled: false,
      });
      expect(await page.locator('.kit button:visible').count()).toBe(0);
      expect(await page.locator('.kit a[download]:visible').count()).toBeGreaterThan(10);
      expect(await page.locator(`#alt-${subject.id}`).isVisible()).toBe(true);
      await page.locator('.kit summary').nth(2).click();
      expect(await page.locator('.kit details[open] textarea').isVisible()).toBe(true);
      await page.context().close();
    },
  );

  test.each(kits)(
    '$edition.locale $subject.id can be walked with the keyboard, and shows where one is',
    async ({ edition, subject }) => {
      const { page } = await open(sharedPath(paper, edition, subject), {
        stubs: [CLIPBOARD, SHARES_FILES],
      });
      const wanted = await page
        .locator('.kit :is(a[href],button,textarea,summary):visible')
        .count();
      await page.locator('.kit button').first().focus();
      const seen = new Set<string>();
      for (let i = 0; i < wanted; i += 1) {
        const at = await page.evaluate(() => {
          const e = document.activeElement;
          if (!e?.closest('.kit')) return 'outside';
          const { outlineStyle, outlineWidth } = getComputedStyle(e);
          const index = [...document.querySelectorAll('.kit *')].indexOf(e);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3
            ? String(index)
            : `no outline on ${e.outerHTML.slice(0, 80)}`;
        });
        seen.add(at);
        await page.keyboard.press('Tab');
      }
      expect([...seen].filter((at) => !/^\d+$/.test(at))).toEqual([]);
      expect(seen.size).toBe(wanted);
      await page.context().close();
    },
  );

  test.each([375, 1280])('can be pressed with a finger at %i px', async (width) => {
    const [kit] = kits;
    if (!kit) throw new Error('no kit');
    const { page } = await open(sharedPath(paper, kit.edition, kit.subject), {
      stubs: [CLIPBOARD, SHARES_FILES],
      viewport: { width, height: 900 },
    });
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(typeof browser === 'string')('an embed in the frame of another site', () => {
  test.each(embeds)('%s fits its frame, on a phone too', async (path) => {
    for (const width of [600, 320]) {
      const { page, errors } = await open('about:blank');
      await page.setContent(
        `<iframe src="${site.origin}${path}" title="x" width="${width}" height="760"></iframe>`,
      );
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('no frame');
      await frame.waitForSelector('svg >> visible=true');
      const size = await frame.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight };
      });
      expect(size, `${width} px`).toEqual({ wide: 0, high: 0 });
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });
});
