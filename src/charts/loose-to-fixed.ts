// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('loose-to-fixed'),  });
export type LooseToFixed = Readonly<z.output<typeof schema>>;
export const looseToFixed: ChartType<LooseToFixed> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['before', 'after'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({ count: 18 }),
  draw: () => ({ shapes: [], labels: [] }),
};
