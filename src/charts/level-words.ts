import { range } from 'd3';
import type { DrawContext, Label, Stage } from './chart.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

/** Largest titles, in labels over a drawing, or in items of a list where a picture is small. */
const MOST = { full: 1.25, brief: 1 };
/** From a title to its second line, and least wall above words, in sizes of the title. */
const BETWEEN = 0.44;
const CLEAR = 0.85;
/** How far descenders reach under a line, in its sizes; and from there to the tick, in edges of the post: 16 px of the master. */
const DESCENDER = 0.29;
const OVER_TICK = 4;
/** All wall about words, and with words that would not fit in it: a part of both distances. */
const WHOLE_WALL = 1;
const TIGHT_WALL = 0.5;
/** From the edge of the post to the words on it, in sizes of the title. */
const INDENT = 0.8;
/** Titles are broken rather than set smaller than this, in the largest size. */
const LEAST_UNBROKEN = 0.72;
/** A title that takes more than this part of its room nearly takes two lines. */
const NEARLY = 0.85;
const SIZE_STEP = 1;

/** The levels whose words stand on a post: keys of their labels, bottom to top. */
interface Levels {
  readonly levels: readonly string[];
  readonly asked: string;
}

/** The words of one level. */
export interface Words {
  readonly id: string;
  readonly title: TextBlock;
  readonly second: TextBlock;
  /** From the top of the title to the last baseline, and from there to the tick, in px; 0 without words. */
  readonly height: number;
  readonly over: number;
}

/** The words of all levels, bottom to top: what is asked is the last. */
export interface LevelWords {
  readonly words: readonly Words[];
  /** Size of the titles in px. */
  readonly size: number;
  /** From the edge of the post to the words, and their room, in px. */
  readonly indent: number;
  readonly room: number;
}

/** Where words have to fit: in the length of a tick or else the width of the post, and in the height for all words and the wall above them. */
interface Room {
  readonly tick: number;
  readonly post: number;
  readonly height: number;
}

function wordsOf(
  id: string,
  line: string,
  size: number,
  { room, part }: { readonly room: number; readonly part: number },
  context: DrawContext,
): Words {
  const title = textBlock(context.label(id), 'label', room, context, size);
  const second = textBlock(line, 'note', room, context, context.type('legend').size);
  const under = second.height === 0 ? 0 : second.height + BETWEEN * size;
  const height = title.height + under;
  const lowest = second.height === 0 ? title : second;
  const over = DESCENDER * lowest.size + part * OVER_TICK * context.stroke.postEdge;
  return { id, title, second, height, over: height === 0 ? 0 : over };
}

/** Returns the words of all levels with titles of a size; what is asked has a second line. */
function levelWords(
  { levels, asked }: Levels,
  size: number,
  { width, part }: { readonly width: number; readonly part: number },
  context: DrawContext,
): LevelWords {
  const indent = INDENT * size;
  const room = width - indent;
  const set = (id: string, of: number) => wordsOf(id, '', size, { room: of, part }, context);
  const whole = levels.map((id) => set(id, room));
  // Where a title takes two lines, so does one that nearly does: the levels are rather even.
  const broken = whole.some(({ title }) => title.lines.length > 1);
  const words = whole.map((one) => {
    const shorter = broken && one.title.width > NEARLY * room ? set(one.id, NEARLY * room) : one;
    return shorter.title.fits ? shorter : one;
  });
  const last = wordsOf(asked, context.label(`${asked}-line`), size, { room, part }, context);
  return { words: [...words, last], size, indent, room };
}

/** Whether every title stands on so many lines, and all words have their part of the wall above them. */
function holds({ words, size }: LevelWords, lines: number, room: Room, part: number): boolean {
  const high = words.reduce((sum, one) => sum + one.height + one.over + part * CLEAR * size, 0);
  const fit = words.every(
    ({ title, second }) => title.fits && second.fits && title.lines.length <= lines,
  );
  return fit && high <= room.height;
}

/**
 * Returns the words on a post in the largest size that leaves each title on one line, or on two where that
 * would be small. They end before their tick does; words for which the whole wall is too little then stand
 * closer to the ticks, and last of all are as long as the post allows.
 */
export function fittedWords(
  spec: Levels,
  detail: Stage['detail'],
  room: Room,
  context: DrawContext,
): LevelWords {
  const role = detail === 'full' ? 'label' : 'item';
  const most = MOST[detail] * context.type(role).size;
  const least = context.type('legend').size;
  const sizes = [...range(most, least, -SIZE_STEP), Math.min(most, least)];
  const set = (size: number, width: number, part: number) =>
    levelWords(spec, size, { width, part }, context);
  const fitted = (part: number, width = room.tick) => {
    const largest = (lines: number) =>
      sizes.map((size) => set(size, width, part)).find((one) => holds(one, lines, room, part));
    const one = largest(1);
    return one && one.size >= LEAST_UNBROKEN * most ? one : (largest(2) ?? one);
  };
  const long = room.post - INDENT * least;
  return (
    fitted(WHOLE_WALL) ??
    fitted(TIGHT_WALL) ??
    fitted(TIGHT_WALL, long) ??
    set(least, long, TIGHT_WALL)
  );
}

/** Returns the words of a level as labels on the post, the last baseline at `last`. */
export function placeWords(
  { id, title, second }: Words,
  last: number,
  x: number,
  room: number,
): Label[] {
  const at = { x, room, align: 'left', on: 'post' } as const;
  const under = second.height === 0 ? 0 : second.height + BETWEEN * title.size;
  return [
    ...placeBlock(title, { ...at, last: last - under, field: `labels.${id}` }),
    ...placeBlock(second, { ...at, last, field: `labels.${id}-line` }),
  ];
}
