/** One thing that an editor has to mend: where it is, and one sentence that says what and how. */
export interface Problem {
  /** Path of the file, relative to the paper's folder. */
  readonly file: string;
  /** Line in the file, from 1; absent where the file as a whole is meant. */
  readonly line?: number | undefined;
  /** What was found, what was expected and what to do, in one sentence. */
  readonly message: string;
}

/** What reading a paper brought to light: problems stop a build, notes do not. */
export interface Findings {
  readonly problems: Problem[];
  readonly notes: Problem[];
}

/** Returns a problem as one line: `data/figures.json:12: …`. */
export function problemLine({ file, line, message }: Problem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);
}

/** Input that an editor can mend. It carries all problems at once and is printed without a stack. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    super(sorted.map(problemLine).join('\n'));
    this.name = 'InputError';
    this.problems = sorted;
  }
}

/** Returns whether a thrown value is an input error, also one from another copy of this module. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'problems' in error;
}
