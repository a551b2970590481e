import { z } from 'zod';
import { dateOrNot, id, localized, schemaLine, webAddress } from './common.ts';

/** The schema of `data/paper.json`: what the paper is, and where the site stands. */
export const paperFactsSchema = z.strictObject({
  $schema: schemaLine,
  locales: z
    .array(z.string())
    .min(1)
    .describe('Language codes; the first stands at the root of the site.'),
  title: localized.describe('Title of the paper.'),
  sender: localized.describe('Who sends the paper.'),
  shortName: localized.describe('Short name of the sender, for the head of a page.'),
  addressee: localized.describe('To whom the paper is sent.'),
  date: dateOrNot.describe('Date of the paper, or "not-stated".'),
  source: id.describe('The source in sources.json that is the paper itself.'),
  site: z
    .string()
    .regex(
      /^https:\/\/[^\s/]+(?:\/[^\s]*)?$/,
      'expected the address of the site, beginning with https://',
    )
    .transform((address) => address.replace(/\/$/, ''))
    .describe('Address of this site. While it ends in .example, pictures print no address.'),
  rights: localized.describe('Who holds the rights to the paper, in one sentence.'),
  contact: z
    .string()
    .regex(
      /^(?:https:\/\/|mailto:)[^\s]+$/,
      'expected "mailto:name@organisation" or an https:// address',
    )
    .optional()
    .describe('Where readers can write to: mailto: or https://. Left out: no contact is shown.'),
  original: webAddress
    .optional()
    .describe('Address of the paper itself. Left out: no link is shown.'),
});

/** The paper's own facts. */
export type PaperFacts = Readonly<z.output<typeof paperFactsSchema>>;
