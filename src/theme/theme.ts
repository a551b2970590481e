import { z } from 'zod';

const hex = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, 'expected a colour such as "#14201F"')
  .describe('A colour as # and six hexadecimal digits.');

const face = z.strictObject({
  weight: z.number().int().min(100).max(900).describe('Weight of the face, 100 to 900.'),
  style: z.enum(['normal', 'italic']).default('normal').describe('Default: normal.'),
  file: z.string().min(1).describe('The TTF file, as a path inside an installed npm package.'),
  web: z.boolean().default(false).describe('Whether pages use this face. Default: false.'),
});

const family = z.strictObject({
  family: z.string().min(1).describe('Name of the font family.'),
  webFamily: z
    .string()
    .min(1)
    .describe('Name of its subset on pages; differs where the licence reserves the name.'),
  license: z
    .string()
    .regex(/^\/\S+$/, 'expected the path of a file under public/, such as "/fonts/OFL.txt"')
    .optional()
    .describe('The licence text under public/, shown in the colophon. Left out: none is shown.'),
  faces: z.array(face).min(1).describe('The faces that are used.'),
});

const size = z.union([
  z.number().positive(),
  z.tuple([z.number().positive(), z.number().positive()]),
]);

const typeRole = z.strictObject({
  weight: z.number().int().describe('Weight of the voice family.'),
  tracking: z.number().describe('Letter space in em.'),
  leading: z.number().positive().describe('Line height as a factor of the size.'),
  size: z
    .record(z.string(), size)
    .default({})
    .describe('Size in px per canvas; a pair is the least and the most.'),
});

const dash = z.strictObject({
  width: z.number().positive().describe('Width of the dashed line in px.'),
  pattern: z.tuple([z.number(), z.number()]).describe('Length of dash and gap in px.'),
});

const canvas = z.strictObject({
  like: z.string().describe('The canvas whose sizes it takes where it has none of its own.'),
  scale: z
    .number()
    .positive()
    .default(1)
    .describe('How much larger type, lines and marks are than there. Default: 1.'),
});

/** The schema of `data/theme.json`: colours, fonts, lines and type sizes of the art direction. */
export const themeSchema = z.strictObject({
  $schema: z.string().optional().describe('The JSON Schema that editors use; leave it as it is.'),
  color: z
    .strictObject({ ink: hex, white: hex, gray: hex })
    .describe('Ink, white and the gray of small print on white.'),
  walls: z
    .record(z.string(), z.strictObject({ light: hex, dark: hex }))
    .describe('Wall colours by name, in light and in dark mode.'),
  dark: z
    .strictObject({ paper: hex, plinth: hex, post: hex, text: hex, loose: hex })
    .describe('Colours of pages in dark mode.'),
  print: z
    .strictObject({ ink: hex, wall: hex, post: hex })
    .describe('Colours of the one-colour print scheme.'),
  fonts: z
    .strictObject({ voice: family, reading: family })
    .describe('The family of headlines and the family of running text.'),
  stroke: z
    .strictObject({
      postEdge: z.number().positive(),
      postEdgeNarrow: z.number().positive(),
      postEdgeSliver: z.number().positive(),
      rule: z.number().positive(),
      leader: z.number().positive(),
      dash,
      dashSmall: dash,
    })
    .describe('Widths of lines in px.'),
  canvases: z
    .record(z.string(), canvas)
    .default({})
    .describe('Canvases that take their sizes from another, such as "grid" from "portrait".'),
  type: z.record(z.string(), typeRole).describe('Type sizes by role.'),
  floor: z
    .record(z.string(), z.strictObject({ text: z.number(), source: z.number() }))
    .describe('The smallest type size in px per canvas, and that of the source line.'),
});

/** Colours, fonts, lines and type sizes. */
export type Theme = Readonly<z.output<typeof themeSchema>>;
