import { known } from '../../model/paper.ts';
import { idOf, type Component, type InlineHandler } from '../handler.ts';

/** A term of the glossary, in the words of the text or by its name; the explanation stands on the page. */
export const term: InlineHandler<Component> = (node, { edition, inline }) =>
  node.children.length > 0
    ? inline(node)
    : [{ t: 'text', text: known(edition.glossary, idOf(node)).term }];
