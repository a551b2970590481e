// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('yardstick'), items: z.array(z.string()) });
export type Yardstick = Readonly<z.output<typeof schema>>;
export const yardstick: ChartType<Yardstick> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: (spec) => spec.items,
  license: () => ({ kind: 'schematic' }),
  facts: () => ({}),
  draw: () => ({ shapes: [], labels: [] }),
};
