// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('staircase'), events: z.array(z.string()) });
export type Staircase = Readonly<z.output<typeof schema>>;
export const staircase: ChartType<Staircase> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: (spec) => [...spec.events, 'asked', 'asked-line'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({}),
  draw: () => ({ shapes: [], labels: [] }),
};
