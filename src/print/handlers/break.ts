import type { Break } from 'mdast';
import type { InlineHandler } from '../handler.ts';

/** A line end that was asked for. */
export const lineBreak: InlineHandler<Break> = () => [{ t: 'break' }];
