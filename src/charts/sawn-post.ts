// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('sawn-post'), from: z.number(), to: z.number() });
export type SawnPost = Readonly<z.output<typeof schema>>;
export const sawnPost: ChartType<SawnPost> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['before'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({ from: 4, to: 12, pieces: 5 }),
  draw: () => ({ shapes: [], labels: [] }),
};
