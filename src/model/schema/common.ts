import { z } from 'zod';

/** A name that the program uses: lower case words joined by hyphens. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'expected lower-case letters, digits and hyphens, such as "children-in-reception"',
  )
  .describe('A name that the program uses: lower-case letters, digits and hyphens.');

/** A short text in each language of the paper. */
export const localized = z
  .record(
    z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'expected a language code such as "nl"'),
    z.string().min(1),
  )
  .describe('The text in each language, by language code.');

/** A date as exact as it is known, or "not-stated". */
export const dateOrNot = z
  .union([
    z.literal('not-stated'),
    z
      .string()
      .regex(
        /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
        'expected "2022", "2022-12", "2022-12-20" or "not-stated"',
      ),
  ])
  .describe('A date as exact as it is known (2022, 2022-12 or 2022-12-20), or "not-stated".');

/** A public web address. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/, 'expected a public web address that begins with https://')
  .describe('A public web address.');

/** The `$schema` line that editors such as VS Code read. */
export const schemaLine = z
  .string()
  .optional()
  .describe('The JSON Schema that editors use; leave it as it is.');
