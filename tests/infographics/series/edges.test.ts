import { describe, expect, test } from 'vitest';
import type { Bar, Box } from '../../../src/charts/chart.ts';
import { chartFigure } from '../../../src/infographics/canvas.ts';
import { identityPost } from '../../../src/infographics/frame.ts';
import { textBox } from '../../../src/infographics/text-box.ts';
import { box, linesOf, name, scenes } from './scenes.ts';

/** What may reach into a covered zone, in px: what rounding leaves. */
const WITHIN = 0.5;
/** Most that the picture's own tick reaches beyond the post, in widths of the post. */
const TICK_BEYOND = 0.2;

/** Whether a bar, turned as it is, reaches into a box. */
function reaches({ x, y, width, height, turn = 0 }: Bar, zone: Box): boolean {
  const radians = (Math.abs(turn) * Math.PI) / 180;
  const across = width * Math.cos(radians) + height * Math.sin(radians);
  const down = width * Math.sin(radians) + height * Math.cos(radians);
  const [right, bottom] = [x + (width + across) / 2, y + (height + down) / 2];
  return right > zone.x + WITHIN && bottom > zone.y + WITHIN;
}

describe('the pictures of a series', () => {
  test('keep marks that count, and places enough to see a row, clear of the buttons of a platform', () => {
    const stories = scenes.filter(({ input }) => input.format.safe.covered.length > 0);
    expect(stories.length).toBeGreaterThan(0);
    for (const scene of stories) {
      const { chart, paper, format } = scene.input;
      const counted = chart.license(chartFigure(paper)).kind === 'counted';
      const bars = scene.chartShapes.filter((shape) => shape.kind === 'bar');
      const under = bars.filter((one) => format.safe.covered.some((zone) => reaches(one, zone)));
      if (counted) expect(under, name(scene)).toEqual([]);
      const posts = bars.filter(({ role }) => role === 'post');
      const clear = posts.filter((one) => !under.includes(one));
      if (clear.length < posts.length) expect(clear.length, name(scene)).toBeGreaterThan(1);
    }
  });

  test('carry their number in the middle of the post, and a tick that ends short of the words', () => {
    for (const scene of scenes) {
      const { format } = scene.input;
      const edges = scene.shapes.filter(
        (shape) => shape.kind === 'bar' && shape.role === 'edge' && shape.x < format.post,
      );
      const inner = edges
        .flatMap((shape) =>
          shape.kind === 'bar' && shape.height === scene.plinthTop ? [shape.x] : [],
        )
        .filter((x) => x > 0)
        .toSorted((a, b) => a - b)[0];
      const [number] = linesOf(scene, 'number');
      if (!number || inner === undefined) continue;
      const { left, right } = box(scene, number);
      expect(Math.abs((left + right) / 2 - inner / 2), name(scene)).toBeLessThan(3);
      const ticks = edges.map((shape) => (shape.kind === 'bar' ? shape.x + shape.width : 0));
      const beyond = Math.max(...ticks) - format.post;
      expect(beyond, name(scene)).toBeGreaterThan(0);
      expect(beyond, name(scene)).toBeLessThan(format.post * TICK_BEYOND);
    }
  });

  test('keep their number clear of every tick, however many demands a paper has', () => {
    for (const scene of scenes.filter(({ input }) => input.subject.number > 0))
      for (const count of [1, 12, 25, 40]) {
        const { paper, subject, context, measure } = scene.input;
        const [demand] = paper.demands;
        if (!demand) throw new Error('no demand');
        const input = {
          ...scene.input,
          paper: { ...paper, demands: Array.from({ length: count }, () => demand) },
          subject: { ...subject, number: Math.ceil(count / 2) },
        };
        const post = identityPost(input, scene.plinthTop);
        const [number] = post.labels;
        if (!number) throw new Error('no number');
        const ink = textBox(number, context.type('place'), measure);
        const ticks = post.shapes
          .filter((shape) => shape.kind === 'bar')
          .filter(({ height }) => height < scene.plinthTop);
        expect(ticks.length, name(scene)).toBeGreaterThan(Math.min(count - 1, count / 2));
        for (const { x, y, width, height } of ticks) {
          const across = Math.max(x - ink.right, ink.left - (x + width));
          const down = Math.max(y - ink.bottom, ink.top - (y + height));
          expect(Math.max(across, down), `${name(scene)}, ${count} demands`).toBeGreaterThan(3);
        }
      }
  });
});
