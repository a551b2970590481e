import { z } from 'zod';
import { chartSchema } from '../../charts/charts.ts';
import { id, localized, schemaLine } from './common.ts';

const lead = id
  .optional()
  .describe(
    'The figure that stands large at the head of the picture. Left out: the headline stands there.',
  );

const groupSchema = z.strictObject({
  id,
  wall: z
    .string()
    .min(1)
    .describe('The wall colour of the group: a name under "walls" in theme.json.'),
  name: localized.describe('Name of the group.'),
});

const overviewSchema = z.strictObject({
  id,
  wall: z.string().min(1).describe('Its wall colour: a name under "walls" in theme.json.'),
  lead,
  chart: chartSchema.describe('The drawing.'),
});

const demandSchema = z.strictObject({
  id,
  group: id.describe('The group that the demand belongs to.'),
  lead,
  chart: chartSchema.describe('The drawing.'),
});

const drawingSchema = z.strictObject({ id, chart: chartSchema.describe('The drawing.') });

/** The schema of `data/demands.json`: what is asked, in order, with the drawing of each. */
export const demandsSchema = z.strictObject({
  $schema: schemaLine,
  groups: z.array(groupSchema).min(1).describe('Groups of demands; each has one wall colour.'),
  overview: overviewSchema
    .optional()
    .describe('The picture of the whole paper. Left out: there is none.'),
  demands: z.array(demandSchema).min(1).describe('The demands, in the order of the paper.'),
  drawings: z
    .array(drawingSchema)
    .default([])
    .describe('Further drawings that a text can place. Default: none.'),
});

/** A group of demands. */
export type Group = Readonly<z.output<typeof groupSchema>>;
/** What `data/` says of the demands. */
export type DemandsData = Readonly<z.output<typeof demandsSchema>>;
