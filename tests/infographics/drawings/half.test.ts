import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/charts/chart.ts';
import { AIR, AIR_ON, bars, ids, scenesOf } from './scenes.ts';

/** The words over the two halves, from left to right. */
const NAMES_OF_HALVES = ['labels.half', 'labels.other'];
/** Least height of the post between two halves, as a part of the drawing's width: a lower one is no doorpost. */
const TALL = 0.4;
/** Marks of 100 for the number beside the half. */
const MARKS_OF_HALF = 20;

describe.each(ids)('half in the format %s', (format) => {
  test('a tall empty post stands in the exact middle, and only the left half has marks', () => {
    for (const scene of scenesOf('unaccompanied-minors', format)) {
      const { right, left, width: canvas, columns, post, sheet } = scene.input.format;
      const [middle, ...more] = bars(scene, 'post');
      if (!middle) throw new Error('no post');
      expect(more).toEqual([]);
      expect(bars(scene, 'fixed')).toEqual([]);
      const start = columns?.drawingLeft ?? left;
      // Beside a header the wall begins at a line, else at the doorpost; it ends with the canvas.
      const lines = bars(scene, 'edge').filter(({ x, width }) => x + width < start + 1);
      expect(lines).toHaveLength(columns ? 1 : 0);
      const [from, to] = columns
        ? [(lines[0]?.x ?? 0) + (lines[0]?.width ?? 0), canvas]
        : [post, canvas];
      // On paper the doorpost may end within a px.
      expect(Math.abs(middle.x + middle.width / 2 - (from + to) / 2)).toBeLessThan(
        sheet ? 0.51 : 0.001,
      );
      expect(middle.y + middle.height).toBeCloseTo(scene.plinthTop, 6);
      expect(middle.height / (right - start)).toBeGreaterThan(TALL);
      const marks = bars(scene, 'open').filter((mark) => mark.turn !== undefined);
      expect(marks).toHaveLength(MARKS_OF_HALF);
      const air = AIR_ON[scene.input.format.id] ?? AIR;
      for (const { x, width, height } of marks) {
        const [at, reach] = [x + width / 2, Math.hypot(width, height) / 2];
        expect(at - reach).toBeGreaterThanOrEqual(start - 1);
        expect(at + reach).toBeLessThan(middle.x - air / 2);
      }
    }
  });

  test('both halves are named in one size, and nothing calls the number the half', () => {
    for (const scene of scenesOf('unaccompanied-minors', format)) {
      const named = NAMES_OF_HALVES.map((name) => scene.labels.find(({ field }) => field === name));
      expect(new Set(named.map((label) => label?.size)).size).toBe(1);
      expect(new Set(named.map((label) => label?.baseline)).size).toBe(1);
      expect(named[0]?.text).not.toMatch(/\d/);
      const count = scene.labels.filter(({ field }) => field === 'labels.count');
      expect(count.map(({ text }) => text).join(' ')).toMatch(
        /^(apart cijfer|separate figure): 2[.,]000 in \(crisis\)/,
      );
      const [middle] = bars(scene, 'post');
      const after = (middle?.x ?? 0) + (middle?.width ?? 0) + (AIR_ON[format] ?? AIR) - 1;
      expect(named[1]?.x).toBeGreaterThan(after);
    }
  });

  test('the key shows a mark as large as those that it explains', () => {
    for (const scene of scenesOf('unaccompanied-minors', format)) {
      const sizesOf = (role: Role) => [
        ...new Set(bars(scene, role).map((b) => `${b.width.toFixed(3)} ${b.height.toFixed(3)}`)),
      ];
      expect(sizesOf('core')).toHaveLength(1);
      expect(sizesOf('core')).toEqual(sizesOf('open'));
    }
  });

  test('the words over the counted half get no hyphen, and leave marks of 11 px or more', () => {
    for (const scene of scenesOf('unaccompanied-minors', format)) {
      const words = scene.labels.filter(({ field }) => field === 'labels.count');
      expect(words.length).toBeGreaterThan(0);
      for (const { text } of words) expect(text).not.toMatch(/-$/);
      for (const { height } of bars(scene, 'open')) expect(height).toBeGreaterThanOrEqual(11);
    }
  });
});
