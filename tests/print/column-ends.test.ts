import { describe, expect, test } from 'vitest';
import { addRoom, columnEnds } from '../../src/print/column-ends.ts';

/** The fact that a template tells of its columns. */
function told(
  columns: readonly { end: number; heads?: number[]; gaps?: number[]; part?: number }[],
) {
  return [{ pages: 2 }, { columns: columns.map((one) => ({ heads: [], gaps: [], ...one })) }];
}

describe('the ends of columns', () => {
  test('fall on one line where headings and gaps take what a column leaves', () => {
    const facts = told([
      { end: 700, heads: [1], gaps: [1] },
      { end: 697, heads: [2, 3], gaps: [2, 3] },
      { end: 700 },
      { end: 500, heads: [4], gaps: [4] },
    ]);
    const { added, higher, uneven } = columnEnds(facts, 2);
    expect(added.gaps[1]).toBe(0);
    expect(added.gaps[2]).toBeCloseTo(1.5, 1);
    expect(added.gaps[3]).toBeCloseTo(1.5, 1);
    expect(added.gaps[4]).toBe(0);
    expect(added.heads[2]).toBe(0);
    expect(higher).toBe(0);
    expect(uneven).toBe(0);
  });

  test('give all headings of a paper as much room as its fullest column has', () => {
    const facts = told([
      { end: 700 },
      { end: 700 },
      { end: 694, heads: [0, 1] },
      { end: 685, heads: [2, 3, 4], gaps: [0, 1, 2, 3] },
      { end: 697, heads: [5] },
      { end: 700 },
    ]);
    const { added } = columnEnds(facts, 2);
    for (const room of added.heads) expect(room).toBeCloseTo(3, 1);
    expect(added.gaps[0]).toBeCloseTo(1.5, 1);
  });

  test('stay apart where headings would be much further from the text above than others of their page', () => {
    const facts = told([{ end: 700, heads: [0] }, { end: 640, heads: [1, 2] }, { end: 700 }]);
    const { added, uneven } = columnEnds(facts, 2);
    expect(added.heads[1]).toBe(added.heads[2]);
    expect((added.heads[1] ?? 9) - (added.heads[0] ?? 9)).toBeLessThan(2.1);
    expect(uneven).toBeCloseTo(60 - 2 * (added.heads[1] ?? 0), 1);
  });

  test('leave the gaps of a last column that ends high as wide as those beside it', () => {
    const facts = told([
      { end: 700 },
      { end: 700 },
      { end: 694, heads: [0], gaps: [0, 1, 2, 3] },
      { end: 500, heads: [1], gaps: [4, 5] },
    ]);
    const { added } = columnEnds(facts, 2);
    expect(added.gaps[4]).toBeGreaterThan(0);
    expect(added.gaps[4]).toBe(added.gaps[0]);
    expect(added.heads[1]).toBe(added.heads[0]);
  });

  test('tell of parts that begin low in a column, and what the last one leaves', () => {
    const parts = [{ part: 60 }, { part: 200 }, { end: 600, part: 20 }];
    const { low, room } = columnEnds(told(parts.map((one) => ({ end: 700, ...one }))), 2);
    expect(low).toBe(1);
    expect(room).toBeCloseTo(100, 1);
  });

  test('stay apart where gaps between blocks would be seen to be wider than others', () => {
    const facts = told([{ end: 700 }, { end: 680, gaps: [0, 1, 2] }, { end: 700 }]);
    const { added, uneven } = columnEnds(facts, 2);
    expect(added.gaps).toEqual([1.5, 1.5, 1.5]);
    expect(uneven).toBeCloseTo(15.5, 1);
  });

  test('let the picture take what both columns of the first page leave', () => {
    const facts = told([
      { end: 680, heads: [1], gaps: [1] },
      { end: 674, heads: [2], gaps: [2, 3, 4, 5] },
      { end: 700 },
    ]);
    const { added, higher, uneven } = columnEnds(facts, 2);
    expect(higher).toBeCloseTo(20, 1);
    expect(added.heads[1]).toBeCloseTo(0, 1);
    expect(added.gaps[2]).toBeCloseTo(1.5, 1);
    expect(uneven).toBe(0);
  });

  test('are left alone where a template tells nothing', () => {
    const nothing = { added: { heads: [], gaps: [] }, higher: 0, uneven: 0 };
    expect(columnEnds([], 2)).toMatchObject(nothing);
  });
});

test('room is added above headings, and above blocks that follow no heading, in the order of the paper', () => {
  const heading = { t: 'heading', depth: 1, body: [] } as const;
  const paragraph = { t: 'paragraph', body: [] } as const;
  const parts = [
    { blocks: [paragraph, paragraph, heading, paragraph], demands: [] },
    { blocks: [], demands: [{ blocks: [paragraph, paragraph, heading] }] },
  ];
  const added = { heads: [0, 1, 2, 3, 4, 5], gaps: [6, 7] };
  const { parts: wide, sources } = addRoom(parts, added);
  expect(wide).toEqual([
    {
      added: 0,
      blocks: [paragraph, { ...paragraph, added: 6 }, { ...heading, added: 1 }, paragraph],
      demands: [],
    },
    {
      added: 2,
      blocks: [],
      demands: [
        {
          added: 3,
          blocks: [paragraph, { ...paragraph, added: 7 }, { ...heading, added: 4 }],
        },
      ],
    },
  ]);
  expect(sources).toBe(5);
});
