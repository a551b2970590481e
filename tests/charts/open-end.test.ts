import { describe, expect, test } from 'vitest';
import type { Bar } from '../../src/charts/chart.ts';
import { projectRoot } from '../paper-copy.ts';
import { drawExamples } from './draw-examples.ts';

const drawn = await drawExamples(projectRoot);

/** A piece this long, in lengths of a tick, could be counted as one. */
const COUNTABLE = 0.5;

/** Returns the right end of a bar that leans, in px. */
function rightEnd({ x, width, height, turn = 0 }: Bar): number {
  const lean = (Math.abs(turn) * Math.PI) / 180;
  return x + (width + width * Math.cos(lean) + height * Math.sin(lean)) / 2;
}

type Named = readonly [string, (typeof drawn)[number]];
const open = drawn
  .filter(({ layer }) => layer.shapes.some(({ role }) => role === 'more'))
  .map((example): Named => [example.name, example]);

test('there are drawings with an open end', () => {
  expect(open.length).toBeGreaterThan(3);
});

describe.each(open)('%s', (_, { svg, layer }) => {
  const bars = layer.shapes.filter((shape) => shape.kind === 'bar');
  const tick = bars.find(({ role }) => role === 'loose' || role === 'open');
  const pieces = bars.filter(({ role }) => role === 'more');

  test('the open end is as thick as a tick, in ever shorter pieces that nobody counts', () => {
    const { width: length = 0, height: thickness = 0 } = tick ?? {};
    expect(pieces.length).toBeGreaterThan(1);
    for (const { height } of pieces) expect(height).toBeCloseTo(thickness, 6);
    expect(Math.max(...pieces.map(({ width }) => width))).toBeLessThan(COUNTABLE * length);
    const shorter = pieces.slice(1).map(({ width }, i) => (pieces[i]?.width ?? 0) - width);
    expect(Math.min(...shorter)).toBeGreaterThan(0);
  });

  test('the open end stays within the drawing, also in the last column', () => {
    const right = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    expect(Math.max(...pieces.map(rightEnd))).toBeLessThan(right + 0.1);
  });
});
