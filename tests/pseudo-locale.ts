import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { builtInMessages } from '../src/i18n/locales.ts';
import type { PaperCopy } from './paper-copy.ts';

/** The language that is made up; no language has this code (ISO 639-2 keeps it for local use). */
export const PSEUDO = 'qaa';
/** How much longer its texts are than those they are made from. */
const LONGER = 1.4;
const FROM = 'nl';
/** Every vowel gets an accent, so that nothing is tall by chance. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ø',
  u: 'û',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Ü',
};
/** Words that say nothing, for the rest of the length. */
const FILLER = ' grøèilèvën sàmënlèvën'.repeat(4);
const SHORTEST = 3;
/** Most words of a headline: one that has them gets longer words alone. */
const HEADLINE_WORDS = 8;
/** Fields of the front matter that readers see. */
const WORDS: readonly string[] = [
  'title',
  'headline',
  'subline',
  'ask',
  'labels',
  'alt',
  'reading',
  'summary',
  'short',
  'lead',
];

/** Fields and files that no picture draws and whose length is checked: they get accents alone. */
const NOT_DRAWN: readonly string[] = ['glossary.json', 'changes.json'];
const LIMITED: readonly string[] = ['alt', 'reading', 'summary', 'short'];

/** Returns the letters with an accent on every vowel, vowels doubled until it is `longer` times as long. */
function accented(letters: string, longer: number): string {
  let owed = 0;
  const made = letters.split('').map((letter) => {
    owed += longer - 1;
    const vowel = ACCENTED[letter];
    if (vowel === undefined) return letter;
    const extra = Math.floor(owed);
    owed -= extra;
    return vowel + vowel.toLowerCase().repeat(extra);
  });
  return made.join('');
}

/**
 * Returns a text 40 % longer with an accent on every vowel: half of it in longer words, half in words
 * more, before its full stop; `{places}` stay as they are. A `frame` around other words gets no words more.
 */
export function pseudo(text: string, longer = LONGER, frame = false): string {
  if (!/\p{L}/u.test(text)) return text;
  const parts = text.split(/(\{[^}]*\}|https?:\S+|<[^>]*>)/);
  const words = frame ? longer : (1 + longer) / 2;
  const long = parts.map((part, i) => (i % 2 === 1 ? part : accented(part, words))).join('');
  const missing = Math.round(text.length * longer) - long.length;
  if (frame || missing < SHORTEST) return long;
  const more = FILLER.slice(0, missing).trimEnd();
  return long.replace(/[.!?]?$/, (end) => `${more}${end}`);
}

/** Returns a value with all its texts in the made-up language. */
function translated(value: unknown, longer = LONGER): unknown {
  if (typeof value === 'string') return pseudo(value, longer);
  if (Array.isArray(value)) return value.map((one) => translated(one, longer));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, translated(one, longer)]),
  );
}

/** Returns data in which every text in Dutch stands in the made-up language as well. */
function withPseudo(value: unknown, longer: number): unknown {
  if (Array.isArray(value)) return value.map((one) => withPseudo(one, longer));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, one]) => [key, withPseudo(one, longer)] as const,
  );
  const dutch = entries.find(([key]) => key === FROM)?.[1];
  const added = dutch === undefined ? [] : [[PSEUDO, translated(dutch, longer)] as const];
  return Object.fromEntries([...entries, ...added]);
}

/** Whether a headline may get no words more. */
function isFull(headline: string): boolean {
  return headline.split(/\s+/).length >= HEADLINE_WORDS;
}

function translateNode(node: Node, longer: number): void {
  if (isScalar(node)) node.value = translated(node.value, longer);
  else if (isMap<Node, Node>(node)) {
    for (const { value } of node.items) {
      if (value) translateNode(value, longer);
    }
  } else if (isSeq<Node>(node)) node.items.forEach((one) => translateNode(one, longer));
}

/** Returns a text with the words of its front matter in the made-up language. */
function translateText(text: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front);
  for (const key of WORDS) {
    const node: unknown = document.get(key, true);
    if (isScalar<string>(node) && key === 'headline')
      node.value = pseudo(node.value, LONGER, isFull(node.value));
    else if (isScalar(node) || isMap(node) || isSeq(node))
      translateNode(node, LIMITED.includes(key) ? 1 : LONGER);
  }
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}

/** Adds a language to a copy of the paper: 40 % longer than Dutch, with an accent on every vowel. */
export async function addPseudoLocale({ root }: PaperCopy): Promise<void> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const data = (await readdir(join(root, 'data'))).filter((name) => name.endsWith('.json'));
  for (const name of data) {
    const longer = NOT_DRAWN.includes(name) ? 1 : LONGER;
    const value = withPseudo(JSON.parse(await read(`data/${name}`)), longer);
    const locales = name === 'paper.json' ? { locales: [FROM, PSEUDO] } : {};
    await write(`data/${name}`, JSON.stringify(Object.assign({}, value, locales)));
  }
  const messages = Object.entries(builtInMessages[FROM] ?? {}).map(([key, message]) => [
    key,
    key.startsWith('language.') ? message : pseudo(message, LONGER, message.includes('{')),
  ]);
  await write(`data/messages/${PSEUDO}.json`, JSON.stringify(Object.fromEntries(messages)));
  const files = await readdir(join(root, 'content', FROM), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.mdx'))) {
    const text = await read(join('content', FROM, file));
    await write(join('content', PSEUDO, file), translateText(text));
  }
}
