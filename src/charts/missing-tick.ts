// PLACEHOLDER: to be replaced by the real chart.
import { z } from 'zod';
import type { ChartType } from './chart.ts';

const schema = z.strictObject({ type: z.literal('missing-tick'), levels: z.array(z.string()), asked: z.string() });
export type MissingTick = Readonly<z.output<typeof schema>>;
export const missingTick: ChartType<MissingTick> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: (spec) => spec.levels.concat(spec.asked).flatMap((id) => [id, `${id}-line`]),
  license: () => ({ kind: 'schematic' }),
  facts: () => ({}),
  draw: () => ({ shapes: [], labels: [] }),
};
