import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/charts/chart.ts';
import { projectRoot } from '../paper-copy.ts';
import { drawExamples } from './draw-examples.ts';

const drawn = await drawExamples(projectRoot);

/** Samples in a legend are lines; marks that count are bars. */
const SAMPLES: ReadonlySet<string> = new Set(['loose', 'open']);

/** Returns the left end of a sample, in px. */
function leftOf({ d }: Line): number {
  return Number(/^M([\d.]+)/.exec(d)?.[1]);
}

type Named = readonly [string, (typeof drawn)[number]];
const keyed = drawn
  .filter(({ layer }) => layer.labels.some(({ field }) => field === 'chart.legendUnit'))
  .map((example): Named => [example.name, example]);

test('there are drawings with a legend', () => {
  expect(keyed.length).toBeGreaterThan(3);
});

describe.each(keyed)('%s', (_, { layer }) => {
  const samples = layer.shapes
    .filter((shape) => shape.kind === 'line')
    .filter(({ role }) => SAMPLES.has(role));
  const unit = layer.labels.find(({ field }) => field === 'chart.legendUnit');

  test('says what one mark stands for of every kind of mark that it counts', () => {
    const counted = layer.shapes.filter((s) => s.kind === 'bar' && SAMPLES.has(s.role));
    const before = samples.slice(0, new Set(counted.map(({ role }) => role)).size);
    expect(new Set(before.map(({ role }) => role))).toEqual(
      new Set(counted.map(({ role }) => role)),
    );
    for (const sample of before) expect(leftOf(sample)).toBeLessThan(unit?.x ?? 0);
  });
});
