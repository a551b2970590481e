import { idOf, type BlockHandler, type Component } from '../handler.ts';

/** A drawing that a text places. */
export const drawing: BlockHandler<Component> = (node, { place }) => [place(idOf(node))];
