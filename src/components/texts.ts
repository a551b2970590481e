import type { MdxComponent } from '../model/mdx-components.ts';
import Drawing from './Drawing.astro';
import Figure from './Figure.astro';
import Source from './Source.astro';
import Term from './Term.astro';

/** The components that texts use, by the names that the model checks. */
export const textComponents = { Drawing, Figure, Source, Term } satisfies Record<
  MdxComponent,
  unknown
>;
