import type { Paragraph } from 'mdast';
import type { BlockHandler } from '../handler.ts';
import { keepLastWords } from '../last-words.ts';
import type { Inline } from '../tree.ts';

/** Returns running text whose last words stay together, the number of a note left out. */
function kept(body: readonly Inline[]): Inline[] {
  const at = body.findLastIndex(({ t }) => t !== 'note');
  return body.map((node, i) =>
    i === at && node.t === 'text' ? { ...node, text: keepLastWords(node.text) } : node,
  );
}

/** A paragraph. */
export const paragraph: BlockHandler<Paragraph> = (node, { inline }) => [
  { t: 'paragraph', body: kept(inline(node)) },
];
