import { describe, expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { embedPath } from '../../src/site/addresses.ts';
import { projectRoot } from '../paper-copy.ts';
import { builtEmbeds, builtPages } from './built-site.ts';
import { readerForTests, type Wish } from './visit.ts';

const paper = await loadPaper(projectRoot);
const pages = [...builtPages(), ...builtEmbeds()];
const { overview } = paper;
if (!overview) throw new Error('the paper has no overview');
/** Pages that show the overview, whose share without a fixed place may have no edge that can be counted. */
const shown = paper.editions.flatMap((edition) => [
  `${edition.base}/`,
  `${edition.base}/0/`,
  embedPath(paper, edition, overview),
]);
const MARKS = 166;
/** Least size of words in px, and how much a size may be off because boxes have whole px. */
const LEAST = 14;
const ROUNDING = 0.1;

const { visit, missing } = await readerForTests();

/** Schemes that a reader can ask for. */
const schemes: readonly (readonly [string, NonNullable<Wish['options']>])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['dark with more contrast', { colorScheme: 'dark', contrast: 'more' }],
  ['dark with colours of the reader’s own', { colorScheme: 'dark', forcedColors: 'active' }],
];

/** Ends a word that is spelt with a hyphen at its end: “EU-asiel- en migratiepact”. */
const OWN_HYPHEN = /EU-asiel-$/;

describe('a drawing for a phone', () => {
  test('breaks no word of the paper’s demands', () => {
    const broken = pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll('.hero svg.narrow text')
        .map((line) => line.textContent.trim())
        .filter((line) => line.endsWith('-') && !OWN_HYPHEN.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the marks of the overview', () => {
  test('have one form, on the wall and on the posts, and no class of their own', () => {
    for (const path of shown) {
      const page = pages.find((one) => one.path === path);
      const drawings = page?.document
        .querySelectorAll('svg')
        .filter((one) => one.querySelector('.ticks'));
      expect(drawings?.length, path).toBeGreaterThan(0);
      for (const drawing of drawings ?? []) {
        const marks = drawing.querySelectorAll('.ticks rect');
        expect(marks, path).toHaveLength(MARKS);
        expect(
          marks.filter((mark) => mark.hasAttribute('class') || mark.hasAttribute('fill')),
        ).toEqual([]);
        const group = drawing.querySelector('.ticks g')?.id ?? 'none';
        const again = drawing.querySelector(`use[href="#${group}"]`);
        const clip = again?.getAttribute('clip-path')?.match(/^url\(#(.+)\)$/)?.[1] ?? 'none';
        const posts = drawing.querySelectorAll('rect.post').length;
        const clipped = drawing.querySelector(`[id="${clip}"] path`)?.getAttribute('d') ?? '';
        expect(posts, path).toBeGreaterThan(0);
        expect(clipped.match(/M/g), path).toHaveLength(posts);
      }
    }
  });

  test.skipIf(missing).each(schemes)('give no edge to count: %s', async (_, options) => {
    for (const path of shown) {
      const { page, close } = await visit(path, { options });
      const looks = await page.evaluate(() =>
        [...document.querySelectorAll('svg:has(.ticks)')]
          .filter((drawing) => drawing.getClientRects().length > 0)
          .map((drawing) => {
            const marks = [...drawing.querySelectorAll('.ticks rect')].map((mark) =>
              getComputedStyle(mark),
            );
            return [
              ...new Set(
                marks.map(({ fill, translate, opacity }) => `${fill} ${translate} ${opacity}`),
              ),
            ];
          }),
      );
      expect(looks.length, path).toBeGreaterThan(0);
      for (const look of looks) expect(look, path).toHaveLength(1);
      await close();
    }
  });
});

describe('words in drawings', () => {
  test.skipIf(missing)('can be read on the narrowest phone', async () => {
    for (const { slug } of paper.editions[0]?.demands ?? []) {
      const { page, close } = await visit(`/${slug}/`, { width: 320 });
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll<SVGSVGElement>('svg.narrow')].flatMap((drawing) => {
          const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
          const words = [...drawing.querySelectorAll('text')];
          return words.map((word) => Number.parseFloat(getComputedStyle(word).fontSize) * scale);
        }),
      );
      expect(Math.min(LEAST, ...sizes), slug).toBeGreaterThanOrEqual(LEAST - ROUNDING);
      await close();
    }
  });
});

/** Part of the height of a line that may reach into what stands over or under it: its box is higher than its ink. */
const OF_BOX = 0.25;
/** Shapes wider than this in px hold words or carry posts: a mark is smaller. */
const MARK = 60;

test.skipIf(missing).each([320, 375])(
  'words in a drawing touch none of its marks in a window of %i px',
  async (width) => {
    for (const { base, demands } of paper.editions) {
      for (const { slug } of demands) {
        const { page, close } = await visit(`${base}/${slug}/`, { width });
        const touching = await page.evaluate(
          ({ ofBox, mark }) =>
            [...document.querySelectorAll('svg.drawing')]
              .filter((drawing) => drawing.getClientRects().length > 0)
              .flatMap((drawing) => {
                const marks = [...drawing.querySelectorAll('.loose, .fixed, .open, .rule')]
                  .map((shape) => shape.getBoundingClientRect())
                  .filter((box) => box.width < mark);
                return [...drawing.querySelectorAll('text:not(.on-post)')]
                  .filter((words) => {
                    const { left, right, top, bottom, height } = words.getBoundingClientRect();
                    return marks.some(
                      (box) =>
                        box.left < right - 1 &&
                        box.right > left + 1 &&
                        box.top < bottom - ofBox * height &&
                        box.bottom > top + ofBox * height,
                    );
                  })
                  .map((words) => words.textContent);
              }),
          { ofBox: OF_BOX, mark: MARK },
        );
        expect(touching, `${base}/${slug}/`).toEqual([]);
        await close();
      }
    }
  },
);

describe('a table of what holds', () => {
  const tables = pages.flatMap(({ document }) => document.querySelectorAll('table.held'));

  test('is drawn in ticks, and its words stay for those who do not see them', () => {
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const cells = table.querySelectorAll('tbody td');
      expect(cells.map((cell) => cell.querySelectorAll('.tick,.no-tick').length)).toEqual(
        cells.map(() => 1),
      );
      expect(cells.filter((cell) => !cell.querySelector('.hidden')?.text.trim())).toEqual([]);
      const rows = table.querySelectorAll('tbody tr');
      expect(table.querySelectorAll('tbody th[scope=row]')).toHaveLength(rows.length);
    }
  });
});
