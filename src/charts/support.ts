// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('support'),  });
export type Support = Readonly<z.output<typeof schema>>;
export const support: ChartType<Support> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['without', 'with'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({}),
  draw: () => ({ shapes: [], labels: [] }),
};
