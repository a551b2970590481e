import { describe, expect, test } from 'vitest';
import type { Bar } from '../../src/charts/chart.ts';
import { projectRoot } from '../paper-copy.ts';
import { drawExamples } from './draw-examples.ts';

const drawn = await drawExamples(projectRoot);

/** Charts whose marks are read one by one: on the floor one would melt into it. */
const MARKED = ['counting-posts', 'distribution', 'half', 'loose-field'];
const MARKS = ['fixed', 'loose', 'open'];

/** Returns the lowest point of a bar in px. */
function lowest({ y, width, height, turn = 0 }: Bar): number {
  const lean = (Math.abs(turn) * Math.PI) / 180;
  return y + (height + width * Math.sin(lean) + height * Math.cos(lean)) / 2;
}

type Named = readonly [string, (typeof drawn)[number]];
const marked = drawn
  .filter(({ type }) => MARKED.includes(type))
  .map((example): Named => [example.name, example]);

describe.each(marked)('%s', (_, { svg, layer }) => {
  test('keeps every mark its own thickness off the floor', () => {
    const floor = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
    const marks = layer.shapes
      .filter((shape) => shape.kind === 'bar')
      .filter(({ role }) => MARKS.includes(role));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => floor - lowest(mark) < mark.height - 0.01)).toEqual([]);
  });
});

describe('a post that is not there', () => {
  test('is reached by every line that bends towards it', () => {
    const supports = drawn.filter(({ type }) => type === 'support');
    for (const { layer, name } of supports) {
      const lines = layer.shapes.filter((shape) => shape.kind === 'line');
      const missing = lines.find(({ role }) => role === 'dashed');
      const edge = Number(/^M([\d.]+)/.exec(missing?.d ?? '')?.[1]);
      const bent = lines.filter(({ role, d }) => role === 'rule' && d.includes('C'));
      const tips = bent.map(({ d, stroke }) => Number(d.split(/[C,]/).at(-2)) - stroke / 2);
      expect(bent.length, name).toBeGreaterThan(1);
      expect(Math.min(...tips), name).toBeGreaterThan(edge);
    }
  });
});
