import { z } from 'zod';
import { factOf } from './facts.ts';
import { PT_PER_MM, SECOND_COLUMN } from './geometry.ts';
import type { TextSize } from './text-size.ts';

const endFact = z.object({ pages: z.number(), x: z.number(), y: z.number() });
const overFact = z.object({ over: z.number() });

const startsFact = z.object({
  starts: z.array(z.object({ name: z.string(), page: z.number() })),
});

/** Returns the parts of a pack that take an odd number of pages, the last one excepted. */
export function oddParts(facts: readonly unknown[]): string[] {
  const starts = factOf(facts, startsFact)?.starts ?? [];
  return starts.slice(0, -1).flatMap(({ name, page }, i) => {
    const pages = (starts[i + 1]?.page ?? page) - page;
    return pages % 2 === 1 ? [name] : [];
  });
}

/** Columns of the paper: top and height, in mm. */
const COLUMN_TOP = 14;
const COLUMN_HEIGHT = 260;

/** Returns about how many lines a paper has too many: those on pages beyond the last that it may have. */
export function linesTooMany(
  facts: readonly unknown[],
  most: number,
  { leading }: TextSize,
): number {
  const end = factOf(facts, endFact);
  if (!end) return 0;
  const columns = (end.pages - most - 1) * 2 + (end.x > SECOND_COLUMN ? 1 : 0);
  const height = columns * COLUMN_HEIGHT + end.y - COLUMN_TOP;
  return Math.max(1, Math.ceil((height * PT_PER_MM) / leading));
}

/** Returns about how many lines the text of a handout has too many; zero where it fits. */
export function linesOverSheet(facts: readonly unknown[]): number {
  return factOf(facts, overFact)?.over ?? 0;
}
