import { goesOn, lineOf, piecesOf, type Splitting } from './word-pieces.ts';

/** How a text is broken into lines: `room` and `width` are those of a line in px. */
export interface Breaking extends Splitting {
  /** Most lines. */
  readonly most: number;
  /**
   * Words after which a line may not end, such as articles; an entry of more words is a phrase that
   * stays on one line where that is cheap, such as "grow up".
   */
  readonly keepWithNext: readonly string[];
}

/** Lines of a text, the width of the widest, and what is against them. */
export interface Lines {
  readonly lines: readonly string[];
  readonly widest: number;
  readonly cost: number;
}

/**
 * What is against a way to break a text. A line that is shorter than the longest costs the square of the
 * part that it lacks, so that half a line missing costs .25; all else is told against that.
 */
const COST = {
  /** A line ends on a word that belongs to the next: an article, a preposition, a number. */
  keep: 1.2,
  /** A line ends within a phrase: "grow / up". */
  phrase: 0.3,
  /**
   * The last line is one short word, the first line is short, or one between is a short word alone: at a
   * glance it reads as a word left over.
   */
  widow: 0.2,
  opening: 0.25,
  alone: 0.25,
  /** A line ends within a word. */
  hyphen: 0.8,
  /** A line ends where the sentence pauses: that is worth something. */
  pause: -0.3,
} as const;

/** A last line of one word is a widow where it is shorter than this part of the longest. */
const WIDOW = 0.45;
/** A first line, or one between that is one word, is short below this part of the longest. */
const SHORT = 0.5;
/** A number stays with what it counts, which is not said where a preposition follows: "2.000 / in opvang". */
const NUMBER = /^\d[\d.,]*$/;
const PAUSE = /[,;:.]$/;
/** Beyond this number of words, lines are filled one by one instead of weighed against each other. */
const MOST_WEIGHED = 24;

/** Returns a word as it is compared: in lower case, without the signs around it. */
function bare(word: string): string {
  return word.toLocaleLowerCase().replace(/^[^\p{L}\p{N}=]+|[^\p{L}\p{N}=]+$/gu, '');
}

/** Whether no line but the last ends on a word that belongs to the next. */
export function endsWell(lines: readonly string[], keepWithNext: readonly string[]): boolean {
  const ends = lines.slice(0, -1).map((line) => line.split(' ').at(-1) ?? '');
  return ends.every((word) => !keepWithNext.includes(word.toLocaleLowerCase()));
}

/** Returns for every piece what is against the end of a line after it. */
function endCosts(pieces: readonly string[], keepWithNext: readonly string[]): readonly number[] {
  const words = pieces.map(bare);
  const phrases = keepWithNext.map((one) => one.split(' ')).filter(({ length }) => length > 1);
  const starts = phrases.flatMap((phrase) =>
    words
      .map((_, at) => ({ at, end: at + phrase.length - 1 }))
      .filter(({ at }) => phrase.every((word, k) => words[at + k] === word)),
  );
  const isKept = (i: number) => keepWithNext.includes(pieces[i]?.toLocaleLowerCase() ?? '');
  return pieces.map((piece, i) => {
    if (goesOn(piece)) return COST.hyphen;
    const pause = PAUSE.test(piece) ? COST.pause : 0;
    if (starts.some(({ at, end }) => at <= i && i < end)) return COST.phrase + pause;
    const ended = starts.some(({ end }) => end === i);
    const kept = !ended && isKept(i);
    const counts = NUMBER.test(piece) && !isKept(i + 1);
    return kept || counts ? COST.keep : pause;
  });
}

/** A line of a text: its words, from which piece to which, and its width. */
interface Span {
  readonly text: string;
  readonly width: number;
}

/** Returns the line from one piece to before another; each is made and measured once. */
function spansOf(pieces: readonly string[], width: Splitting['width']) {
  const known = new Map<number, Span>();
  return (start: number, end: number): Span => {
    const key = start * (pieces.length + 1) + end;
    const found = known.get(key);
    if (found) return found;
    const text = lineOf(pieces.slice(start, end));
    const span = { text, width: width(text) };
    known.set(key, span);
    return span;
  };
}

/** Returns every way to end so many lines that fit: the index after the last piece of each. */
function endsOf(
  count: number,
  fits: (start: number, end: number) => boolean,
  pieces: number,
  start = 0,
): number[][] {
  if (count <= 1) return count === 1 && start < pieces && fits(start, pieces) ? [[pieces]] : [];
  const found: number[][] = [];
  for (let end = start + 1; end <= pieces - count + 1 && fits(start, end); end += 1) {
    for (const rest of endsOf(count - 1, fits, pieces, end)) found.push([end, ...rest]);
  }
  return found;
}

/** Returns the one way that fills each line. */
function filled(pieces: number, fits: (start: number, end: number) => boolean): number[] {
  const ends: number[] = [];
  for (let i = 1; i < pieces; i += 1) {
    if (!fits(ends.at(-1) ?? 0, i + 1)) ends.push(i);
  }
  return [...ends, pieces];
}

/** Returns what is against lines: their ends, how ragged they are, and a line that reads as a word left over. */
function costOf(lines: readonly Span[], ends: readonly number[], against: readonly number[]) {
  const widest = Math.max(...lines.map(({ width }) => width));
  const lacks = lines.map(({ width }) => 1 - width / Math.max(widest, Number.MIN_VALUE));
  const isWord = (i: number) => (ends[i] ?? 0) - (ends[i - 1] ?? 0) === 1;
  const shorter = (i: number, part: number) => (lacks[i] ?? 0) > 1 - part;
  const last = lines.length - 1;
  const widow = last > 0 && isWord(last) && shorter(last, WIDOW) ? COST.widow : 0;
  const opening = shorter(0, SHORT) ? COST.opening : 0;
  const between = lines.filter((_, i) => i > 0 && i < last && isWord(i) && shorter(i, SHORT));
  const ragged = lacks.reduce((sum, lack) => sum + lack ** 2, 0);
  const breaks = ends.slice(0, -1).reduce((sum, end) => sum + (against[end - 1] ?? 0), 0);
  return { widest, cost: ragged + breaks + widow + opening + COST.alone * between.length };
}

/**
 * Returns every way to break a text on exactly so many lines that fit the room; of a very long text the
 * one that fills each line. Only a word that is wider than the room is broken, and only where `hyphenate`
 * is given.
 */
export function waysToBreak(
  text: string,
  count: number,
  breaking: Omit<Breaking, 'most'>,
): readonly Lines[] {
  const pieces = piecesOf(text, breaking);
  const span = spansOf(pieces, breaking.width);
  const fits = (start: number, end: number) => span(start, end).width <= breaking.room;
  const few = pieces.length <= MOST_WEIGHED;
  const ways = few ? endsOf(count, fits, pieces.length) : [filled(pieces.length, fits)];
  const against = endCosts(pieces, breaking.keepWithNext);
  return ways
    .filter(({ length }) => length === count)
    .map((ends) => {
      const lines = ends.map((end, i) => span(ends[i - 1] ?? 0, end));
      return { lines: lines.map((line) => line.text), ...costOf(lines, ends, against) };
    })
    .filter(({ widest }) => widest <= breaking.room);
}

/**
 * Returns a text in as few lines as it needs, broken where least is against it (`COST`); undefined if it
 * does not fit in the most lines allowed.
 */
export function breakLines(text: string, breaking: Breaking): readonly string[] | undefined {
  for (let count = 1; count <= breaking.most; count += 1) {
    const best = waysToBreak(text, count, breaking).toSorted((a, b) => a.cost - b.cost)[0];
    if (best) return best.lines;
  }
  return undefined;
}
