import { describe, expect, test } from 'vitest';
import { pathPoints } from '../../../src/infographics/produced/path-points.ts';
import type { Scene } from '../../../src/infographics/scene.ts';
import { textBox, type TextBox } from '../../../src/infographics/text-box.ts';
import { AIR, AIR_ON, bars, holds, ids, scenesOf } from './scenes.ts';

const MOST_OF_ASK = 1.2;
/** Steps that are equal may differ by a px that is rounded, on a slide by more. */
const EVEN = 2;
/** Least wall over words of a line, in walls under them: with less they stand midway between two ticks, as in a table. */
const OVER_WORDS = 1.8;
/** Least size of words on a post beside a header, as a part of the canvas: 27 px of a card of 1200. */
const LEAST_BESIDE = 27 / 1200;

/** The ink of the words on the post of the drawing. */
function wordsOnPost({ input: { context, measure }, labels }: Scene): TextBox[] {
  return labels
    .filter(({ on, role }) => on === 'post' && role !== 'place')
    .map((label) => textBox(label, context.type(label.role), measure));
}

describe.each(ids)('missing tick in the format %s', (format) => {
  test('one whole post holds what is laid down, and a thicker slot over it for what is asked', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const [whole, ...others] = bars(scene, 'post');
      const [slot, ...slots] = bars(scene, 'slot');
      const ticks = bars(scene, 'fixed');
      expect([...others, ...slots, ...bars(scene, 'dashed')]).toEqual([]);
      if (!whole || !slot) throw new Error('no post or no slot');
      expect([...ticks, slot].filter((mark) => mark.x !== whole.x || !holds(whole, mark))).toEqual(
        [],
      );
      expect(new Set([...ticks, slot].map(({ width }) => width)).size).toBe(1);
      expect(slot.y + slot.height).toBeLessThan(Math.min(...ticks.map(({ y }) => y)));
      expect(slot.height / (ticks[0]?.height ?? 0)).toBeGreaterThan(1.5);
      expect(whole.y + whole.height).toBeCloseTo(scene.plinthTop, 0);
    }
  });

  test('the slot cuts through the left edge of the post, and through no other', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const [whole] = bars(scene, 'post');
      const [slot] = bars(scene, 'slot');
      if (!whole || !slot) throw new Error('no post or no slot');
      const middle = slot.y + slot.height / 2;
      const beside = bars(scene, 'edge')
        .filter(({ x }) => x >= whole.x)
        .filter(({ y, height }) => y < middle && y + height > middle);
      // The right edge, and the inner line beside it.
      expect(beside).toHaveLength(2);
      for (const { x } of beside) expect(x).toBeGreaterThan(slot.x + slot.width);
      const above = bars(scene, 'edge').filter(({ x, y }) => x === whole.x && y < middle);
      expect(Math.max(...above.map(({ y, height }) => y + height))).toBeGreaterThanOrEqual(slot.y);
    }
  });

  test('the slot has a dash at each of its corners, the left ones on the edge of the post', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const [slot] = bars(scene, 'slot');
      const dashed = scene.chartShapes.find(({ kind }) => kind === 'line');
      if (!slot || dashed?.kind !== 'line') throw new Error('no slot or no dashes');
      const half = dashed.stroke / 2;
      const [top, bottom] = [slot.y + half, slot.y + slot.height - half];
      const dashes = pathPoints(dashed.d).map((points) => ({
        x: points.map(({ x }) => x),
        y: points.map(({ y }) => y),
      }));
      for (const x of [slot.x, slot.x + slot.width - half])
        for (const y of [top, bottom])
          expect(
            dashes.some(
              (dash) =>
                Math.min(...dash.x) - half <= x + 0.01 &&
                Math.max(...dash.x) + half >= x - 0.01 &&
                dash.y.some((at) => Math.abs(at - y) <= half + 0.01),
            ),
          ).toBe(true);
    }
  });

  test('words on the post keep their distance from the tick below, and the lowest from the floor', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const { format: canvas } = scene.input;
      const air = AIR_ON[canvas.id] ?? AIR;
      const ticks = [...bars(scene, 'fixed'), ...bars(scene, 'slot')];
      const words = wordsOnPost(scene);
      expect(words.length).toBeGreaterThan(ticks.length);
      for (const { bottom, top } of words) {
        const below = ticks.filter(({ y }) => y > top).map(({ y }) => y);
        expect(Math.min(...below) - bottom).toBeGreaterThanOrEqual(air);
      }
      const lowest = Math.max(...ticks.map(({ y, height }) => y + height));
      expect(scene.plinthTop - lowest).toBeGreaterThanOrEqual(2 * air);
    }
  });

  test('what is laid down stands at equal distances, words of a line clearly nearer their own tick than the one above', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const ticks = [...bars(scene, 'slot'), ...bars(scene, 'fixed').sort((a, b) => a.y - b.y)];
      const steps = ticks.slice(2).map(({ y }, i) => y - (ticks[i + 1]?.y ?? 0));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(EVEN);
      const words = wordsOnPost(scene);
      for (const [i, { y }] of ticks.slice(1).entries()) {
        const { y: above = 0, height = 0 } = ticks[i] ?? {};
        const [own, ...others] = words.filter(({ top, bottom }) => top > above && bottom < y);
        if (!own) throw new Error('no words on a tick');
        const under = y - own.bottom;
        if (others.length === 0)
          expect((own.top - above - height) / under).toBeGreaterThanOrEqual(OVER_WORDS);
      }
    }
  });

  test('all that is laid down and what is asked is named in one size', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const titles = scene.labels.filter(({ on, role }) => on === 'post' && role === 'label');
      expect(new Set(titles.map(({ field }) => field)).size).toBe(4);
      expect(new Set(titles.map(({ size }) => size)).size).toBe(1);
    }
  });

  test('a post under a header stands on both edges of the column', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const { left, right, layout } = scene.input.format;
      const [whole] = bars(scene, 'post');
      if (layout === 'stacked') expect(whole).toMatchObject({ x: left, width: right - left });
    }
  });

  test('words on the post are large enough, and do not outweigh what is asked', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const { width, layout } = scene.input.format;
      const ask = Math.max(
        ...scene.labels.map(({ role, size = 0 }) => (role === 'ask' ? size : 0)),
      );
      const words = scene.labels.filter(({ field }) => field.startsWith('labels.'));
      for (const { size = 0 } of words) {
        expect(size).toBeLessThanOrEqual(MOST_OF_ASK * ask);
        if (layout === 'columns') expect(size / width).toBeGreaterThanOrEqual(LEAST_BESIDE);
      }
    }
  });

  test('what is asked says who asks it', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const lines = scene.labels.filter(({ field }) => field === 'labels.plan-line');
      expect(lines.map(({ text }) => text).join(' ')).toBe(scene.input.text.labels['plan-line']);
    }
  });
});
