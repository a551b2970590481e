import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { suggest } from '../src/model/suggest.ts';

/** An option of a command that may be given more than once. */
export const many = { type: 'string', multiple: true } as const;

/**
 * Refuses values of an option that are not among the known ones.
 *
 * @throws Error with the first that is not, and what may have been meant
 */
export function checkOption(
  name: string,
  given: readonly string[] | undefined,
  known: readonly string[],
): void {
  for (const value of given ?? []) {
    if (!known.includes(value))
      throw new Error(
        `--${name} is "${value}", which this paper does not have; ${suggest(value, known)}`,
      );
  }
}

/** Writes a file, and the folders that it stands in. */
export async function writeOut(path: string, body: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, body);
}
