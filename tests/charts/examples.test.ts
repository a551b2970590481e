import { describe, expect, test } from 'vitest';
import { chartSchema } from '../../src/charts/charts.ts';
import { projectRoot } from '../paper-copy.ts';
import { drawExamples, exampleTypes } from './draw-examples.ts';

const drawn = await drawExamples(projectRoot);

/** A mark may stand out of its box by this many px: half a line, or a tick that leans. */
const SLACK = 6;

describe('every type of chart', () => {
  test('has examples', () => {
    const types = chartSchema.options.map(
      (option) => [...(option._zod.propValues['type'] ?? [])][0],
    );
    expect(exampleTypes().toSorted()).toEqual(types.toSorted());
  });
});

type Named = readonly [string, (typeof drawn)[number]];
const named = drawn.map((example): Named => [example.name, example]);

describe.each(named.filter(([, { golden }]) => golden))('%s', (name, { svg }) => {
  test('looks as it did', async () => {
    const file = name.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
    await expect(`${svg}\n`).toMatchFileSnapshot(`../golden/${file}.svg`);
  });
});

describe.each(named)('%s', (_, { svg, layer }) => {
  test('stays in its box and has no number that is not finite', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const bars = layer.shapes.filter((shape) => shape.kind === 'bar');
    const out = bars.filter(
      ({ x, y, width: w, height: h }) =>
        x < -SLACK || y < -SLACK || x + w > Number(width) + SLACK || y + h > Number(height) + SLACK,
    );
    expect(out).toEqual([]);
  });
});
