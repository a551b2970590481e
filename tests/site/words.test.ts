import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chosenPaths, readerForTests } from './visit.ts';

const WIDTHS = [320, 375];
const POINT = '\u00AD';

const paths = await chosenPaths();
const { visit, atWidths, missing } = await readerForTests();

/** Words that go on on another line without a hyphen at the end of the first. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate((point) => {
    const range = document.createRange();
    const topOf = (node: Node, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return [...range.getClientRects()].at(-1)?.top;
    };
    const cut = (node: Text, start: number, word: string) => {
      const letters = Array.from(word).map((letter, i) => ({
        letter,
        top: topOf(node, start + i),
      }));
      return letters.some(({ letter, top }, i) => {
        const before = letters[i - 1];
        if (letter === point || before === undefined || before.letter === point) return false;
        return top !== undefined && before.top !== undefined && top - before.top > 6;
      });
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!(node instanceof Text) || !parent?.checkVisibility()) continue;
      if (parent.closest('svg, textarea, script, style, .hidden')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\u00AD]{2,}/gu))
        if (cut(node, index, word)) found.push(word.replaceAll(point, '|'));
    }
    return found;
  }, POINT);
}

describe.skipIf(missing)('on a phone', () => {
  test.each(paths)('%s cuts no word without a hyphen', async (path) => {
    await atWidths(path, WIDTHS, async ({ page }, width) => {
      expect(await cutWords(page), `${width} px`).toEqual([]);
    });
  });

  test('a cut word does not go by unseen', async () => {
    const { page, close } = await visit('/404.html', { width: 320 });
    await page.evaluate(() => {
      const long = document.createElement('p');
      long.textContent = 'x'.repeat(80);
      document.querySelector('main')?.append(long);
    });
    expect(await cutWords(page)).toHaveLength(1);
    await close();
  });
});
