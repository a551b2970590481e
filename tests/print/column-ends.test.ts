import { describe, expect, test } from 'vitest';
import { addRoom, columnEnds } from '../../src/print/column-ends.ts';

/** The fact that a template tells of its columns. */
function told(columns: readonly { end: number; heads: number[] }[]) {
  return [{ pages: 2 }, { columns }];
}

describe('the ends of columns', () => {
  test('fall on one line where headings take what a column leaves', () => {
    const facts = told([
      { end: 700, heads: [1] },
      { end: 692, heads: [2, 3] },
      { end: 700, heads: [] },
      { end: 500, heads: [4] },
    ]);
    const { added, higher, uneven } = columnEnds(facts, 2);
    expect(added[1]).toBe(0);
    expect(added[2]).toBeCloseTo(4, 1);
    expect(added[3]).toBeCloseTo(4, 1);
    expect(added[4]).toBeUndefined();
    expect(higher).toBe(0);
    expect(uneven).toBe(0);
  });

  test('stay apart where headings would be too far from the text above', () => {
    const facts = told([
      { end: 700, heads: [] },
      { end: 640, heads: [1, 2] },
      { end: 700, heads: [] },
    ]);
    const { added, uneven } = columnEnds(facts, 2);
    expect(added[1]).toBe(added[2]);
    expect(uneven).toBeCloseTo(60 - 2 * (added[1] ?? 0), 1);
  });

  test('let the picture take what both columns of the first page leave', () => {
    const facts = told([
      { end: 680, heads: [1] },
      { end: 670, heads: [2] },
      { end: 700, heads: [] },
    ]);
    const { added, higher, uneven } = columnEnds(facts, 2);
    expect(higher).toBeCloseTo(20, 1);
    expect(added[1]).toBeCloseTo(0, 1);
    expect(added[2]).toBeCloseTo(10, 1);
    expect(uneven).toBe(0);
  });

  test('are left alone where a template tells nothing', () => {
    expect(columnEnds([], 2)).toMatchObject({ added: [], higher: 0, uneven: 0 });
  });
});

test('room is added above headings in the order of the paper', () => {
  const heading = { t: 'heading', depth: 1, body: [] } as const;
  const paragraph = { t: 'paragraph', body: [] } as const;
  const parts = [
    { blocks: [paragraph, heading], demands: [] },
    { blocks: [], demands: [{ blocks: [heading] }] },
  ];
  const { parts: wide, sources } = addRoom(parts, [0, 1, 2, 3, 4, 5]);
  expect(wide).toEqual([
    { added: 0, blocks: [paragraph, { ...heading, added: 1 }], demands: [] },
    { added: 2, blocks: [], demands: [{ added: 3, blocks: [{ ...heading, added: 4 }] }] },
  ]);
  expect(sources).toBe(5);
});
