/** How a text is broken into lines. */
export interface Breaking {
  /** Room per line in px. */
  readonly room: number;
  /** Most lines. */
  readonly most: number;
  /** Returns the width of a line in px. */
  readonly width: (line: string) => number;
  /** Words after which a line may not end, such as articles. */
  readonly keepWithNext: readonly string[];
  /** Returns the parts between which a word may get a hyphen; left out: no word is broken. */
  readonly hyphenate?: (word: string) => readonly string[];
}

interface Candidate {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** A line that ends after an article or a number costs as much as a line that is this part of the room shorter. */
const KEEP_COST = 0.6;
/** A number stays with what it counts. */
const NUMBER = /^\d[\d.,]*$/;
/** And one that ends within a word as much as this. */
const HYPHEN_COST = 0.8;
/** Ends a part of a word: it gets a hyphen at the end of a line, or has one of its own there. */
const POINT = '\u00AD';
const OWN_HYPHEN = '\u200B';

/** Returns pieces as the line that they make: parts of one word are joined, the last gets its hyphen. */
function lineOf(pieces: readonly string[]): string {
  return pieces
    .join(' ')
    .replace(/[\u00AD\u200B] /g, '')
    .replace(POINT, '-')
    .replace(OWN_HYPHEN, '');
}

function cost(lines: readonly string[], { room, width, keepWithNext }: Breaking): number {
  const widths = lines.map(width);
  const longest = Math.max(...widths);
  const ragged = widths.reduce((sum, w) => sum + ((longest - w) / room) ** 2, 0);
  const kept = lines.slice(0, -1).filter((line) => {
    const last = line.split(' ').at(-1) ?? '';
    return NUMBER.test(last) || keepWithNext.includes(last.toLocaleLowerCase());
  }).length;
  const hyphens = lines.slice(0, -1).filter((line) => line.endsWith('-')).length;
  return ragged + kept * KEEP_COST + hyphens * HYPHEN_COST;
}

function splits(words: readonly string[], parts: number): string[][] {
  if (parts === 1) return [[lineOf(words)]];
  const found: string[][] = [];
  for (let first = 1; first <= words.length - parts + 1; first += 1) {
    for (const rest of splits(words.slice(first), parts - 1)) {
      found.push([lineOf(words.slice(0, first)), ...rest]);
    }
  }
  return found;
}

/** Beyond this number of words, lines are filled one by one instead of weighed against each other. */
const MOST_WEIGHED = 24;

function fillLines(words: readonly string[], { room, width }: Breaking): string[] {
  const filled = words.reduce<string[][]>((lines, word) => {
    const last = lines.at(-1) ?? [];
    const joined = [...last, word];
    if (last.length === 0 || width(lineOf(joined)) <= room) return [...lines.slice(0, -1), joined];
    return [...lines, [word]];
  }, []);
  return filled.map(lineOf);
}

/** Returns the words of a text; those that are wider than a line alone are in their parts. */
function piecesOf(text: string, { room, width, hyphenate }: Breaking): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (!hyphenate) return words;
  return words.flatMap((word) => {
    if (width(word) <= room) return [word];
    const parts = word.split(/(?<=\p{L}-)(?=\p{L})/u).flatMap((part, i, all) => {
      const own = i < all.length - 1 ? OWN_HYPHEN : '';
      const pieces = hyphenate(part);
      return pieces.map((piece, k) => piece + (k < pieces.length - 1 ? POINT : own));
    });
    return parts;
  });
}

/**
 * Returns a text in as few lines as it needs, as even as they can be and without an article or a
 * number at the end of one; undefined if it does not fit in the most lines allowed. Only a word that is
 * wider than a line is broken, and only where `hyphenate` is given.
 */
export function breakLines(text: string, breaking: Breaking): readonly string[] | undefined {
  const words = piecesOf(text, breaking);
  if (words.length > MOST_WEIGHED) {
    const lines = fillLines(words, breaking);
    return lines.length <= breaking.most && lines.every((l) => breaking.width(l) <= breaking.room)
      ? lines
      : undefined;
  }
  for (let parts = 1; parts <= Math.min(breaking.most, words.length); parts += 1) {
    const best = splits(words, parts)
      .filter((lines) => lines.every((line) => breaking.width(line) <= breaking.room))
      .map((lines): Candidate => ({ lines, cost: cost(lines, breaking) }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (best) return best.lines;
  }
  return undefined;
}
