import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readBody, type Reference } from './body.ts';
import { localizedTexts } from './localized.ts';
import type { Fingerprints } from './schema/translations.ts';
import { readJson, readMdx, type MdxSource, type ValuePath } from './source-file.ts';

/** A part of a file that a translator reads as one: a field, or a paragraph. */
export interface TextPart {
  /** `headline`, `short.0`, `paragraph 3`. */
  readonly name: string;
  readonly line: number;
  /** Changes when its words do, and not when its spaces do. */
  readonly fingerprint: string;
}

/** A text of one language, as a translator sees it. */
export interface TranslatedText {
  readonly file: string;
  /** What it is a text of: `demands/suitable-care`. The same in every language. */
  readonly key: string;
  readonly parts: readonly TextPart[];
  /** What is no matter of language: the claims it covers and what it shows and cites. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly lineOf: (path: ValuePath) => number;
}

/** Fields that say nothing to a reader. */
const NOT_WORDS = ['id', 'slug', 'claims', 'hero', 'drawings', 'demands', 'see'];
const LENGTH = 10;

/** Returns a short hash of the words of a text. */
function fingerprint(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, LENGTH);
}

function fieldsOf(value: unknown, path: ValuePath = []): { path: ValuePath; text: string }[] {
  if (NOT_WORDS.includes(String(path.at(-1)))) return [];
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, item]) =>
    fieldsOf(item, [...path, list ? Number(key) : key]),
  );
}

function paragraphsOf({ body, bodyStart }: MdxSource): { line: number; text: string }[] {
  const lines = body.split('\n');
  const starts = lines.flatMap((line, i) =>
    line.trim() !== '' && (i === 0 || lines[i - 1]?.trim() === '') ? [i] : [],
  );
  return starts.map((start, i) => {
    return {
      line: bodyStart + start + 1,
      text: lines.slice(start, starts[i + 1] ?? lines.length).join('\n'),
    };
  });
}

function idsIn(references: readonly Reference[], component: Reference['component']): string[] {
  return references.filter((found) => found.component === component).map(({ id }) => id);
}

function factsOf(source: MdxSource): TranslatedText['facts'] {
  const front = typeof source.value === 'object' ? { ...source.value } : {};
  const claims: unknown = 'claims' in front ? front.claims : [];
  const words = fieldsOf(front)
    .map(({ text }) => text)
    .join(' ');
  const { references } = readBody(source, []);
  const placed = (kind: string) =>
    [...words.matchAll(new RegExp(`\\{${kind}:([a-z0-9-]+)`, 'g'))].map(([, id = '']) => id);
  const set = (ids: readonly string[]) => [...new Set(ids)].toSorted();
  return {
    claim: set(Array.isArray(claims) ? claims.map(String) : []),
    figure: set([...placed('fig'), ...idsIn(references, 'Figure')]),
    source: set(idsIn(references, 'Source')),
    drawing: set(idsIn(references, 'Drawing')),
  };
}

function textOf(locale: string, path: string, source: MdxSource): TranslatedText {
  const front = typeof source.value === 'object' ? { ...source.value } : {};
  const id = 'id' in front ? String(front.id) : path;
  const fields = fieldsOf(front).map(({ path: field, text }) => {
    return { name: field.join('.'), line: source.lineOf(field), fingerprint: fingerprint(text) };
  });
  const paragraphs = paragraphsOf(source).map(({ line, text }, i) => {
    return { name: `paragraph ${i + 1}`, line, fingerprint: fingerprint(text) };
  });
  return {
    file: `content/${locale}/${path}`,
    key: [...path.split('/').slice(0, -1), id].join('/'),
    parts: [...fields, ...paragraphs],
    facts: factsOf(source),
    lineOf: source.lineOf,
  };
}

/** Returns every text of a language that can be read, in the order of their files. */
export async function readTranslatedTexts(root: string, locale: string): Promise<TranslatedText[]> {
  const folder = join(root, 'content', locale);
  const found = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = found
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.mdx'))
    .sort();
  const texts = await Promise.all(
    paths.map(async (path) => {
      const mdx = readMdx(`content/${locale}/${path}`, await readFile(join(folder, path), 'utf8'));
      return mdx.ok ? [textOf(locale, path, mdx.value)] : [];
    }),
  );
  return texts.flat();
}

/** The parts of a data file that have words, in its first language. */
export interface TranslatedData {
  readonly file: string;
  readonly parts: readonly TextPart[];
}

/** Returns the words of every data file in a language, in the order of their files. */
export async function readTranslatedData(root: string, locale: string): Promise<TranslatedData[]> {
  const names = await readdir(join(root, 'data')).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json') && name !== 'translations.json');
  const data = await Promise.all(
    files.sort().map(async (name) => {
      const file = `data/${name}`;
      const json = readJson(file, await readFile(join(root, file), 'utf8'));
      if (!json.ok) return [];
      const { value, lineOf } = json.value;
      const parts = localizedTexts(value).map(({ path, name: place, texts }) => {
        const words = JSON.stringify(texts[locale] ?? '');
        return { name: place, line: lineOf([...path, locale]), fingerprint: fingerprint(words) };
      });
      return parts.length === 0 ? [] : [{ file, parts }];
    }),
  );
  return data.flat();
}

/** Returns the fingerprints of parts, as `data/translations.json` keeps them. */
export function fingerprintsOf(parts: readonly TextPart[]): Fingerprints {
  return Object.fromEntries(parts.map(({ name, fingerprint: hash }) => [name, hash]));
}
