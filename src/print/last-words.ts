import { bound } from './no-break.ts';
import type { Block, Inline } from './tree.ts';

/** The last line of a text holds this many letters or more. */
const LAST_LINE = 10;
/** Words of more letters than this would leave the line above them short: a last word of this many stands alone. */
const MOST_KEPT = 16;
const LONG_WORD = 6;

/** Returns whether the last words of a text are too long to stay together. */
function isLongEnding(text: string, letters: number): boolean {
  const last = text.length - text.lastIndexOf(' ') - 1;
  const kept = text.length - text.lastIndexOf(' ', text.length - letters - 1) - 1;
  return letters <= LAST_LINE && kept > MOST_KEPT && last >= LONG_WORD;
}

/** Returns words whose last ones stay together, as many as hold so many letters, so that no short one is alone on the last line. */
export function keepLastWords(text: string, letters = LAST_LINE): string {
  if (letters <= 0 || isLongEnding(text, letters)) return text;
  return text.slice(0, -letters) + bound(text.slice(-letters));
}

function lengthOf(nodes: readonly Inline[]): number {
  return nodes
    .map((node) => {
      if (node.t === 'text') return node.text.length;
      return 'body' in node ? lengthOf(node.body) : 0;
    })
    .reduce((sum, length) => sum + length, 0);
}

/** Returns running text whose last words stay together, as many as hold so many letters. */
export function keepLastOf(nodes: readonly Inline[], letters = LAST_LINE): Inline[] {
  const node = nodes.at(-1);
  if (node === undefined || letters <= 0) return [...nodes];
  const before = keepLastOf(nodes.slice(0, -1), letters - lengthOf([node]));
  if (node.t === 'text') return [...before, { ...node, text: keepLastWords(node.text, letters) }];
  return [...before, 'body' in node ? { ...node, body: keepLastOf(node.body, letters) } : node];
}

/** A last word of so many letters or fewer stays with the one before it, where that has so many or fewer. */
interface LastTwo {
  readonly last: number;
  readonly before: number;
}

/**
 * Where words run in lines, by the room of these: a wide column has room for a short last word on the line above, so
 * that the word before it may be of any length; in a narrow one a long word would leave that line short.
 */
const LAST_TWO = {
  wide: { last: 9, before: Infinity },
  narrow: { last: 8, before: 5 },
} as const;
/** What is said or asked at once, in lines as wide as a sheet. */
const LAST_TWO_SAID: LastTwo = { last: 11, before: Infinity };

/** The last word of a text that is kept with none yet, and the one before it. */
const LAST = /([^ ]+) ([^ \u00a0]+)$/;

/** Returns a text whose last word, where both are short enough, stays with the one before it. */
function keepLast(text: string, most: LastTwo): string {
  const [both, before = '', last = ''] = LAST.exec(text) ?? [];
  const isKept = last.length <= most.last && before.length <= most.before;
  return both !== undefined && isKept ? text.slice(0, -both.length) + bound(both) : text;
}

/** Returns words in lines as wide as a sheet whose last two stay together, also where others as long would not in a narrow column. */
export function keepLastTwo(text: string): string {
  return keepLast(keepLastWords(text), LAST_TWO_SAID);
}

/**
 * Returns blocks of a column in which no paragraph ends with a short word alone on its line. The word before it comes
 * down to it, so that no paragraph takes a line more.
 */
export function keepLastInColumn(blocks: readonly Block[], column: keyof typeof LAST_TWO): Block[] {
  return blocks.map((block): Block => {
    if (block.t === 'list')
      return { ...block, items: block.items.map((item) => keepLastInColumn(item, column)) };
    if (block.t !== 'paragraph') return block;
    const node = block.body.at(-1);
    if (node?.t !== 'text') return block;
    const last = { ...node, text: keepLast(node.text, LAST_TWO[column]) };
    return { ...block, body: [...block.body.slice(0, -1), last] };
  });
}
