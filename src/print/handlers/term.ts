import type { Component, InlineHandler } from '../handler.ts';

/** A term of the glossary: print shows its words; the explanation stands in the annex of the pack. */
export const term: InlineHandler<Component> = (node, { inline }) => inline(node);
