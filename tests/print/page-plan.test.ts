import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/print/page-pieces.ts';
import { planPages, type TextHeights } from '../../src/print/page-plan.ts';
import type { Block } from '../../src/print/tree.ts';

const BODY = 10;
/** From one baseline to the next; a gap before a heading, and other gaps. */
const LINE = 10;
const ABOVE_HEAD = 30;
const GAP = 20;

const text = (words: string) => [{ t: 'text' as const, text: words }];
const paragraph = (words = 'words'): Block => ({ t: 'paragraph', body: text(words) });
const heading: Block = { t: 'heading', depth: 1, body: text('heading') };
const list = (items: number, long?: boolean[]): Block => ({
  t: 'list',
  ordered: false,
  items: Array.from({ length: items }, () => [paragraph()]),
  ...(long ? { long } : {}),
});

/** A part of these blocks: its pieces, and how high they are where each has some lines. */
function measured(blocks: Block[], linesOf: readonly number[], page: number) {
  const pieces = piecesOf([{ blocks, demands: [] }], { count: 0 });
  let y = BODY;
  const lines = pieces.flatMap(({ level, gap }, i) => {
    if (i > 0) y += level === undefined ? (gap === 'none' ? LINE : GAP) : ABOVE_HEAD;
    const from = y;
    y += LINE * ((linesOf[i] ?? 1) - 1);
    return [from, y];
  });
  const heights: TextHeights = {
    lines,
    top: 0,
    bottom: page,
    first: 0,
    page: 1,
    heads: [BODY, BODY, BODY],
  };
  return { pieces, heights, plan: planPages(pieces, heights, BODY) };
}

/** Paragraphs of so many lines below a heading of a part. */
function paragraphs(linesOf: readonly number[], page: number) {
  return measured(
    linesOf.map(() => paragraph()),
    [1, ...linesOf],
    page,
  );
}

describe('the pages of large print', () => {
  test('leave about as much each, not one of them most of it', () => {
    // All but the last two would fit on the first page: the second then had one of seven lines alone.
    const { plan } = paragraphs([9, 9, 9, 8, 7, 33], 400);
    expect(plan?.opens).toEqual([3, 6]);
  });

  test('never part a heading from its text, or what leads to a list from its first two items', () => {
    for (let page = 150; page <= 400; page += 5) {
      const blocks = [paragraph(), heading, paragraph(), list(5), heading, paragraph()];
      const { pieces, plan } = measured(blocks, [1, 6, 1, 3, 2, 2, 2, 2, 2, 1, 6], page);
      for (const n of plan?.opens ?? []) {
        const before = pieces[n - 1];
        expect(before?.level, `${page}`).toBeUndefined();
        const { item } = pieces[n] ?? {};
        if (item !== undefined) expect([2, 3], `${page}`).toContain(item);
        else expect(pieces[n]?.holder, `${page}`).not.toBe(blocks[3]);
      }
    }
  });

  test('keep a list of few items whole where a page then leaves less than two inches', () => {
    const { plan, pieces } = measured(
      [paragraph(), paragraph(), list(4), paragraph()],
      [1, 10, 2, 2, 2, 2, 2, 10],
      240,
    );
    const opened = (plan?.opens ?? []).map((n) => pieces[n]?.item);
    expect(opened.filter((item) => item !== undefined)).toEqual([]);
  });

  test('let a long item stand alone', () => {
    const { plan } = measured([list(2, [true, true])], [1, 10, 10], 130);
    expect(plan?.opens).toEqual([2]);
    expect(measured([list(2)], [1, 10, 10], 130).plan).toBeUndefined();
  });

  test('share what they leave out between their headings and gaps, and have room for it', () => {
    const page = 300;
    const { plan, pieces, heights } = paragraphs([9, 9, 9, 9, 9], page);
    const { opens = [], added } = plan ?? {};
    expect(added?.heads).toHaveLength(1);
    expect(added?.gaps.every((gap) => gap <= 8)).toBe(true);
    expect(Math.max(...(added?.gaps ?? []))).toBeGreaterThan(0);
    // The gap at the top of a page is none.
    const gapped = pieces.flatMap(({ gap }, n) => (gap === 'none' ? [] : [n]));
    for (const n of opens) expect(added?.gaps[gapped.indexOf(n)] ?? 0).toBe(0);
    for (const [i, from] of [0, ...opens].entries()) {
      const to = opens[i] ?? pieces.length;
      const height = (heights.lines[2 * to - 1] ?? 0) - (heights.lines[2 * from] ?? 0) + BODY;
      const more = gapped
        .map((n, at) => (n > from && n < to ? (added?.gaps[at] ?? 0) : 0))
        .reduce((sum, gap) => sum + gap, 0);
      expect(height + more).toBeLessThanOrEqual(page);
    }
  });

  test('are not planned where a piece is higher than a page', () => {
    expect(paragraphs([5, 40], 300).plan).toBeUndefined();
  });
});
