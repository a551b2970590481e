import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { paperLoader } from './site/paper-loader.ts';

/** The texts, as the site renders them; the model reads the same files for their meaning. */
const texts = defineCollection({
  loader: glob({
    pattern: '*/**/*.mdx',
    base: join(__PAPER_ROOT__, 'content'),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

/** The validated paper, as one entry. */
const paper = defineCollection({ loader: paperLoader(__PAPER_ROOT__) });

export const collections = { texts, paper };
