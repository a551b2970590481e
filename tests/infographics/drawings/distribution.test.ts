import { sum } from 'd3';
import { describe, expect, test } from 'vitest';
import type { Bar } from '../../../src/charts/chart.ts';
import { textBox } from '../../../src/infographics/text-box.ts';
import { scaleOn } from '../../../src/theme/type-sizes.ts';
import { AIR, bars, ids, press, scenesOf } from './scenes.ts';

/** The lowest point of a bar as it is turned, in px. */
function lowestOf({ y, width, height, turn = 0 }: Bar): number {
  const lean = (Math.abs(turn) * Math.PI) / 180;
  return y + (height + width * Math.sin(lean) + height * Math.cos(lean)) / 2;
}

/** Least wall in px between a post and the lowest mark that does not fit on it, and most marks in a pile: more make it a bar. */
const OVER_POST = 11.9;
const HIGHEST_PILE = 3;
/** Length of a leader in px of the master canvas (art direction § 6), and the narrowest post in px of a link card. */
const LEADER = { least: 40, most: 120 };
const POST = 50;

describe.each(ids)('distribution in the format %s', (format) => {
  test('two rows of municipalities carry as many marks, on posts that are wide enough', () => {
    for (const scene of scenesOf('scale-down-emergency', format)) {
      const scale = scaleOn(press.paper.theme, scene.input.format.canvas);
      const posts = bars(scene, 'post');
      const floor = Math.min(...posts.map(({ y, height }) => y + height));
      const marks = [...bars(scene, 'fixed'), ...bars(scene, 'loose')];
      expect(marks.filter(({ y }) => y < floor)).toHaveLength(marks.length / 2);
      expect(Math.min(...posts.map(({ width }) => width / scale))).toBeGreaterThan(POST);
    }
  });

  test('what does not fit lies clear of its post, in piles of at most three, under words of one size', () => {
    for (const scene of scenesOf('scale-down-emergency', format)) {
      const scale = scaleOn(press.paper.theme, scene.input.format.canvas);
      const posts = bars(scene, 'post');
      const top = Math.min(...posts.map(({ y }) => y));
      const loose = bars(scene, 'loose');
      const clear = loose.map((mark) => (top - lowestOf(mark)) / scale);
      expect(Math.min(...clear)).toBeGreaterThanOrEqual(OVER_POST);
      const piles = posts.map(({ x, width }) => {
        const middles = loose.map((mark) => mark.x + mark.width / 2);
        return middles.filter((middle) => middle > x && middle < x + width).length;
      });
      expect(sum(piles)).toBe(2 * loose.length);
      expect(Math.max(...piles)).toBeLessThanOrEqual(HIGHEST_PILE);
      const heads = scene.labels.filter(({ field }) => /^labels\.(un)?even$/.test(field));
      expect(new Set(heads.map(({ field }) => field)).size).toBe(2);
      expect(new Set(heads.map(({ size }) => size)).size).toBe(1);
    }
  });

  test('what does not fit has a note on the left edge, that ends at the first pile or has a leader to it', () => {
    for (const scene of scenesOf('scale-down-emergency', format)) {
      const { context, format: canvas } = scene.input;
      const { left, columns } = canvas;
      const notes = scene.labels.filter(({ field }) => field === 'labels.overflow');
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) {
        const ink = textBox(note, context.type('note'), press.measure);
        expect(ink.left).toBeCloseTo(columns?.drawingLeft ?? left);
      }
      const ends = notes.map(({ x, text, size }) => x + context.width(text, 'note', size));
      const leader = scene.chartShapes.find(({ kind, role }) => kind === 'line' && role === 'rule');
      const [from, to] =
        leader?.kind === 'line'
          ? [...leader.d.matchAll(/[MH]([\d.]+)/g)].map((m) => Number(m[1]))
          : [];
      const first = Math.min(...bars(scene, 'loose').map(({ x }) => x));
      const gap = (first - (to ?? ends.at(-1) ?? 0)) / scaleOn(press.paper.theme, canvas.canvas);
      expect(gap).toBeGreaterThan(0);
      // Without a leader, there is less between words and pile than one and its ends would take.
      const most = to === undefined ? LEADER.least + 2 * AIR + 10 : LEADER.most / 4;
      expect(gap).toBeLessThan(most);
      if (from === undefined || to === undefined) continue;
      const length = (to - from) / scaleOn(press.paper.theme, canvas.canvas);
      expect(length, 'a shorter one looks like a dash').toBeGreaterThanOrEqual(LEADER.least);
      expect(length).toBeLessThanOrEqual(LEADER.most);
    }
  });
});
