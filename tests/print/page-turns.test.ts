import { describe, expect, test } from 'vitest';
import { partedLists } from '../../src/print/kept-items.ts';
import { turnsWithin } from '../../src/print/page-turns.ts';

/** Columns of pages of two, and whether a paragraph runs on from each. */
function columns(...runsOn: readonly boolean[]) {
  return { columns: runsOn.map((one) => ({ 'runs-on': one })) };
}

/** Items of a list, by the column that each stands in; a page has two. */
function items(places: readonly number[], { long = [] }: { long?: readonly number[] } = {}) {
  return {
    items: places.map((column, n) => ({
      list: 0,
      long: long.includes(n),
      page: Math.floor(column / 2),
      x: column % 2 === 0 ? 30 : 120,
    })),
  };
}

describe('a reader turns the page', () => {
  test('within a paragraph that runs on from its last column, not from another', () => {
    expect(turnsWithin([columns(true, true, false, false), items([])], 2)).toBe(1);
    expect(turnsWithin([columns(true, false, true, false), items([])], 2)).toBe(0);
  });

  test('within a short list, not within a long one or between two columns of a page', () => {
    const none = columns(false, false, false);
    expect(turnsWithin([none, items([1, 1, 2, 2])], 2)).toBe(1);
    expect(turnsWithin([none, items([0, 0, 1, 1])], 2)).toBe(0);
    expect(turnsWithin([none, items([1, 1, 1, 2, 2])], 2)).toBe(0);
  });
});

describe('a list that leaves one item in a column', () => {
  test('keeps two of three together where the other is long, all of them where it is short', () => {
    expect(partedLists([items([0, 0, 1], { long: [0] })])).toEqual([{ list: 0, keep: 'last' }]);
    expect(partedLists([items([0, 1, 1], { long: [2] })])).toEqual([{ list: 0, keep: 'first' }]);
    expect(partedLists([items([0, 0, 1])])).toEqual([{ list: 0, keep: 'all' }]);
  });

  test('keeps two of four together', () => {
    expect(partedLists([items([0, 0, 0, 1])])).toEqual([{ list: 0, keep: 'last' }]);
  });
});
