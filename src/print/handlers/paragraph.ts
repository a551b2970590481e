import type { Paragraph } from 'mdast';
import type { BlockHandler } from '../handler.ts';
import { keepLastOf } from '../last-words.ts';

/** A paragraph. */
export const paragraph: BlockHandler<Paragraph> = (node, { inline }) => [
  { t: 'paragraph', body: keepLastOf(inline(node)) },
];
