import { createHash } from 'node:crypto';

const LENGTH = 10;

/** Returns the part of a file's name that changes exactly when its bytes do: ten hexadecimal digits. */
export function hashOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, LENGTH);
}
