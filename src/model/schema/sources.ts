import { z } from 'zod';
import { dateOrNot, id, localized, schemaLine, webAddress } from './common.ts';

/** Kinds of document. */
const SOURCE_TYPES = [
  'position-paper',
  'ruling',
  'motion',
  'report',
  'law',
  'treaty',
  'statistics',
  'standard',
  'other',
] as const;

/** The schema of one source: a document that can be cited. */
const sourceSchema = z.strictObject({
  id,
  type: z.enum(SOURCE_TYPES).describe('The kind of document.'),
  kind: localized
    .optional()
    .describe(
      'What the source line of a picture calls this document, such as its kind with the country. Default: the name of its type.',
    ),
  name: localized.describe('Short name, as running text uses it, without the year.'),
  title: localized.describe('Full title of the document.'),
  by: localized.describe('Who made it.'),
  date: dateOrNot,
  number: z
    .string()
    .min(1)
    .optional()
    .describe('Its official number, such as an ECLI or a parliamentary number.'),
  inferred: z
    .literal(true)
    .optional()
    .describe('That the paper means this document is inferred, such as from the place of a link.'),
  url: webAddress
    .optional()
    .describe('Its public address. Left out: the source is named without a link.'),
});

/** The schema of `data/sources.json`. */
export const sourcesSchema = z.strictObject({
  $schema: schemaLine,
  sources: z.array(sourceSchema).describe('Every document that the site may cite.'),
});

/** A document that can be cited. */
export type Source = Readonly<z.output<typeof sourceSchema>>;
/** What `data/sources.json` holds. */
export type SourcesData = Readonly<z.output<typeof sourcesSchema>>;
