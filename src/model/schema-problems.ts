import type { z } from 'zod';
import type { Problem } from './input-error.ts';
import type { ReadResult, SourceFile, ValuePath } from './source-file.ts';
import { suggest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

function at(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null) return undefined;
    return Object.entries(part).find(([name]) => name === String(key))?.[1];
  }, value);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function named(path: ValuePath): string {
  return path.length === 0 ? 'the file' : `"${path.join('.')}"`;
}

/** What zod calls types, as an editor would say it. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text between quotes',
  number: 'a number without quotes',
  boolean: 'true or false',
  array: 'a list between [ and ]',
  object: 'a block between { and }',
  record: 'a block between { and }',
  int: 'a whole number',
};

/** Keys that the schema knows at a path, for "did you mean". */
export type KnownKeys = (path: ValuePath) => readonly string[];

function sentence(issue: Issue, path: ValuePath, root: unknown, known: KnownKeys): string {
  const found = show(at(root, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .map(
          (key) =>
            `${named([...path, key])} is not a key that is known here; ${suggest(key, known(path))}`,
        )
        .join(' ');
    case 'invalid_type':
      return found === 'nothing'
        ? `${named(path)} is missing; expected ${TYPE_NAMES[issue.expected] ?? issue.expected}.`
        : `${named(path)} is ${found}; expected ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const hint =
        typeof at(root, path) === 'string' ? suggest(String(at(root, path)), values) : '';
      return `${named(path)} is ${found}; expected ${values.map((v) => `"${v}"`).join(' or ')}${hint.startsWith('did') ? `: ${hint}` : '.'}`;
    }
    case 'too_small':
      return `${named(path)} is ${found}, too short or too small; expected at least ${String(issue.minimum)}.`;
    case 'too_big':
      return `${named(path)} is ${found}, too long or too large; expected at most ${String(issue.maximum)}.`;
    default:
      return `${named(path)} is ${found}; ${issue.message}.`;
  }
}

function flatten(issue: Issue, base: ValuePath): { issue: Issue; path: ValuePath }[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const fewest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return fewest.flatMap((inner) => flatten(inner, path));
}

/** Returns the value of a file as its schema reads it, or one problem for every place where it differs. */
export function parseFile<T>(
  source: SourceFile,
  schema: z.ZodType<T>,
  known: KnownKeys = () => [],
): ReadResult<T> {
  const result = schema.safeParse(source.value);
  if (result.success) return { ok: true, value: result.data };
  const problems: Problem[] = result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .map(({ issue, path }) => {
      const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return {
        file: source.file,
        line: source.lineOf([...path, ...extra]),
        message: sentence(issue, path, source.value, known),
      };
    });
  return { ok: false, problems };
}
