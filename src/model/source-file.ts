import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Problem } from './input-error.ts';

/** A path into a JSON or YAML value. */
export type ValuePath = readonly (string | number)[];

/** A file that was read: its value, and the line in which a part of that value stands. */
export interface SourceFile {
  readonly file: string;
  readonly value: unknown;
  /** Returns the line (from 1) of the value at a path, or of its nearest parent. */
  readonly lineOf: (path: ValuePath) => number;
}

/** A file that was read, or the problems that keep it from being read. */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Returns a JSON text with the lines of its values; broken JSON gives one problem per error. */
export function readJson(file: string, text: string): ReadResult<SourceFile> {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  if (tree === undefined || errors.length > 0) {
    const found = errors[0] ?? { error: 3, offset: 0, length: 0 };
    const line = lineAt(text, found.offset);
    const name = printParseErrorCode(found.error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    const message = `the JSON cannot be read here (${name}); look on this line and the one before for a missing or extra comma, quote or bracket.`;
    return { ok: false, problems: [{ file, line, message }] };
  }
  const lineOf = (path: ValuePath): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node)
        return lineAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
    }
    return 1;
  };
  const value: unknown = JSON.parse(text);
  return { ok: true, value: { file, value, lineOf } };
}

/** An MDX file in two halves. */
export interface MdxSource extends SourceFile {
  /** The text below the front matter. */
  readonly body: string;
  /** Lines that stand above the body. */
  readonly bodyStart: number;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Returns the front matter and the body of an MDX text; front matter that is missing or broken is a problem. */
export function readMdx(file: string, text: string): ReadResult<MdxSource> {
  const match = FENCE.exec(text);
  const front = match?.[1];
  if (!match || front === undefined) {
    const message =
      'the file has no front matter; expected it to begin with a block between two lines of three dashes (---).';
    return { ok: false, problems: [{ file, line: 1, message }] };
  }
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: counter.linePos(error.pos[0]).line + 1,
      message: `the front matter cannot be read here (${error.message.split('\n')[0]?.replace(/[.:]$/, '')}); put quotes around text that contains a colon or braces.`,
    }));
    return { ok: false, problems };
  }
  const lineOf = (path: ValuePath): number => {
    for (let length = path.length; length >= 1; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + 1;
    }
    return 1;
  };
  const body = text.slice(match[0].length);
  const bodyStart = match[0].split('\n').length - 1;
  const value: unknown = document.toJS();
  return { ok: true, value: { file, value, lineOf, body, bodyStart } };
}
