import { range } from 'd3';
import { z } from 'zod';
import type { ChartType, Label, Shape } from './chart.ts';
import { post, tickOnPost } from './marks.ts';

const schema = z.strictObject({
  type: z.literal('growing-post'),
  from: z.number().int().nonnegative().describe('Age at the lowest tick, in years.'),
  to: z.number().int().positive().describe('Age at the highest tick, in years.'),
});

/** A whole doorpost with an age above every tick. */
export type GrowingPost = Readonly<z.output<typeof schema>>;

/** Height of the lowest tick above the floor and the room above the highest age, in steps. */
const BELOW = 0.35;
const ABOVE = 0.8;
/** Thickness of a tick and the distance of an age from it, in sizes of the age. */
const THICKNESS = 0.42;
const GAP = 0.5;
/** From tick to tick, in sizes of the age: an age stands nearer to its own tick than to the next one up. */
const LEAST_STEP = 2.5;
const INDENT = 0.75;

/** A doorpost that a child grew up against: the opposite of a sawn one. Schematic. */
export const growingPost: ChartType<GrowingPost> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => [],
  license: () => ({ kind: 'schematic' }),
  facts: ({ from, to }) => ({ from, to }),
  draw: ({ from, to }, { box, bleedTop }, context) => {
    const ages = range(from, to + 1);
    const step = box.height / (ages.length - 1 + BELOW + ABOVE);
    const size = Math.min(context.type('age').size, step / LEAST_STEP);
    const whole = { ...box, y: box.y - bleedTop, height: box.height + bleedTop };
    const ticks = ages.map((_, i): number => box.y + box.height - (BELOW + i) * step);
    const shapes: Shape[] = [
      ...post(whole, context.stroke, bleedTop === 0),
      ...ticks.map((y) => tickOnPost(box, y, size * THICKNESS)),
    ];
    const labels = ages.map((n, i): Label => ({
      text: context.message('chart.age', { n }),
      role: 'age',
      x: box.x + size * INDENT,
      baseline: (ticks[i] ?? 0) - size * (THICKNESS / 2 + GAP),
      align: 'left',
      room: box.width - size * INDENT,
      size,
      on: 'post',
      field: 'chart',
    }));
    return { shapes, labels };
  },
};
