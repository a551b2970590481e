import type { Paragraph } from 'mdast';
import type { BlockHandler } from '../handler.ts';

/** A paragraph. */
export const paragraph: BlockHandler<Paragraph> = (node, { inline }) => [
  { t: 'paragraph', body: inline(node) },
];
