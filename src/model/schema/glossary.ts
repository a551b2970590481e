import { z } from 'zod';
import { id, localized, schemaLine } from './common.ts';

const wordList = z.record(z.string(), z.array(z.string().min(1)));

const termSchema = z.strictObject({
  id,
  term: localized.describe('The term as a reader meets it.'),
  forms: wordList
    .default({})
    .describe('Other forms of the term, by language, such as its plural. Default: none.'),
  text: localized.describe('What it means, in one or two plain sentences.'),
});

/** The schema of `data/glossary.json`: terms that texts may use because a reader can look them up. */
export const glossarySchema = z.strictObject({
  $schema: schemaLine,
  jargon: wordList
    .default({})
    .describe(
      'Words of the subject, by language, that a summary may only use when the glossary has them.',
    ),
  terms: z.array(termSchema).describe('The terms, each with its explanation.'),
});

/** What `data/glossary.json` holds. */
export type Glossary = Readonly<z.output<typeof glossarySchema>>;
