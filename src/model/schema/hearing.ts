import { z } from 'zod';
import { claims, slug, summary, words } from './sections.ts';

/** A text, or a section of one: its id as in the addresses of the site. */
const place = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:#s\d+(?:-\d+)?)?$/,
    'expected the id of a text, such as "missed-execution", or of a section of it, such as "missed-execution#s2"',
  );

const questionSchema = z.strictObject({
  question: words.describe('A question that a member may ask.'),
  answer: words.describe('The answer, from what the paper says and does not say.'),
  see: z
    .union([place, z.array(place).min(1)])
    .describe(
      'The demands, parts or pages where the answer stands, by their ids: one, or a list. The second section of a text is "id#s2".',
    ),
});

const spokenSchema = z.union([
  words,
  z.strictObject({
    list: z.array(words).min(1).describe('What is said one by one, an item a line.'),
  }),
]);

/** The front matter of the text for a hearing. */
export const hearingSchema = z.strictObject({
  id: z.literal('hearing'),
  slug,
  title: words,
  summary,
  note: words.describe('What the speaking text is, and whose words it is in.'),
  speech: z
    .array(spokenSchema)
    .min(1)
    .describe('The speaking text: a paragraph a line, or a list below "list:".'),
  questions: z.array(questionSchema).default([]).describe('Questions and answers. Default: none.'),
  claims,
});
