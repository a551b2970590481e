import { z } from 'zod';
import { id } from './common.ts';
import { claims, slug, summary, words } from './sections.ts';

const questionSchema = z.strictObject({
  question: words.describe('A question that a member may ask.'),
  answer: words.describe('The answer, from what the paper says and does not say.'),
  see: z
    .union([id, z.array(id).min(1)])
    .describe('The demands, parts or pages where the answer stands, by their ids: one, or a list.'),
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
