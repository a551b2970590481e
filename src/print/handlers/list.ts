import type { List } from 'mdast';
import type { BlockHandler } from '../handler.ts';

/** A list. */
export const list: BlockHandler<List> = (node, { blocks }) => [
  { t: 'list', ordered: node.ordered === true, items: node.children.map((item) => blocks(item)) },
];
