// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('lanes'),  });
export type Lanes = Readonly<z.output<typeof schema>>;
export const lanes: ChartType<Lanes> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['procedure', 'home', 'before', 'after'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({ steps: 4 }),
  draw: () => ({ shapes: [], labels: [] }),
};
