import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { projectRoot } from '../paper-copy.ts';
import { readerForTests } from './visit.ts';

/** A4 in points, as a PDF counts. */
const A4 = { width: 595, height: 842 };

const paper = await loadPaper(projectRoot);
const [edition] = paper.editions;
if (!edition) throw new Error('the paper has no edition');
const demandPath = `/${edition.demands[1]?.slug}/`;
const asksPath = `/${edition.messages['asks.slug']}/`;

const { visit, missing } = await readerForTests();

describe.skipIf(missing)('a page that a reader prints', () => {
  test('shows what was closed and leaves out what only a screen can use', async () => {
    const { page, close } = await visit(demandPath);
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string) =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll(wanted)].filter((e) => e.checkVisibility()).length,
        selector,
      );
    const terms = await page.locator('.term-text').count();
    expect(await seen('.term-text')).toBe(terms);
    expect(terms).toBeGreaterThan(0);
    expect(await seen('.aside details p')).toBe(1);
    expect(await seen('.contents, .post-nav a, .neighbours a, .kit, button:not(.term)')).toBe(0);
    await close();
  });

  test('names the address of every source, and has black marks on white', async () => {
    const { page, close } = await visit(demandPath, { options: { colorScheme: 'dark' } });
    await page.emulateMedia({ media: 'print' });
    const { addresses, wall, mark } = await page.evaluate(() => ({
      addresses: [...document.querySelectorAll('.notes a[href^=http]')].map((a) => [
        a.getAttribute('href'),
        getComputedStyle(a, '::after').content,
      ]),
      wall: getComputedStyle(document.querySelector('.hero .wall') ?? document.body)
        .backgroundColor,
      mark: getComputedStyle(document.querySelector('.drawing rect.loose') ?? document.body).fill,
    }));
    expect(addresses.length).toBeGreaterThan(0);
    for (const [href, shown] of addresses) expect(shown).toContain(href);
    expect(wall).toBe('rgb(255, 255, 255)');
    expect(mark).toBe('rgb(0, 0, 0)');
    await close();
  });

  test('stands on A4; all that is asked fits on one sheet', async () => {
    const { page, close } = await visit(asksPath);
    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    expect(pdf.getPageCount()).toBe(1);
    const { width, height } = pdf.getPage(0).getSize();
    expect({ width: Math.round(width), height: Math.round(height) }).toEqual(A4);
    await close();
  });
});
