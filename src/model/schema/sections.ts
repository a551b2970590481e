import { z } from 'zod';
import { id } from './common.ts';

/** Last part of the address of a page. */
export const slug = z
  .string()
  .regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
    'expected lower-case letters, digits and hyphens, such as "passende-zorg"',
  )
  .describe('Last part of the page address, in this language.');
/** A text that may not be empty. */
export const words = z.string().min(1);
const labels = z.record(z.string(), words).default({}).describe('Words in the drawing, by key.');
/** The claims that a text covers. */
export const claims = z.array(id).default([]).describe('Ids of the claims that this text covers.');
/** What a page says, for search results and lists. */
export const summary = z
  .string()
  .min(40)
  .max(220)
  .describe('One or two sentences: what the page says.');
const short = z
  .array(words)
  .min(2)
  .max(5)
  .describe('The page for those in a hurry: two to five plain sentences.');

const asked = z
  .array(words)
  .default([])
  .describe('All that is asked under this heading, a sentence each. Default: the one ask.');

/** The front matter of a part of the paper. */
export const partSchema = z.strictObject({
  id,
  slug,
  title: words,
  summary,
  short,
  claims,
  demands: z
    .boolean()
    .default(false)
    .describe('Whether the demands follow this part. Default: false.'),
});

const picture = {
  ask: words.describe('What is asked, in one short sentence.'),
  labels,
  alt: words.describe('What the picture shows and says, for those who do not see it.'),
  reading: words.describe('How to read the drawing, in a sentence or two.'),
};

/** The front matter of a demand. */
export const demandTextSchema = z.strictObject({
  id,
  slug,
  title: words.describe('The title as in the paper.'),
  headline: words.optional().describe('Headline of the picture, at most eight words.'),
  subline: words.optional().describe('Words below the large figure, in place of a headline.'),
  ...picture,
  summary,
  short,
  asked,
  claims,
});

/** The front matter of the overview. */
export const overviewTextSchema = z.strictObject({
  id,
  title: words,
  headline: words.optional(),
  subline: words.optional(),
  ...picture,
  summary,
  asked,
  claims,
});

/** The front matter of a drawing that a text can place. */
export const drawingTextSchema = z.strictObject({
  id,
  title: words,
  labels,
  alt: words,
  reading: words.optional(),
});

/** The pages that every site has. */
export const PAGE_IDS = ['home', 'full', 'data', 'colophon'] as const;

/** The pages that a paper may leave out. */
export const OPTIONAL_PAGE_IDS = ['accessibility'] as const;

/** The front matter of a page that is not part of the paper. */
export const pageSchema = z.strictObject({
  id: z.enum([...PAGE_IDS, ...OPTIONAL_PAGE_IDS]),
  slug,
  title: words,
  lead: words.optional().describe('Introduction under the title.'),
  hero: id
    .optional()
    .describe('The drawing at the head of the page, by its id in data/demands.json.'),
  drawings: z
    .array(id)
    .default([])
    .describe('Drawings that follow the text, by id. Default: none.'),
  summary,
  claims,
});
