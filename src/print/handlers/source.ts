import { known } from '../../model/paper.ts';
import { idOf, type Component, type InlineHandler } from '../handler.ts';
import { keepNames } from '../no-break.ts';
import type { Inline } from '../tree.ts';

/** A source by its name, or by the words that the text gives it, with the number of its note. */
export const source: InlineHandler<Component> = (node, { edition, names, cite, inline }) => {
  const id = idOf(node);
  const words: Inline[] =
    node.children.length > 0
      ? inline(node)
      : [{ t: 'text', text: keepNames(known(edition.sources, id).cited, names) }];
  const n = cite(id);
  return n === undefined ? words : [...words, { t: 'note', n }];
};
