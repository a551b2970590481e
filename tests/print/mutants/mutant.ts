import type { DocumentKind } from '../../../src/print/documents.ts';

type Files = Record<string, string>;

/** A document that is broken in one way, which Typst accepts as PDF/UA-1. */
export interface Mutant {
  readonly what: string;
  /** The document, a handout by default. */
  readonly kind?: DocumentKind;
  readonly demand?: string;
  readonly locale?: string;
  /** Whether the second paper, whose documents are short, shows it as well: where time is short, that one is broken. */
  readonly shortToo?: boolean;
  /** Breaks the files that Typst is given. */
  readonly change: (files: Files) => void;
  /** The check that has to notice. */
  readonly noticed: string;
  /** Words of what that check says, where others of its messages would not do. */
  readonly says?: string;
}

/** Returns a change of words in one of the files; words that are not there are an error of the test. */
export function edit(file: string, find: string, replace: string) {
  return (files: Files): void => {
    const before = files[file];
    if (!before?.includes(find)) throw new Error(`${file} has no "${find}"`);
    files[file] = before.replaceAll(find, replace);
  };
}

/** Returns a change of the data of a template. */
export function editData(change: (data: Record<string, unknown>) => void) {
  return (files: Files): void => {
    const data: Record<string, unknown> = JSON.parse(files['document.json'] ?? '{}');
    change(data);
    files['document.json'] = JSON.stringify(data);
  };
}
