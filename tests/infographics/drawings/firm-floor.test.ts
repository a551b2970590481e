import { range } from 'd3';
import { describe, expect, test } from 'vitest';
import type { Bar } from '../../../src/charts/chart.ts';
import { pxPerMm } from '../../../src/infographics/formats.ts';
import type { Scene } from '../../../src/infographics/scene.ts';
import { textBox } from '../../../src/infographics/text-box.ts';
import { scaleOn } from '../../../src/theme/type-sizes.ts';
import { bars, holds, ids, press, scenesOf } from './scenes.ts';

/** A row of posts, from left to right, and the floor under it. */
interface FloorRow {
  readonly posts: readonly Bar[];
  readonly floors: readonly Bar[];
}

/** Left edge in px of the ink of the words over a row. */
function wordsEdge(scene: Scene, row: 'temporary' | 'structural'): number {
  const { context, measure } = scene.input;
  const words = scene.labels.filter(({ field }) => field === `labels.${row}`);
  return Math.min(...words.map((one) => textBox(one, context.type(one.role), measure).left));
}

/** Whether the rows stand side by side, where three lines of a headline leave a low wall. */
function isBeside(scene: Scene): boolean {
  return wordsEdge(scene, 'structural') - wordsEdge(scene, 'temporary') > 1;
}

/** The posts and floors of the two rows: places on pieces of floor, over or beside places on one. */
function floorsIn(scene: Scene): Readonly<Record<'broken' | 'lasting', FloorRow>> {
  const leftToRight = (row: Bar[]) => row.toSorted((a, b) => a.x - b.x);
  const posts = bars(scene, 'post').filter(({ width, height }) => height > width);
  const middle = Math.min(...posts.map(({ y, height }) => y + height)) + 1;
  const right = wordsEdge(scene, 'structural') - 1;
  const isFirst = ({ x, y }: Bar) => (isBeside(scene) ? x < right : y < middle);
  const rowOf = (first: boolean): FloorRow => ({
    posts: leftToRight(posts.filter((post) => isFirst(post) === first)),
    floors: leftToRight(bars(scene, 'floor').filter((floor) => isFirst(floor) === first)),
  });
  return { broken: rowOf(true), lasting: rowOf(false) };
}

/** Least wall in px between a piece of floor and a place that is gone, and what rounding leaves. */
const BESIDE_GONE = 20;
const ROUNDED = 1.1;
/** Dashes are drawn on the line of a post's edge, half of them within it: on a slide 3.1 px. */
const HALF_DASH = 3.2;
/** Least width of a doorpost, as a part of the distance from each to the next. */
const BROAD = 0.5;

describe.each(ids)('firm floor in the format %s', (format) => {
  test('places on the one floor grow on and on, those on pieces of floor begin anew', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const { lasting, broken } = floorsIn(scene);
      const ticksOf = (posts: readonly Bar[]) =>
        posts.map((post) => bars(scene, 'fixed').filter((tick) => holds(post, tick)).length);
      expect(lasting.posts.length).toBeGreaterThan(3);
      expect(ticksOf(lasting.posts)).toEqual(range(1, lasting.posts.length + 1));
      expect(ticksOf(broken.posts)).toEqual(broken.posts.map((_, i) => (i % 2) + 1));
      expect(bars(scene, 'dashed').length).toBeGreaterThan(0);
    }
  });

  test('pieces of floor begin and end with their posts, and on paper are no large black', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const perMm = pxPerMm(scene.input.format);
      const scale = scaleOn(press.paper.theme, scene.input.format.canvas);
      const { floors, posts } = floorsIn(scene).broken;
      expect(floors.length).toBeGreaterThan(1);
      for (const [i, { x, width, height }] of floors.entries()) {
        const [next, left, right] = [floors[i + 1], posts[2 * i], posts[2 * i + 1]];
        if (perMm !== undefined) expect(height).toBeLessThanOrEqual(2.6 * perMm);
        if (!next || !left || !right) continue;
        expect(next.x - x - width).toBeGreaterThan(height);
        expect(Math.abs(left.x - x)).toBeLessThan(ROUNDED);
        expect(Math.abs(x + width - right.x - right.width)).toBeLessThan(ROUNDED);
        const gone = bars(scene, 'dashed')[i];
        expect((gone?.x ?? 0) - x - width).toBeGreaterThanOrEqual(BESIDE_GONE * scale);
      }
    }
  });

  test('places that last stand on what the picture stands on, and posts are broad as in a doorway', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const { lasting, broken } = floorsIn(scene);
      expect(lasting.floors).toEqual([]);
      for (const { y, height } of lasting.posts) expect(y + height).toBeCloseTo(scene.plinthTop);
      const [first, second] = lasting.posts;
      expect((first?.width ?? 0) / ((second?.x ?? 0) - (first?.x ?? 0))).toBeGreaterThan(BROAD);
      const heights = [lasting, broken].map(
        ({ posts }) => new Set(posts.map(({ height }) => height)),
      );
      for (const one of heights) expect(one.size).toBe(1);
      if (!isBeside(scene)) expect(heights[0]).toEqual(heights[1]);
    }
  });

  test('both rows begin on the edge of their words, and each place stands under another if they do', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const { lasting, broken } = floorsIn(scene);
      const above = [...broken.posts, ...bars(scene, 'dashed')].map(({ x }) => x);
      expect(Math.min(...above)).toBeCloseTo(wordsEdge(scene, 'temporary'));
      expect(lasting.posts[0]?.x).toBeCloseTo(wordsEdge(scene, 'structural'));
      expect(above).toHaveLength(lasting.posts.length);
      if (isBeside(scene)) continue;
      for (const [i, x] of above.toSorted((a, b) => a - b).entries())
        expect(Math.abs((lasting.posts[i]?.x ?? 0) - x)).toBeLessThan(HALF_DASH);
    }
  });

  test('places run off the canvas on a screen, and end where the column does on paper', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const { width, right, sheet } = scene.input.format;
      const posts = [...floorsIn(scene).lasting.posts, ...bars(scene, 'dashed')];
      const end = Math.max(...posts.map((post) => post.x + post.width));
      if (sheet || isBeside(scene)) expect(Math.abs(end - right)).toBeLessThan(ROUNDED);
      else expect(end).toBeGreaterThan(width);
    }
  });
});
