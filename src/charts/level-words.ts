import { range } from 'd3';
import type { DrawContext, Label, Stage } from './chart.ts';
import { fittedBlock, placeBlock, textBlock, wellBroken, type TextBlock } from './words.ts';

/** Largest titles, in labels over a drawing, or in items of a list where a picture is small. */
const MOST = { full: 0.95, brief: 1 };
/** Size of a second line, in sizes of the title, where it is no smaller than a legend; on a small picture it is as large. */
const SECOND = { full: 0.9, brief: 1 };
/** From a title to its second line, and least wall above words, in sizes of the title. */
const BETWEEN = 0.44;
const CLEAR = 0.8;
/** How far descenders reach under a line, in its sizes; and from there to the tick, in edges of the post: 16 px of the master. */
const DESCENDER = 0.29;
const OVER_TICK = 4;
/** Wall about words, as parts of both distances: above them, and from them to their tick. */
export interface Wall {
  readonly above: number;
  readonly over: number;
}

/** All of it, and less for words that would not fit in it; on a low post on paper they stand close to their own tick. */
const TIGHT_WALL: Wall = { above: 0.5, over: 0.5 };
export const WALLS: readonly Wall[] = [{ above: 1, over: 1 }, TIGHT_WALL];
export const LOW_WALLS: readonly Wall[] = [{ above: 0.9, over: 0.4 }, TIGHT_WALL];
/** From the ink edge of the post to the words on it, in sizes of the title. */
const INDENT = 0.58;
/** Titles are broken rather than set smaller than this, in the largest size. */
const LEAST_UNBROKEN = 0.72;
/** A title that takes more than this part of its room nearly takes two lines. */
const NEARLY = 0.85;
const SIZE_STEP = 1;
/** Titles get as small as this, in the largest size, where no line then ends on a word that belongs to the next. */
const LEAST_ENDING_WELL = 0.9;

/** The levels whose words stand on a post: keys of their labels, bottom to top. */
export interface Levels {
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
export interface Room {
  readonly tick: number;
  readonly post: number;
  readonly height: number;
}

/** Size of titles in px, on which picture. */
interface Scale {
  readonly size: number;
  readonly detail: Stage['detail'];
}

/** Returns a second line: one, as large as it may be and has room, or else two that are small. */
function secondLine(line: string, most: number, room: number, context: DrawContext): TextBlock {
  const least = context.type('legend').size;
  const one = fittedBlock(line, 'note', room, context, Math.max(least, most), 1);
  return one.fits ? one : textBlock(line, 'note', room, context, least);
}

function wordsOf(
  { id, line = '' }: { readonly id: string; readonly line?: string },
  { size, detail }: Scale,
  { room, part }: { readonly room: number; readonly part: Wall },
  context: DrawContext,
): Words {
  const title = textBlock(context.label(id), 'label', room, context, size);
  const second = secondLine(line, SECOND[detail] * size, room, context);
  const under = second.height === 0 ? 0 : second.height + BETWEEN * size;
  const height = title.height + under;
  const lowest = second.height === 0 ? title : second;
  const over = DESCENDER * lowest.size + part.over * OVER_TICK * context.stroke.postEdge;
  return { id, title, second, height, over: height === 0 ? 0 : over };
}

/** Returns how far in px from the outside of the post its words begin. */
function indentOf(size: number, { stroke }: DrawContext): number {
  return stroke.postEdge + INDENT * size;
}

/** Returns the words of all levels with titles of a size; what is asked has a second line. */
function levelWords(
  { levels, asked }: Levels,
  scale: Scale,
  { width, part }: { readonly width: number; readonly part: Wall },
  context: DrawContext,
): LevelWords {
  const { size } = scale;
  const indent = indentOf(size, context);
  const room = width - indent;
  const set = (id: string, of: number) => wordsOf({ id }, scale, { room: of, part }, context);
  const whole = levels.map((id) => set(id, room));
  // Where a title takes two lines, so does one that nearly does: the levels are rather even.
  const broken = whole.some(({ title }) => title.lines.length > 1);
  const words = whole.map((one) => {
    const shorter = broken && one.title.width > NEARLY * room ? set(one.id, NEARLY * room) : one;
    return shorter.title.fits ? shorter : one;
  });
  const line = context.label(`${asked}-line`);
  const last = wordsOf({ id: asked, line }, scale, { room, part }, context);
  return { words: [...words, last], size, indent, room };
}

/** Whether every title stands on so many lines, and all words have their part of the wall above them. */
function holds({ words, size }: LevelWords, lines: number, room: Room, part: Wall): boolean {
  const high = words.reduce(
    (sum, one) => sum + one.height + one.over + part.above * CLEAR * size,
    0,
  );
  const fit = words.every(
    ({ title, second }) => title.fits && second.fits && title.lines.length <= lines,
  );
  return fit && high <= room.height;
}

/** Returns the sizes of titles in px, the largest first. */
function sizesOf(detail: Stage['detail'], context: DrawContext): number[] {
  const most = MOST[detail] * context.type(detail === 'full' ? 'label' : 'item').size;
  const least = context.type('legend').size;
  return [...range(most, least, -SIZE_STEP), Math.min(most, least)];
}

/**
 * Returns the words in the largest size that leaves each title on one line, or on two where that would be small,
 * with lines that end well, and the words `width` px and their part of the wall; undefined where none does.
 */
function wordsWithWall(
  spec: Levels,
  detail: Stage['detail'],
  { room, width, part }: { readonly room: Room; readonly width: number; readonly part: Wall },
  context: DrawContext,
): LevelWords | undefined {
  const sizes = sizesOf(detail, context);
  const endWell = ({ words }: LevelWords) => words.every(({ title }) => wellBroken(title, context));
  const largest = (lines: number) => {
    const held = sizes
      .map((size) => levelWords(spec, { size, detail }, { width, part }, context))
      .filter((one) => holds(one, lines, room, part));
    const least = LEAST_ENDING_WELL * (held[0]?.size ?? 0);
    return held.find((one) => one.size >= least && endWell(one)) ?? held[0];
  };
  const one = largest(1);
  return one && one.size >= LEAST_UNBROKEN * (sizes[0] ?? 0) ? one : (largest(2) ?? one);
}

/** Returns the words on a post that end before their tick does, with a part of the wall about them; undefined where they do not fit so. */
export function wordsOnTicks(
  spec: Levels,
  detail: Stage['detail'],
  { room, part }: { readonly room: Room; readonly part: Wall },
  context: DrawContext,
): LevelWords | undefined {
  return wordsWithWall(spec, detail, { room, width: room.tick, part }, context);
}

/** Returns words that are as long as the post allows, and stand close to the ticks. */
export function longWords(
  spec: Levels,
  detail: Stage['detail'],
  room: Room,
  context: DrawContext,
): LevelWords {
  const size = context.type('legend').size;
  const place = { width: room.post - indentOf(size, context), part: TIGHT_WALL };
  return (
    wordsWithWall(spec, detail, { ...place, room }, context) ??
    levelWords(spec, { size, detail }, place, context)
  );
}

/** Returns the words of a sign, which has none: its levels alone. */
export function bareWords(spec: Levels, context: DrawContext): LevelWords {
  return levelWords(
    spec,
    { size: 0, detail: 'brief' },
    { width: 0, part: { above: 0, over: 0 } },
    context,
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
