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

/** Returns the height at which the cubic of a path passes `x`, in px. */
function levelAt(d: string, x: number): number {
  const [, , x0 = 0, y0 = 0, ...handles] = (d.match(/-?[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = handles;
  const at = (t: number, [a, b, c, e]: readonly [number, number, number, number]) =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + e * t ** 3;
  const steps = Array.from({ length: 2001 }, (_, i) => i / 2000);
  const t = steps.find((one) => at(one, [x0, x1, x2, x3]) >= x) ?? 1;
  return at(t, [y0, y1, y2, y3]);
}

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

  test('has no dash that a line runs into', () => {
    for (const { layer, name } of drawn.filter(({ type }) => type === 'support')) {
      const lines = layer.shapes.filter((shape) => shape.kind === 'line');
      const missing = lines.find(({ role }) => role === 'dashed');
      const edge = Number(/^M([\d.]+)/.exec(missing?.d ?? '')?.[1]);
      const dashes = uprights(missing?.d ?? '', edge);
      expect(dashes.length, name).toBeGreaterThan(2);
      for (const { d, stroke } of lines.filter((one) => one.d.includes('C'))) {
        const level = levelAt(d, edge);
        const near = dashes.map(([from, to]) =>
          Math.min(Math.abs(from - level), Math.abs(to - level)),
        );
        expect(Math.min(...near), name).toBeGreaterThan(stroke / 2);
        expect(
          dashes.some(([from, to]) => from < level && level < to),
          name,
        ).toBe(false);
      }
    }
  });
});
