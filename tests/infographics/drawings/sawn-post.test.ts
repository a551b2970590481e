import { pairs } from 'd3';
import { describe, expect, test } from 'vitest';
import { bars, ids, scenesOf } from './scenes.ts';

/** Least size of an age, as a part of the canvas: 30 px of a card of 1200. */
const LEAST_AGE = 30 / 1200;
/** Least wall in px of the master canvas between two pieces of a post: beside one another, or one over the other. */
const BESIDE = 40;
const OVER = 16;
const MASTER = 1080;

describe.each(ids)('sawn post in the format %s', (format) => {
  test('a year stands at one height on the post that was sawn and on the whole one', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const heights = new Map<string, number[]>();
      for (const { text, role, baseline } of scene.labels.filter((l) => l.role === 'age'))
        heights.set(`${role} ${text}`, [...(heights.get(`${role} ${text}`) ?? []), baseline]);
      const twice = [...heights.values()].filter(({ length }) => length > 1);
      expect(twice.length).toBeGreaterThan(2);
      for (const [left = 0, right = 0] of twice) expect(Math.abs(left - right)).toBeLessThan(0.5);
    }
  });

  test('every piece of the sawn post is open where it was sawn, but closed on white paper', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const [whole, ...pieces] = bars(scene, 'post').toSorted((a, b) => b.height - a.height);
      const upwards = pieces.toSorted((a, b) => b.y - a.y);
      const edges = bars(scene, 'edge');
      expect(pieces.length).toBeGreaterThan(format === 'og' ? 2 : 3);
      for (const [i, piece] of upwards.entries()) {
        expect(piece.width).toBe(whole?.width);
        const end = piece.y + piece.height;
        if (i === 0) expect(end).toBeCloseTo(scene.plinthTop);
        const lines = edges.filter(({ x, width }) => x === piece.x && width === piece.width);
        const own = lines.filter(({ y }) => y >= piece.y - 0.01 && y < end);
        const onPaper = scene.input.format.scheme === 'print';
        expect(own).toHaveLength(onPaper ? (i === 0 ? 1 : 2) : 0);
        const sides = edges.filter(({ y, height }) => y === piece.y && height === piece.height);
        expect(sides).toHaveLength(2);
      }
      const widest = Math.max(...edges.map(({ width }) => width));
      expect(widest, 'no line runs on between two pieces').toBeLessThanOrEqual(whole?.width ?? 0);
    }
  });

  test('a piece of the sawn post is clear of the next, beside it or over it', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const px = scene.input.format.width / MASTER;
      const [, ...pieces] = bars(scene, 'post').toSorted((a, b) => b.height - a.height);
      const upwards = pieces.toSorted((a, b) => b.y - a.y);
      for (const [one, next] of pairs(upwards)) {
        const beside = Math.max(one.x, next.x) - Math.min(one.x, next.x) - one.width;
        const over = one.y - next.y - next.height;
        expect(over).toBeGreaterThan(3);
        expect(beside >= BESIDE * px || over >= OVER * px, `${beside} ${over}`).toBe(true);
      }
    }
  });

  test('words of a drawing beside a header are level with the kicker', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      if (scene.input.format.layout !== 'columns') continue;
      const first = (role: string) => scene.labels.find((label) => label.role === role)?.baseline;
      expect(Math.abs((first('label') ?? 0) - (first('kicker') ?? 0))).toBeLessThan(2);
    }
  });

  test('an age can be read in a feed', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const { context, format: canvas } = scene.input;
      const ages = scene.labels.filter(({ role }) => role === 'age');
      expect(ages.length).toBeGreaterThan(6);
      for (const { size = context.type('age').size } of ages)
        expect(size / canvas.width).toBeGreaterThanOrEqual(LEAST_AGE);
    }
  });
});
