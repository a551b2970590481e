import { resolve } from 'node:path';
import { isInputError, problemLine } from '../src/model/input-error.ts';
import type { Paper } from '../src/model/paper.ts';

/** The project's folder. */
export const projectRoot = resolve(import.meta.dirname, '..');

/** Returns the text of an error for a person: problems one a line, anything else with its cause. */
export function errorText(error: unknown): string {
  if (isInputError(error)) {
    const n = error.problems.length;
    return `${error.message}\n${n} problem${n === 1 ? '' : 's'} to mend.`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Prints what an editor should look at, though it stops nothing. */
export function printNotes({ notes }: Paper): void {
  for (const note of notes) process.stderr.write(`Note: ${problemLine(note)}\n`);
}

/** Prints what went wrong, without a stack unless `DEBUG` asks for one, and ends with exit code 1. */
function fail(error: unknown): void {
  process.stderr.write(`${errorText(error)}\n`);
  const stack = error instanceof Error ? error.stack : undefined;
  if (!isInputError(error) && process.env['DEBUG']) process.stderr.write(`${stack}\n`);
  process.exitCode = 1;
}

/** Runs a command; what goes wrong is printed in one place, without a stack, with exit code 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  process.once('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  try {
    await command();
  } catch (error) {
    fail(error);
  }
}
