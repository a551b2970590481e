import { sum } from 'd3';
import { expect, test } from 'vitest';
import { dashesAround } from '../../src/infographics/dash-pattern.ts';

test('a dashed outline has a dash at each of its corners', () => {
  const [width, height, stroke] = [143, 245, 4];
  const { array, offset } = dashesAround({ width, height }, stroke, [9, 6]);
  const lengths = array.split(' ').map(Number);
  const around = sum(lengths);
  expect(around).toBeCloseTo(width + height, 0);
  const inDash = (at: number) => {
    let start = -around - offset - stroke / 2;
    for (const [i, length] of [...lengths, ...lengths, ...lengths].entries()) {
      const drawn = i % 2 === 0 ? length + stroke : length - stroke;
      if (i % 2 === 0 && at > start && at < start + drawn) return true;
      start += drawn;
    }
    return false;
  };
  const corners = [0, width, width + height];
  const about = corners.flatMap((at) => [at - stroke, at, at + stroke]);
  expect(about.filter((at) => !inDash(at))).toEqual([]);
});
