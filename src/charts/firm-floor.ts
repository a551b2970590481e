// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('firm-floor'),  });
export type FirmFloor = Readonly<z.output<typeof schema>>;
export const firmFloor: ChartType<FirmFloor> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['temporary', 'structural'],
  license: () => ({ kind: 'schematic' }),
  facts: () => ({ places: 9 }),
  draw: () => ({ shapes: [], labels: [] }),
};
