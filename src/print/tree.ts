import type { Kept } from './kept-items.ts';

/** A piece of running text, as the Typst templates walk it; text stays text and is never markup. */
export type Inline =
  | { readonly t: 'text'; readonly text: string }
  | { readonly t: 'emphasis' | 'strong'; readonly body: readonly Inline[] }
  | { readonly t: 'break' }
  /** Refers to an entry of the list of sources, by its number. */
  | { readonly t: 'note'; readonly n: number };

/** A drawing: a vector file with real text, its words for those who do not see it, and how to read it. */
export interface PrintedDrawing {
  readonly t: 'drawing';
  /** Virtual path of the SVG file. */
  readonly file: string;
  readonly title: string;
  readonly alt: string;
  readonly reading: string;
}

/** A table: its first row is its header. */
export interface PrintedTable {
  readonly t: 'table';
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** What holds for the whole table, in a last row of its own. */
  readonly foot?: readonly Inline[] | undefined;
}

/** A block of text. */
export type Block =
  | {
      readonly t: 'paragraph';
      readonly body: readonly Inline[];
      /** Room above it that lets columns end on one line, in pt. */
      readonly added?: number;
    }
  | {
      readonly t: 'heading';
      readonly depth: number;
      /** Its id in its text, where readers can be sent to it. */
      readonly anchor?: string | undefined;
      readonly body: readonly Inline[];
      /** Room above it that lets columns end on one line, in pt. */
      readonly added?: number;
    }
  | {
      readonly t: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
      /** Its number among the lists of a document, where that is asked for. */
      readonly list?: number;
      /** Which of its items are long enough to stand alone in a column. */
      readonly long?: readonly boolean[];
      readonly kept?: Kept | undefined;
      /** Room above it that lets columns end on one line, in pt. */
      readonly added?: number;
    }
  | PrintedTable
  | PrintedDrawing;

function inlineText(node: Inline): string {
  if (node.t === 'text') return node.text;
  if (node.t === 'note') return String(node.n);
  return node.t === 'break' ? ' ' : textOfInline(node.body);
}

/** Returns running text without its form, numbers of notes included. */
export function textOfInline(nodes: readonly Inline[]): string {
  return nodes.map(inlineText).join('');
}
