import type { Component, InlineHandler } from '../handler.ts';

/** A term of the glossary: print shows its words; the explanation stands on the page. */
export const term: InlineHandler<Component> = (node, { inline }) => inline(node);
