import { describe, expect, test } from 'vitest';
import type { DrawContext, Stage } from '../../src/charts/chart.ts';
import { levelsOf } from '../../src/charts/levels.ts';

const CAP = 20;
const context = {
  pixel: 1,
  type: () => ({ size: 36 }),
  capHeight: () => CAP,
} as unknown as DrawContext;
const stage: Stage = {
  box: { x: 0, y: 80, width: 560, height: 440 },
  bleedTop: 0,
  bleedRight: 52,
  detail: 'brief',
};
const COUNT = 6;

function nearest(ys: readonly number[], lines: readonly number[]): number {
  return Math.min(...ys.flatMap((y) => lines.map((line) => Math.abs(y + CAP / 2 - line))));
}

describe('levels', () => {
  test('lie a step apart', () => {
    const { ys, step } = levelsOf(COUNT, stage, context);
    expect(ys).toHaveLength(COUNT);
    for (const [i, y] of ys.entries())
      expect(Math.abs(y - (ys[0] ?? 0) - i * step)).toBeLessThanOrEqual(1);
  });

  test('give way to lines of a header that their words would be read on from', () => {
    const { ys, step } = levelsOf(COUNT, stage, context);
    const beside = ys.slice(0, 3).map((y) => y + CAP / 2);
    expect(nearest(ys, beside)).toBe(0);
    expect(nearest(levelsOf(COUNT, { ...stage, beside }, context).ys, beside)).toBeGreaterThan(
      step / 8,
    );
  });
});
