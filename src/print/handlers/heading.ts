import type { Heading } from 'mdast';
import type { BlockHandler } from '../handler.ts';
import { keepLastOf } from '../last-words.ts';

/** A heading; ## in a text is the first level below the text's own title. */
export const heading: BlockHandler<Heading> = (node, { anchors, inline }) => [
  {
    t: 'heading',
    depth: node.depth - 1,
    anchor: anchors.get(node),
    body: keepLastOf(inline(node)),
  },
];
