import { keepLastWords } from './last-words.ts';
import { textOfInline, type Block } from './tree.ts';

/** A part of a text under a heading of its own. */
export interface PrintedSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Returns a text in its parts; what stands before the first heading has no title. */
function split(blocks: readonly Block[]): { title: string | undefined; blocks: Block[] }[] {
  const parts: { title: string | undefined; blocks: Block[] }[] = [
    { title: undefined, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.t === 'heading' && block.depth === 1)
      parts.push({ title: textOfInline(block.body), blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part) => part.blocks.length > 0);
}

/** A sheet has room for the words of a section: not for its drawings, tables and parts within parts. */
function wordsOf(blocks: readonly Block[]): Block[] {
  const inner = blocks.findIndex(({ t }) => t === 'heading');
  const own = inner === -1 ? blocks : blocks.slice(0, inner);
  return own.filter(({ t }) => t !== 'drawing' && t !== 'table');
}

/**
 * Returns the sections of a demand that its sheet prints. The opening is what headline and ask say
 * already; where the text has no section but the asks, it stands under a title of its own.
 */
export function sectionsOf(blocks: readonly Block[], situation: string): PrintedSection[] {
  const parts = split(blocks);
  const titled = parts.filter(({ title }) => title !== undefined);
  const shown = titled.length > 1 ? titled : parts;
  return shown.map((part) => ({
    title: keepLastWords(part.title ?? situation),
    blocks: wordsOf(part.blocks),
  }));
}
