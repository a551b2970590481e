import { z } from 'zod';
import { PT_PER_MM } from './geometry.ts';
import type { TextSize } from './text-size.ts';

const endFact = z.object({ pages: z.number(), x: z.number(), y: z.number() });
const overFact = z.object({ over: z.number() });

/** Columns of the paper: where the second begins, top and height, in mm. */
const SECOND_COLUMN = 110;
const COLUMN_TOP = 14;
const COLUMN_HEIGHT = 260;

/** Returns about how many lines a paper has too many: those on pages beyond the last that it may have. */
export function linesTooMany(
  facts: readonly unknown[],
  most: number,
  { leading }: TextSize,
): number {
  const end = facts.map((fact) => endFact.safeParse(fact)).find(({ success }) => success)?.data;
  if (!end) return 0;
  const columns = (end.pages - most - 1) * 2 + (end.x > SECOND_COLUMN ? 1 : 0);
  const height = columns * COLUMN_HEIGHT + end.y - COLUMN_TOP;
  return Math.max(1, Math.ceil((height * PT_PER_MM) / leading));
}

/** Returns how many lines the text of a sheet has too many; zero or less where it fits. */
export function writingRoom(facts: readonly unknown[]): number {
  const over = facts.flatMap((fact) => {
    const read = overFact.safeParse(fact);
    return read.success ? [read.data.over] : [];
  });
  return Math.max(0, ...over);
}
