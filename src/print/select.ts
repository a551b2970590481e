import type { Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { idOf } from './handler.ts';

/** The level of a text's own sections: `##`. */
const SECTION_DEPTH = 2;

/** Returns the sources that a node names. */
function sourcesIn(node: RootContent): string[] {
  const ids: string[] = [];
  visit(node, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (found) => {
    const isComponent = found.type === 'mdxJsxFlowElement' || found.type === 'mdxJsxTextElement';
    if (isComponent && found.name === 'Source') ids.push(idOf(found));
  });
  return ids;
}

function isParagraph(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph';
}

/** Returns the lists of a section, with the sentences that lead to them. */
function listsOf(section: readonly RootContent[]): RootContent[] {
  const last = section.findLastIndex(({ type }) => type === 'list');
  return section.slice(0, last + 1).filter((node) => node.type === 'list' || isParagraph(node));
}

/** Returns a text in its parts; each but the first begins with its heading. */
function partsOf(nodes: readonly RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === SECTION_DEPTH) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/**
 * Returns what the paper prints of a demand, in the order of its text: what is asked for, with its
 * lists and the sentences that lead to them, and what names a source that the paper has not named yet.
 * A demand without a list gives its opening. The whole text stands on its handout.
 */
export function paperSelection(
  nodes: readonly RootContent[],
  isNamed: (source: string) => boolean,
): RootContent[] {
  const [opening = [], ...sections] = partsOf(nodes);
  const asking = sections.findIndex((section) => section.some(({ type }) => type === 'list'));
  if (asking === -1) {
    const lists = listsOf(opening);
    return lists.length > 0 ? lists : opening.slice(0, 1);
  }
  const chosen: RootContent[] = [];
  for (const [i, section] of sections.entries()) {
    const fresh = (node: RootContent) =>
      sourcesIn(node).some((id) => !isNamed(id) && !chosen.flatMap(sourcesIn).includes(id));
    if (i === asking) chosen.push(...listsOf(section));
    else for (const node of section.filter(isParagraph)) if (fresh(node)) chosen.push(node);
  }
  return chosen;
}

/** Returns what stands before the first section: the demands that follow a part take the place of the rest. */
export function openingSelection(nodes: readonly RootContent[]): RootContent[] {
  return partsOf(nodes)[0] ?? [];
}
