import type { Block, Inline } from './tree.ts';

const NO_BREAK = '\u00a0';

function bound(text: string): string {
  return text.replaceAll(' ', NO_BREAK);
}

/** The last line of a text holds this many letters or more. */
const LAST_LINE = 10;
/** Words of more letters than this would leave the line above them short: a last word of this many stands alone. */
const MOST_KEPT = 16;
const LONG_WORD = 6;

/** Returns whether the last words of a text are too long to stay together. */
function isLongEnding(text: string, letters: number): boolean {
  const last = text.length - text.lastIndexOf(' ') - 1;
  const kept = text.length - text.lastIndexOf(' ', text.length - letters - 1) - 1;
  return letters <= LAST_LINE && kept > MOST_KEPT && last >= LONG_WORD;
}

/** Returns words whose last ones stay together, so that no short one is alone on the last line. */
export function keepLastWords(text: string, letters = LAST_LINE): string {
  if (letters <= 0 || isLongEnding(text, letters)) return text;
  return text.slice(0, -letters) + bound(text.slice(-letters));
}

function lengthOf(nodes: readonly Inline[]): number {
  return nodes
    .map((node) => {
      if (node.t === 'text') return node.text.length;
      return 'body' in node ? lengthOf(node.body) : 0;
    })
    .reduce((sum, length) => sum + length, 0);
}

/** Returns running text whose last words stay together. */
export function keepLastOf(nodes: readonly Inline[], letters = LAST_LINE): Inline[] {
  const node = nodes.at(-1);
  if (node === undefined || letters <= 0) return [...nodes];
  const before = keepLastOf(nodes.slice(0, -1), letters - lengthOf([node]));
  if (node.t === 'text') return [...before, { ...node, text: keepLastWords(node.text, letters) }];
  return [...before, 'body' in node ? { ...node, body: keepLastOf(node.body, letters) } : node];
}

/** In a wide column, a last word of fewer letters than this stays with the one before it. */
const SHORT_LAST_OF_WIDE = 12;

/** Returns words of a wide column whose last two stay together, also where others as long would not in a narrow one. */
export function keepLastTwo(text: string): string {
  const kept = keepLastWords(text);
  const at = kept.search(/[ \u00a0][^ \u00a0]*$/);
  if (at < 0 || kept.length - at > SHORT_LAST_OF_WIDE) return kept;
  return kept.slice(0, at) + bound(kept.slice(at));
}

/** A wide column has room for a last word of fewer letters than this on the line above. */
const SHORT_LAST = 10;

/** Returns running text of a wide column whose last word, where it is short, stays with the word before it. */
function keepLastWord(nodes: readonly Inline[]): Inline[] {
  const last = nodes.at(-1);
  if (last?.t !== 'text') return [...nodes];
  const at = last.text.lastIndexOf(' ');
  if (at < 0 || last.text.length - at > SHORT_LAST) return [...nodes];
  const kept = last.text.slice(0, at) + NO_BREAK + last.text.slice(at + 1);
  return [...nodes.slice(0, -1), { ...last, text: kept }];
}

/** Returns blocks of which no paragraph ends with a short word alone on its line: the column is wide enough. */
export function withoutShortEnds(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.t === 'paragraph') return { ...block, body: keepLastWord(block.body) };
    return block.t === 'list' ? { ...block, items: block.items.map(withoutShortEnds) } : block;
  });
}

/** Words in brackets that are no longer than this stay on one line. */
const SHORT_BRACKETS = /\([^()]{1,16}\)/g;
/** A year in brackets stays with the word or the kept name before it, where that has no more letters than this. */
const BEFORE_YEAR = /([^ ]+) (?=\(\d{4}\))/g;
const MOST_BEFORE_YEAR = 7;

/** Returns running words whose names (see `keptNames`), short brackets and years stay on one line. */
export function keepNames(text: string, names?: RegExp): string {
  const named = names ? text.replace(names, bound) : text;
  return named
    .replace(SHORT_BRACKETS, bound)
    .replace(BEFORE_YEAR, (whole, name: string) =>
      name.length <= MOST_BEFORE_YEAR ? name + NO_BREAK : whole,
    );
}

/** Returns words with no end of a line before a number. */
export function keepNumbers(text: string): string {
  return text.replace(/ (?=\d)/g, NO_BREAK);
}

/** Returns words in which no line ends within one of some phrases, whatever its case. */
export function keepPhrases(text: string, phrases: readonly string[]): string {
  return phrases.reduce(
    (kept, phrase) => kept.replaceAll(new RegExp(RegExp.escape(phrase), 'gi'), bound),
    text,
  );
}

/** A name, a number or a date of this many letters stays on one line. */
const SHORT_FACT = 18;

/** Returns a fact of a list on one line where it is short. */
export function keepFact(text: string, names?: RegExp): string {
  return text.length <= SHORT_FACT ? bound(text) : keepNames(text, names);
}
