import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { readBody, type Reference } from './body.ts';
import type { Problem } from './input-error.ts';
import { knownKeys } from './known-keys.ts';
import { parseFile } from './schema-problems.ts';
import { readMdx, type MdxSource } from './source-file.ts';

/** A text that was read: its front matter as the schema sees it, and what its body refers to. */
export interface TextFile<Front> {
  readonly source: MdxSource;
  readonly front: Front;
  /** The name of the file in the site's content collection. */
  readonly entry: string;
  readonly references: readonly Reference[];
  /** The levels of its headings. */
  readonly headings: readonly number[];
}

/** Where texts are read from, and where their problems go. */
export interface TextReader {
  readonly root: string;
  readonly locale: string;
  readonly amountWords: readonly string[];
  readonly problems: Problem[];
}

/** Returns one text; undefined (and a problem) if it is missing or wrong. */
export async function readText<Front>(
  reader: TextReader,
  path: string,
  schema: z.ZodType<Front>,
): Promise<TextFile<Front> | undefined> {
  const file = `content/${reader.locale}/${path}`;
  const text = await readFile(join(reader.root, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    reader.problems.push({
      file,
      message: 'the file is missing; expected it in the folder of the paper.',
    });
    return undefined;
  }
  const mdx = readMdx(file, text);
  if (!mdx.ok) {
    reader.problems.push(...mdx.problems);
    return undefined;
  }
  const body = readBody(mdx.value, reader.amountWords);
  const front = parseFile(mdx.value, schema, knownKeys(schema));
  reader.problems.push(...body.problems, ...(front.ok ? [] : front.problems));
  if (!front.ok) return undefined;
  const entry = `${reader.locale}/${path.replace(/\.mdx$/, '')}`;
  const { references, headings } = body;
  return { source: mdx.value, front: front.value, entry, references, headings };
}

/** Returns a text that a paper may leave out; undefined if it does, or if it is wrong. */
export async function readOptionalText<Front>(
  reader: TextReader,
  path: string,
  schema: z.ZodType<Front>,
): Promise<TextFile<Front> | undefined> {
  const exists = await access(join(reader.root, 'content', reader.locale, path)).then(
    () => true,
    () => false,
  );
  return exists ? readText(reader, path, schema) : undefined;
}

/** Returns all texts of a folder, in the order of their names. */
export async function readTexts<Front>(
  reader: TextReader,
  folder: string,
  schema: z.ZodType<Front>,
): Promise<TextFile<Front>[]> {
  const path = join(reader.root, 'content', reader.locale, folder);
  const names = await readdir(path).catch(() => []);
  const files = names.filter((name) => name.endsWith('.mdx')).sort();
  const texts = await Promise.all(
    files.map((name) => readText(reader, `${folder}/${name}`, schema)),
  );
  return texts.filter((text) => text !== undefined);
}
