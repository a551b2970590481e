import { describe, expect, test } from 'vitest';
import type { Bar, DrawContext } from '../../src/charts/chart.ts';
import { countingPosts } from '../../src/charts/counting-posts.ts';

/** The numbers that a third and two thirds of 166 marks round to: the paper gives neither. */
const NOT_STATED = [55, 56, 110, 111];
const spec = { type: 'counting-posts', figure: 'all', share: 'third' } as const;

const figures: DrawContext['figure'] = (id) => ({
  value: id === 'all' ? 16623 : 1 / 3,
  openEnd: false,
});
const wordless: DrawContext = {
  stroke: { postEdge: 4, postEdgeNarrow: 3, postEdgeSliver: 2, rule: 4, leader: 3 },
  type: () => ({ family: '', weight: 700, size: 0, tracking: 0, leading: 1 }),
  width: () => 0,
  capHeight: () => 0,
  label: () => '',
  message: (key) => (key === 'language.keepWithNext' ? 'de, het' : ''),
  hyphenate: (word) => [word],
  figure: figures,
  amount: () => ({ n: '', unit: '' }),
  source: () => ({ name: '', year: '' }),
};

function marksIn(width: number, height: number): { ticks: Bar[]; posts: Bar[]; lastPost: number } {
  const box = { x: 0, y: 0, width, height };
  const { shapes } = countingPosts.draw(
    spec,
    { box, bleedTop: 0, bleedRight: 0, detail: 'full' },
    wordless,
  );
  const bars = shapes.filter((shape) => shape.kind === 'bar');
  return {
    posts: bars.filter(({ role }) => role === 'post'),
    ticks: bars.filter(({ role }) => role === 'fixed' || role === 'loose'),
    lastPost: Math.max(
      ...bars.filter(({ role }) => role === 'post').map(({ x, width: w }) => x + w),
    ),
  };
}

describe.each([
  [884, 680],
  [884, 430],
  [828, 460],
  [496, 430],
  [340, 560],
  [250, 112],
])('the posts in a box of %i by %i', (width, height) => {
  const { ticks, posts, lastPost } = marksIn(width, height);

  test('are 166 marks, ten to a post', () => {
    expect(ticks).toHaveLength(166);
  });

  test('give no third or two thirds along any edge', () => {
    const past = ticks.filter((tick) => tick.x + tick.width / 2 > lastPost);
    const leaning = ticks.filter(({ turn = 0 }) => turn !== 0);
    const clearly = ticks.filter(({ turn = 0 }) => Math.abs(turn) > 5);
    const loose = ticks.filter(({ role }) => role === 'loose');
    const counts = [past, leaning, clearly, loose].flatMap(({ length }) => [length, 166 - length]);
    expect(counts.filter((count) => NOT_STATED.includes(count))).toEqual([]);
  });

  test('give none by posts of one width either', () => {
    const widths = posts.map((post) => Math.round(post.width));
    const counts = widths
      .map((wide, i) => (wide === widths[i + 1] ? 0 : (i + 1) * 10))
      .flatMap((count) => [count, 166 - count]);
    expect(new Set(widths).size).toBeLessThanOrEqual(3);
    expect(counts.filter((count) => NOT_STATED.includes(count))).toEqual([]);
  });

  test('keep a mark off the floor', () => {
    const low = ticks.map((tick) => {
      const lean = (Math.abs(tick.turn ?? 0) * Math.PI) / 180;
      const down = (tick.width * Math.sin(lean) + tick.height * Math.cos(lean)) / 2;
      return height - (tick.y + tick.height / 2 + down) - tick.height;
    });
    expect(Math.min(...low)).toBeGreaterThan(-0.01);
  });
});
