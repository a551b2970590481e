import { z } from 'zod';
import { dateOrNot, id, localized, schemaLine } from './common.ts';

/** How exact a figure is, as its source says it. */
const QUALIFIERS = [
  'exact',
  'unqualified',
  'approximately',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
] as const;

const value = z
  .union([
    z.number().nonnegative(),
    z
      .string()
      .regex(/^[1-9]\d*\/[1-9]\d*$/, 'expected a number such as 16623, or a share such as "1/3"'),
  ])
  .describe('A number without dots or commas (16623), or a share as text ("1/3").');

/** The schema of one figure: a number with all that makes it true. */
const figureSchema = z.strictObject({
  id,
  value,
  qualifier: z
    .enum(QUALIFIERS)
    .describe('How exact the source says it is; "unqualified" when it says nothing.'),
  unit: id.describe('What is counted: an id under "units".'),
  population: localized.describe('Who or what is counted, in a sentence; numbers as {fig:…}.'),
  scope: localized.describe('Where: the kind of place, as the source names it.'),
  asOf: dateOrNot.describe('The date for which the figure holds, or "not-stated".'),
  source: id.describe('The source in sources.json that states it.'),
  origin: z.enum(['paper', 'outside']).describe('Stated by the paper, or found elsewhere.'),
  partOf: id.optional().describe('The figure of which this one is a part, if the source says so.'),
  notComparable: z
    .array(id)
    .default([])
    .describe('Figures that may not share a drawing with this one. Default: none.'),
});

const unitWords = z.record(
  z.string(),
  z.strictObject({ one: z.string().min(1), other: z.string().min(1) }),
);

/** The schema of `data/figures.json`. */
export const figuresSchema = z.strictObject({
  $schema: schemaLine,
  units: z.record(id, unitWords).describe('Words for what is counted, one and many, per language.'),
  figures: z.array(figureSchema).describe('Every number that the site may show.'),
});

/** A number with its qualifier, unit, population, scope, date and source. */
export type Figure = Readonly<z.output<typeof figureSchema>>;
/** Words for what is counted. */
export type Unit = Readonly<z.output<typeof unitWords>>;
/** What `data/figures.json` holds. */
export type FiguresData = Readonly<z.output<typeof figuresSchema>>;
