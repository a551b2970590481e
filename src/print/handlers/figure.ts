import { capitalise } from '../../i18n/format.ts';
import { known } from '../../model/paper.ts';
import { attribute, idOf, type Component, type InlineHandler } from '../handler.ts';
import { keepFact, keepNumbers } from '../no-break.ts';

/** A figure with its qualifier, as every page prints it; no line ends between the words of a short one, nor before a number. */
export const figure: InlineHandler<Component> = (node, { edition }) => {
  const { full } = known(edition.figures, idOf(node));
  const words = attribute(node, 'cap') === undefined ? full : capitalise(full, edition.locale);
  return [{ t: 'text', text: keepNumbers(keepFact(words)) }];
};
