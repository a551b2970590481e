// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('distribution'),  });
export type Distribution = Readonly<z.output<typeof schema>>;
export const distribution: ChartType<Distribution> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['uneven', 'even', 'overflow'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({ places: 9, even: 4, total: 36 }),
  draw: () => ({ shapes: [], labels: [] }),
};
