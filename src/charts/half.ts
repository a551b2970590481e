// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('half'), figure: z.string(), share: z.string() });
export type Half = Readonly<z.output<typeof schema>>;
export const half: ChartType<Half> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['other', 'half'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({ half: 20, unit: 100 }),
  draw: () => ({ shapes: [], labels: [] }),
};
