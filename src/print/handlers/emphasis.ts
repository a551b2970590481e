import type { Emphasis } from 'mdast';
import type { InlineHandler } from '../handler.ts';

/** Emphasised words. */
export const emphasis: InlineHandler<Emphasis> = (node, { inline }) => [
  { t: 'emphasis', body: inline(node) },
];
