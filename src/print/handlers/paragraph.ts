import type { Paragraph } from 'mdast';
import type { BlockHandler } from '../handler.ts';
import type { Inline } from '../tree.ts';

/** A last word of this many letters does not stand alone on the last line. */
const SHORT = 10;
const LAST_WORDS = new RegExp(`(?<= \\S{1,${SHORT}}) (?=\\S{1,${SHORT}}$)`, 'u');
const NO_BREAK = '\u00a0';

/** Returns running text whose last two words stay together where they are short. */
function keepLastWords(body: readonly Inline[]): Inline[] {
  const at = body.findLastIndex(({ t }) => t !== 'note');
  return body.map((node, i) =>
    i === at && node.t === 'text'
      ? { ...node, text: node.text.replace(LAST_WORDS, NO_BREAK) }
      : node,
  );
}

/** A paragraph. */
export const paragraph: BlockHandler<Paragraph> = (node, { inline }) => [
  { t: 'paragraph', body: keepLastWords(inline(node)) },
];
