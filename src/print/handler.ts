import type { Heading, Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { InputError } from '../model/input-error.ts';
import type { Edition, Paper } from '../model/paper.ts';
import type { Block, Inline, PrintedDrawing } from './tree.ts';

/** A component in a text. */
export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** What the handlers of nodes work with. */
export interface TextState {
  readonly paper: Paper;
  readonly edition: Edition;
  /** The file that is read, relative to the paper's folder, and the lines above its body. */
  readonly file: string;
  readonly bodyStart: number;
  /** The ids of its headings. */
  readonly anchors: ReadonlyMap<Heading, string>;
  /** What the names look like in which no line ends. */
  readonly names: RegExp;
  /** Returns the number of a source in the document's list; none for the paper itself. */
  readonly cite: (source: string) => number | undefined;
  /** Returns a placed drawing as print shows it. */
  readonly place: (drawing: string) => PrintedDrawing;
  /** Returns the words of the nodes in a node. */
  readonly inline: (parent: Parents) => Inline[];
  /** Returns the blocks in a node. */
  readonly blocks: (parent: Parents) => Block[];
}

/** Turns one type of node into what print shows of it. */
export type InlineHandler<N> = (node: N, state: TextState) => Inline[];
export type BlockHandler<N> = (node: N, state: TextState) => Block[];

/** Returns the value of an attribute of a component: a text, `true` for one without a value. */
export function attribute(node: Component, name: string): string | true | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (!found) return undefined;
  return typeof found.value === 'string' ? found.value : true;
}

/** Returns the id that a component names. */
export function idOf(node: Component): string {
  return String(attribute(node, 'id') ?? '');
}

/** Returns the error of something in a text that print has no form for. */
export function noForm(node: Nodes, what: string, state: TextState): InputError {
  const line = (node.position?.start.line ?? 1) + state.bodyStart;
  const message = `print has no form for ${what}; write it another way, or add a handler in src/print/handlers/.`;
  return new InputError([{ file: state.file, line, message }]);
}
