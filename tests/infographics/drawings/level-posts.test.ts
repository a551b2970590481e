import { range } from 'd3';
import { describe, expect, test } from 'vitest';
import type { Bar, Box, Line, TextRole } from '../../../src/charts/chart.ts';
import { pxPerMm } from '../../../src/infographics/formats.ts';
import type { Scene } from '../../../src/infographics/scene.ts';
import { textBox } from '../../../src/infographics/text-box.ts';
import { AIR, bars, ids, scenesOf } from './scenes.ts';

/** The boxes to tick on a sheet: their fields end in the middle of their edges. */
function tickBoxes(scene: Scene): Box[] {
  const stroke =
    scene.chartShapes.filter((shape) => shape.kind === 'line').find(isBox)?.stroke ?? 0;
  return bars(scene, 'core').map(({ x, y, width, height }) => ({
    x: x - stroke / 2,
    y: y - stroke / 2,
    width: width + stroke,
    height: height + stroke,
  }));
}

function isBox({ d }: Line): boolean {
  return d.endsWith('z');
}

/** What a rule may be shorter by in px, as its words are measured in fractions of one. */
const ROUNDING = 0.1;

describe.each(ids)('level posts in the format %s', (format) => {
  test('the standard stands at the same heights on every post, with boxes of 7 mm on paper', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { width, left, right } = scene.input.format;
      const perMm = pxPerMm(scene.input.format);
      const posts = bars(scene, 'post');
      const heightsOn = (post: Bar) =>
        bars(scene, 'fixed')
          .filter(({ x }) => x >= post.x && x < post.x + post.width)
          .map(({ y, height }) => Math.round(y + height / 2))
          .toSorted((a, b) => a - b);
      expect(posts.length).toBeGreaterThan(1);
      for (const post of posts) expect(heightsOn(post)).toEqual(heightsOn(posts[0] ?? post));
      expect(heightsOn(posts[0] as Bar)).toHaveLength(6);
      const off = posts.filter((post) => post.x + post.width > width);
      expect(off, 'one post runs off the canvas, but not on paper').toEqual(
        perMm === undefined ? posts.slice(-1) : [],
      );
      const boxes = tickBoxes(scene);
      const ends = [posts[0]?.x ?? 0, ...(perMm === undefined ? [] : [boxes[0]?.x ?? 0])];
      for (const rule of bars(scene, 'rule')) {
        expect(rule.x).toBeGreaterThan(left);
        expect(ends.some((end) => Math.abs(rule.x + rule.width - end) < 0.01)).toBe(true);
      }
      expect(boxes.every((box) => Math.abs(box.x + box.width - right) < 0.01)).toBe(true);
      const sides = boxes.map((box) => Math.round(box.width / (perMm ?? 1)));
      expect(sides).toEqual(perMm === undefined ? [] : range(6).map(() => 7));
    }
  });

  test('boxes on paper stand beside three posts or more, under words that say what they are for', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { context, measure } = scene.input;
      const boxes = tickBoxes(scene);
      const words = scene.labels.filter(({ field }) => field === 'labels.this-site');
      expect(words.length > 0).toBe(boxes.length > 0);
      expect(bars(scene, 'post').length).toBeGreaterThanOrEqual(3);
      const lastPost = bars(scene, 'post').at(-1);
      for (const one of words.map((word) => textBox(word, context.type(word.role), measure))) {
        expect(one.bottom).toBeLessThan(boxes[0]?.y ?? 0);
        expect(one.left).toBeGreaterThan((lastPost?.x ?? 0) + (lastPost?.width ?? 0));
      }
    }
  });

  test('three posts or more are whole, as high as one another and under the top of the canvas', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const posts = bars(scene, 'post');
      const whole = posts.filter(({ x, width }) => x + width <= scene.input.format.width);
      expect(whole.length).toBeGreaterThanOrEqual(3);
      expect(new Set(posts.map(({ y, height }) => `${y} ${height}`)).size).toBe(1);
      expect(posts[0]?.y).toBeGreaterThan(0);
    }
  });

  test('words over the posts say that they are locations', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const posts = bars(scene, 'post');
      const words = scene.labels.filter(({ field }) => field === 'labels.every-site');
      expect(words.length).toBeGreaterThan(0);
      for (const { x, baseline } of words) {
        expect(x).toBeCloseTo(posts[0]?.x ?? 0);
        expect(baseline).toBeLessThan(posts[0]?.y ?? 0);
      }
      const overBoxes = scene.labels.filter(({ field }) => field === 'labels.this-site');
      if (overBoxes.length > 0) expect(overBoxes.at(-1)?.baseline).toBe(words.at(-1)?.baseline);
    }
  });

  test('tops, ticks and rules lie on whole px, and a rule is no stub', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const ticks = bars(scene, 'fixed');
      const rules = bars(scene, 'rule');
      const heights = [...ticks, ...rules].flatMap(({ y, height }) => [y, y + height]);
      for (const y of [bars(scene, 'post')[0]?.y ?? 0.5, ...heights])
        expect(Math.abs(y - Math.round(y))).toBeLessThan(0.001);
      const thickest = Math.max(...ticks.map(({ height }) => height));
      for (const { width } of rules) expect(width).toBeGreaterThan(2.5 * thickest - ROUNDING);
    }
  });

  test('a tick on the post that runs off the canvas runs off with it, and looks no longer than others', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { format: canvas } = scene.input;
      if (canvas.sheet) continue;
      const ticks = bars(scene, 'fixed');
      const off = ticks.filter(({ x }) => x > canvas.right);
      expect(off).toHaveLength(6);
      const whole = Math.max(
        ...ticks.filter((one) => !off.includes(one)).map(({ width }) => width),
      );
      for (const { x, width } of off) {
        expect(x + width).toBeGreaterThanOrEqual(canvas.width - 0.001);
        expect(canvas.width - x).toBeLessThan(whole + 1.5);
      }
    }
  });

  test('beside a headline, words keep well clear of it', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { context, measure, format: canvas } = scene.input;
      if (!canvas.columns) continue;
      const boxesOf = (role: TextRole) =>
        scene.labels
          .filter((label) => label.role === role)
          .map((label) => textBox(label, context.type(role), measure));
      const end = Math.max(...boxesOf('headline').map(({ right }) => right));
      const from = Math.min(...boxesOf('item').map(({ left }) => left));
      expect(from - end).toBeGreaterThan(1.6 * canvas.headerGap);
    }
  });

  test('words of the standard keep 16 px from every rule and mark, also below', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { context, measure } = scene.input;
      const marks = scene.chartShapes
        .filter((shape) => shape.kind === 'bar')
        .filter(({ role }) => role !== 'post');
      const words = scene.labels
        .filter(({ role }) => role === 'item')
        .map((label) => textBox(label, context.type('item'), measure));
      expect(words).toHaveLength(6);
      for (const { left, right, top, bottom } of words)
        for (const { x, y, width, height } of marks) {
          const beside = Math.max(x - right, left - x - width);
          const over = Math.max(y - bottom, top - y - height);
          expect(Math.max(beside, over)).toBeGreaterThanOrEqual(AIR);
        }
    }
  });
});
