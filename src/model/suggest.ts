import { closest, distance } from 'fastest-levenshtein';

/** A name is a likely slip of the pen when at most this part of its letters differs. */
const LIKELY = 0.5;

/** Returns ` Did you mean "x"?`, or the known names if none is near, as the end of a message. */
export function suggest(found: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const near = closest(found, [...known]);
  const likely = distance(found, near) <= Math.max(2, near.length * LIKELY);
  return likely ? `did you mean "${near}"?` : `known are ${known.map((k) => `"${k}"`).join(', ')}.`;
}
