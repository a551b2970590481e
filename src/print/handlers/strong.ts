import type { Strong } from 'mdast';
import type { InlineHandler } from '../handler.ts';

/** Words that stand out. */
export const strong: InlineHandler<Strong> = (node, { inline }) => [
  { t: 'strong', body: inline(node) },
];
