import { createHash } from 'node:crypto';
import type { Paper } from '../model/paper.ts';

/** Enough hexadecimal digits to tell versions of one paper apart. */
const DIGITS = 10;
/** Where something stands in a file changes with its layout; how it looks and is built is no content. */
const NO_CONTENT: readonly string[] = ['lines', 'file', 'entry', 'theme', 'messages'];

function hashOf(paper: Paper): string {
  const content = JSON.stringify(paper, (key, value: unknown) =>
    NO_CONTENT.includes(key) ? undefined : value,
  );
  return createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
}

/** A paper is asked for its version by each of its pictures. */
const versions = new WeakMap<Paper, string>();

/** Returns the version of a paper's data and words: the same for the same content, ten hexadecimal digits. */
export function dataVersion(paper: Paper): string {
  const known = versions.get(paper);
  if (known !== undefined) return known;
  const version = hashOf(paper);
  versions.set(paper, version);
  return version;
}
