import type { Table } from 'mdast';
import type { BlockHandler } from '../handler.ts';

/** A table; Markdown always gives it a header row. */
export const table: BlockHandler<Table> = (node, { inline }) => {
  const [header = [], ...rows] = node.children.map((row) => row.children.map(inline));
  return [{ t: 'table', header, rows }];
};
