import { textOfInline, type Block, type Inline } from './tree.ts';

/** Items longer than this, in letters, stay a list. */
const MOST_LETTERS = 70;

type Paragraph = Extract<Block, { t: 'paragraph' }>;
type List = Extract<Block, { t: 'list' }>;

/** Returns the words of a list whose items only end the sentence that leads to it; nothing for any other. */
function endingsOf({ ordered, items }: List): Inline[] | undefined {
  if (ordered) return undefined;
  const words: Inline[] = [];
  for (const item of items) {
    const [only, ...rest] = item;
    if (only?.t !== 'paragraph' || rest.length > 0) return undefined;
    const text = textOfInline(only.body);
    if (text.length > MOST_LETTERS || !/^\p{Ll}/u.test(text)) return undefined;
    words.push({ t: 'text', text: ' ' }, ...only.body);
  }
  return words;
}

/**
 * Returns a text whose lists of sentence endings (`which is: small; safe.`) run on in their sentence, as
 * narrow columns have it; lists of whole sentences stay lists.
 */
export function runIn(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const before = made.at(-1);
    const endings = block.t === 'list' ? endingsOf(block) : undefined;
    if (endings && before?.t === 'paragraph') {
      const whole: Paragraph = { t: 'paragraph', body: [...before.body, ...endings] };
      made.splice(-1, 1, whole);
    } else made.push(block);
  }
  return made;
}
