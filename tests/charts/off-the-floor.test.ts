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

/** Returns from where to where in px every dash of a path stands that is upright at `x`. */
function uprights(d: string, x: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let [atX, atY] = [0, 0];
  for (const [, command, a, b] of d.matchAll(/([Mml])(-?[\d.e-]+) (-?[\d.e-]+)/g)) {
    const [dx, dy] = [Number(a), Number(b)];
    const [fromX, fromY] = command === 'M' ? [0, 0] : [atX, atY];
    [atX, atY] = [fromX + dx, fromY + dy];
    const upright = command === 'l' && Math.abs(atX - x) < 0.01 && Math.abs(dx) < 0.01;
    if (upright) found.push([Math.min(fromY, atY), Math.max(fromY, atY)]);
  }
  return found;
}

describe('a post that is not there', () => {
  const supports = drawn.filter(({ type }) => type === 'support');
  const linesOf = ({ layer }: (typeof drawn)[number]) =>
    layer.shapes.filter((shape) => shape.kind === 'line');
  const missingOf = (example: (typeof drawn)[number]) => {
    const d = linesOf(example).find(({ role }) => role === 'dashed')?.d ?? '';
    return { d, left: Number(/^M([\d.]+)/.exec(d)?.[1]) };
  };

  test('is reached by no line that hangs beside it, and nearly by one', () => {
    for (const example of supports) {
      const { left } = missingOf(example);
      const bent = linesOf(example).filter(({ role, d }) => role === 'rule' && d.includes('C'));
      const [thickness = 0] = bent.map(({ stroke }) => stroke);
      const ends = bent.map(({ d }) => Number(d.split(/[C,]/).at(-2)));
      expect(bent.length, example.name).toBeGreaterThan(1);
      expect(left - Math.max(...ends), example.name).toBeGreaterThan(thickness / 2);
      expect(left - Math.max(...ends), example.name).toBeLessThan(3 * thickness);
    }
  });

  test('has edges that run through, from its top to the floor', () => {
    for (const example of supports) {
      const { d, left } = missingOf(example);
      const dashes = uprights(d, left).toSorted(([a], [b]) => a - b);
      expect(dashes.length, example.name).toBeGreaterThan(2);
      const gaps = dashes.slice(1).map(([from], i) => from - (dashes[i]?.[1] ?? from));
      expect(Math.max(...gaps), example.name).toBeCloseTo(Math.min(...gaps), 3);
    }
  });
});
