import type { Nodes, Parents, RootContent } from 'mdast';
import {
  noForm,
  type Component,
  type BlockHandler,
  type InlineHandler,
  type TextState,
} from './handler.ts';
import { drawing } from './handlers/drawing.ts';
import { emphasis } from './handlers/emphasis.ts';
import { figure } from './handlers/figure.ts';
import { heading } from './handlers/heading.ts';
import { lineBreak } from './handlers/break.ts';
import { list } from './handlers/list.ts';
import { paragraph } from './handlers/paragraph.ts';
import { source } from './handlers/source.ts';
import { strong } from './handlers/strong.ts';
import { table } from './handlers/table.ts';
import { term } from './handlers/term.ts';
import { text } from './handlers/text.ts';
import type { Block, Inline } from './tree.ts';

const inlineHandlers = { text, emphasis, strong, break: lineBreak };
const blockHandlers = { paragraph, heading, list, table };

/** The print twins of the components that a text may use. */
const inlineComponents: Readonly<Record<string, InlineHandler<Component>>> = {
  Figure: figure,
  Source: source,
  Term: term,
};
const blockComponents: Readonly<Record<string, BlockHandler<Component>>> = { Drawing: drawing };

/** The components that print has a form for. */
export const PRINTED_COMPONENTS: readonly string[] = [
  ...Object.keys(inlineComponents),
  ...Object.keys(blockComponents),
];

function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function has<T extends object>(handlers: T, key: string): key is keyof T & string {
  return key in handlers;
}

/** Returns what print shows of a node in running text. */
function handleInline(node: Nodes, state: TextState): Inline[] {
  if (isComponent(node)) {
    const handler = inlineComponents[node.name ?? ''];
    if (!handler) throw noForm(node, `<${node.name ?? ''}> within a sentence`, state);
    return handler(node, state);
  }
  if (!has(inlineHandlers, node.type)) throw noForm(node, `"${node.type}"`, state);
  // A handler stands under the type of its node, so this one takes this node.
  return (inlineHandlers[node.type] as InlineHandler<Nodes>)(node, state);
}

/** Returns what print shows of a node that stands on its own. */
function handleBlock(node: RootContent, state: TextState): Block[] {
  if (isComponent(node)) {
    const handler = blockComponents[node.name ?? ''];
    if (handler) return handler(node, state);
    return [{ t: 'paragraph', body: handleInline(node, state) }];
  }
  if (!has(blockHandlers, node.type)) throw noForm(node, `"${node.type}"`, state);
  return (blockHandlers[node.type] as BlockHandler<Nodes>)(node, state);
}

const NO_BREAK = '\u00a0';

/** Returns running text in which no line ends between a number and the word that it counts. */
function keepNumbers(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node, i) => {
    const before = nodes[i - 1];
    const counts = before?.t === 'text' && /\d$/.test(before.text);
    return counts && node.t === 'text' && node.text.startsWith(' ')
      ? { ...node, text: NO_BREAK + node.text.slice(1) }
      : node;
  });
}

/** Returns the words of the nodes in a node. */
export function inlineOf(parent: Parents, state: TextState): Inline[] {
  return keepNumbers(parent.children.flatMap((node) => handleInline(node, state)));
}

/** Returns the blocks in a node. */
export function blocksOf(parent: Parents, state: TextState): Block[] {
  return parent.children.flatMap((node) => handleBlock(node, state));
}
