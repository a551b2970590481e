import { z } from 'zod';
import { id, localized, schemaLine } from './common.ts';

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

const changeSchema = z.strictObject({
  id,
  date: z
    .string()
    .refine(
      (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text),
      'expected a day that exists, such as "2026-11-25"',
    )
    .meta({ format: 'date' })
    .describe('The day on which readers could see the change: year, month, day.'),
  sections: z
    .array(id)
    .min(1)
    .optional()
    .describe('Ids of the texts that changed. Left out: the whole site.'),
  text: localized.describe('What changed, in a sentence or two; numbers as {fig:…}.'),
});

/** The schema of `data/changes.json`: what changed on the site and when, newest first. */
export const changesSchema = z.strictObject({
  $schema: schemaLine,
  changes: z.array(changeSchema).describe('The changes, newest first.'),
});

/** One change of the site. */
export type Change = Readonly<z.output<typeof changeSchema>>;
/** What `data/changes.json` holds. */
export type ChangesData = Readonly<z.output<typeof changesSchema>>;
