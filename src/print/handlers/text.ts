import type { Text } from 'mdast';
import type { InlineHandler } from '../handler.ts';
import { keepNames } from '../no-break.ts';

/** Running text; a line end in the source is a blank. */
export const text: InlineHandler<Text> = ({ value }, { names }) => [
  { t: 'text', text: keepNames(value.replace(/\s*\n\s*/g, ' '), names) },
];
