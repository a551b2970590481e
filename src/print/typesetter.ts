/** A Typst document to set: its main template and all virtual files, templates included. */
export interface TypstJob {
  /** Name of the template, such as `handout.typ`. */
  readonly main: string;
  /** Contents by virtual path, such as `document.json`. */
  readonly files: Readonly<Record<string, string>>;
}

/** A part of a document: what its template reads, and the vector files that it places. */
export interface DocumentPart {
  readonly data: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
}

/** A part that names sources: their ids, in the order in which it does. */
export interface CitingPart extends DocumentPart {
  readonly cited: readonly string[];
}

/** A set document. */
export interface Typeset {
  readonly pdf: Buffer;
  readonly pages: number;
  /** What the template says of itself under the label `<fact>`. */
  readonly facts: readonly unknown[];
}

/** Sets documents with Typst as PDF/UA-1; what Typst only warns of is an error. */
export interface Typesetter {
  /** `native`: the compiled module; `wasm`: the same compiler where that does not load. */
  readonly kind: 'native' | 'wasm';
  readonly typeset: (job: TypstJob) => Promise<Typeset>;
}

/** What Typst says of a template. */
export interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly line: number | undefined;
  readonly hints: readonly string[];
}

/** Returns the error of a template that Typst refuses or warns of. */
export function typstError(main: string, found: readonly Diagnostic[]): Error {
  const lines = found.map(({ message, path, line, hints }) => {
    const place = line === undefined ? path : `${path}:${line}`;
    return [`${place}: ${message}`, ...hints].join(' ');
  });
  return new Error(`Typst cannot set ${main}\n${lines.join('\n')}`);
}
