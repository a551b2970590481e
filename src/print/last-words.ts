import type { Block, Inline } from './tree.ts';

const NO_BREAK = '\u00a0';
/** A last word of so many letters or fewer looks lost on a line of its own; one of more letters before it would leave the line above short. */
const MOST = { last: 8, before: 5 };
/** The last word of a text that is kept with none yet, and the one before it. */
const LAST_TWO = /([^ ]+) ([^ \u00a0]+)$/;

/** Returns running text whose last word, where it is short, stays with the one before it. */
function keepLastWord(nodes: readonly Inline[]): Inline[] {
  const node = nodes.at(-1);
  if (node?.t !== 'text') return [...nodes];
  const [, before = '', last = ''] = LAST_TWO.exec(node.text) ?? [];
  const isKept = last.length <= MOST.last && before.length <= MOST.before;
  if (before === '' || !isKept) return [...nodes];
  const text = node.text.slice(0, -last.length - 1) + NO_BREAK + last;
  return [...nodes.slice(0, -1), { ...node, text }];
}

/**
 * Returns blocks of a narrow column in which no paragraph ends with a short word alone on its line. The word
 * before it comes down to it, so that no paragraph takes a line more.
 */
export function keepLastInColumn(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.t === 'paragraph') return { ...block, body: keepLastWord(block.body) };
    return block.t === 'list' ? { ...block, items: block.items.map(keepLastInColumn) } : block;
  });
}
