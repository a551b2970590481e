import { z } from 'zod';
import { schemaLine } from './common.ts';

const parts = z.record(z.string(), z.string());

/** The schema of `data/translations.json`: what each translation was made from. */
export const translationsSchema = z.strictObject({
  $schema: schemaLine,
  translations: z
    .record(z.string(), z.record(z.string(), parts))
    .describe(
      'By language and file, a fingerprint of every part of the original. "npm run translated" writes it.',
    ),
});

/** Fingerprints of the parts of an original, by their names. */
export type Fingerprints = Readonly<Record<string, string>>;
/** What every translation was made from, by language and file. */
export type Translations = Readonly<Record<string, Readonly<Record<string, Fingerprints>>>>;
