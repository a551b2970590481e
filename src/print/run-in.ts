import { listSeparators } from '../i18n/format.ts';
import { textOfInline, type Block, type Inline } from './tree.ts';

/** Items longer than this, in letters, stay a list. */
const MOST_LETTERS = 70;

type Paragraph = Extract<Block, { t: 'paragraph' }>;
type List = Extract<Block, { t: 'list' }>;

/** What a language says of its sentences. */
export interface SentenceRules {
  readonly locale: string;
  /** Words that do not end a line, and that no colon parts from what follows either. */
  readonly keepWithNext: readonly string[];
}

/** Returns the items of a list that only end the sentence that leads to it; nothing for any other. */
function endingsOf({ ordered, items }: List): (readonly Inline[])[] | undefined {
  if (ordered) return undefined;
  const endings: (readonly Inline[])[] = [];
  for (const item of items) {
    const [only, ...rest] = item;
    if (only?.t !== 'paragraph' || rest.length > 0) return undefined;
    const text = textOfInline(only.body);
    if (text.length > MOST_LETTERS || !/^\p{Ll}/u.test(text)) return undefined;
    endings.push(only.body);
  }
  return endings;
}

/** Returns running text without some sign at its very end. */
function withoutEnd(nodes: readonly Inline[], sign: RegExp): Inline[] {
  const last = nodes.at(-1);
  if (last?.t !== 'text') return [...nodes];
  return [...nodes.slice(0, -1), { ...last, text: last.text.replace(sign, '') }];
}

/** Returns the sentence that leads to a list, without its colon where the words run on. */
function leadOf(body: readonly Inline[], keepWithNext: readonly string[]): Inline[] {
  const last = /(\S+):$/.exec(textOfInline(body))?.[1] ?? '';
  return keepWithNext.includes(last) ? withoutEnd(body, /:$/) : [...body];
}

/** Returns a sentence with its endings: commas and a last `and` part them, or their own signs where one has a comma within. */
function sentenceOf(
  body: readonly Inline[],
  endings: readonly (readonly Inline[])[],
  { locale, keepWithNext }: SentenceRules,
): Inline[] {
  const own = endings.some((ending) => /,(?!$)/.test(textOfInline(ending)));
  if (own)
    return [...body, ...endings.flatMap((one): Inline[] => [{ t: 'text', text: ' ' }, ...one])];
  const separators = listSeparators(endings.length, locale);
  const words = endings.flatMap((ending, i): Inline[] => {
    const separator = separators[i];
    return separator === undefined
      ? [...ending]
      : [...withoutEnd(ending, /[;,]$/), { t: 'text', text: separator }];
  });
  return [...leadOf(body, keepWithNext), { t: 'text', text: ' ' }, ...words];
}

/**
 * Returns a text whose lists of sentence endings (`which is: small; safe.`) run on in their sentence
 * (`which is small and safe.`), as narrow columns have it; lists of whole sentences stay lists.
 */
export function runIn(blocks: readonly Block[], rules: SentenceRules): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const before = made.at(-1);
    const endings = block.t === 'list' ? endingsOf(block) : undefined;
    if (endings && before?.t === 'paragraph') {
      const whole: Paragraph = { t: 'paragraph', body: sentenceOf(before.body, endings, rules) };
      made.splice(-1, 1, whole);
    } else made.push(block);
  }
  return made;
}
