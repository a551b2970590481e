import { range } from 'd3';
import type { Box, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { drift } from './drift.ts';
import { freeTick, line, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { DESCENDER, fittedBlock, placeBlock, type TextBlock } from './words.ts';

/** Thickness of a tick: in px, of a step, of its length; the least wall between two, in thicknesses. */
const THICKEST = 22;
const OF_STEP = 0.42;
/** What a full post is higher than its ticks, in steps: wall as between them under the lowest and over the highest. */
const ENDS = 1 - OF_STEP;
/** From a post to the cell of the first tick that does not fit, in steps; the wall that is left under it as it leans, in px and at most in steps. */
const UNDER_PILE = 0.4;
const OVER_POST = { px: 12, ofStep: 0.56 };
const OF_LENGTH = 0.38;
const APART = 0.3;
/** Steepest lean of a loose tick, and the steepest that the wave itself gives, in degrees. */
const STEEPEST = 22;
const WAVE = 36;
const DEGREE = Math.PI / 180;
/** Of a note: wall from its words to posts and leader, and from the leader to the pile, in px; the leader's length; parts of its size. */
const CLEAR = 16;
const LEADER_GAP = 10;
const LEADER = { least: 40, most: 120 };
/** A note whose words would begin so near the edge of the box, in sizes of their type, hangs on it. */
const HANGING = 8;
const UNDER_LABEL = 0.85;
const MIDDLE = 0.26;
/**
 * A small picture says its note larger, and takes a line more before it is smaller than this part of that; elsewhere a
 * long note gets smaller before it takes a line more, which posts would lose.
 */
const OF_BRIEF = 1.16;
const LEAST_OF_BRIEF = 0.95;
const NOTE_LINES = 3;

/** A row of posts on one floor; all columns have the same lower edge. */
export interface Row {
  readonly columns: readonly Box[];
  /** From one tick to the next in px, on a post and in a pile. */
  readonly step: number;
  /** Ticks that fit on a post. */
  readonly capacity: number;
  /** Thickness in px of the line that caps a post, over the wall above its highest tick. */
  readonly cap: number;
}

/** Returns how many steps high a post with its pile is, its cap not counted. */
export function stepsOf(count: number, capacity: number): number {
  const loose = Math.max(0, count - capacity);
  return capacity + ENDS + (loose > 0 ? loose + UNDER_PILE : 0);
}

/** Returns the top of the posts in px. */
function topOf({ columns, step, capacity, cap }: Row): number {
  const floor = columns[0] ? columns[0].y + columns[0].height : 0;
  return floor - (capacity + ENDS) * step - cap;
}

function sizes({ columns, step }: Row): { length: number; thickness: number } {
  const length = (columns[0]?.width ?? 0) * TICK_ON_POST;
  return { length, thickness: Math.min(THICKEST, OF_STEP * step, OF_LENGTH * length) };
}

/** Middle of the tick that is `n`th from below in a pile. */
function pileAt(row: Row, n: number): number {
  return topOf(row) - (UNDER_PILE + 0.5 + n) * row.step;
}

/**
 * Returns by how much the wave is to be softened, so that no tick leans more than 22 degrees, and none
 * touches the one below it or comes near the post: two bars on one middle need half a length times the difference
 * of their leans, and a thickness.
 */
function softening(row: Row, waves: readonly (readonly number[])[]): number {
  const { length, thickness } = sizes(row);
  const between = row.step - (1 + APART) * thickness;
  const clear = Math.min(OVER_POST.px, OVER_POST.ofStep * row.step);
  const overPost = (0.5 + UNDER_PILE) * row.step - thickness / 2 - clear;
  const limits = waves.flatMap((pile) =>
    pile.map((turn, n) => {
      const below = pile[n - 1];
      const [room, lean] = below === undefined ? [overPost, turn] : [between, turn - below];
      return lean === 0 ? 1 : Math.max(0, room) / ((length / 2) * Math.abs(lean) * DEGREE);
    }),
  );
  return Math.min(STEEPEST / WAVE, ...limits);
}

/** Returns a row of posts; what does not fit on a post lies loose on it, in the slow wave of all loose ticks. */
export function drawRow(row: Row, counts: readonly number[], context: DrawContext): Shape[] {
  const { columns, step, capacity } = row;
  const top = topOf(row);
  const { length, thickness } = sizes(row);
  const loose = counts.map((count) => range(Math.max(0, count - capacity)));
  const waves = loose.map((pile, i) => pile.map((n) => drift(i, n).turn));
  const soft = softening(row, waves);
  return columns.flatMap((column, i): Shape[] => {
    const floor = column.y + column.height;
    const at = { ...column, y: top, height: floor - top };
    const held = range(Math.min(counts[i] ?? 0, capacity));
    const middle = column.x + column.width / 2;
    return [
      ...post(at, context.stroke, true),
      ...held.map((n) => tickOnPost(at, floor - (n + (1 + ENDS) / 2) * step, thickness)),
      ...(waves[i] ?? []).map((turn, n) => {
        const x = middle + drift(i, n).dx * column.width;
        return freeTick(
          'loose',
          { x, y: pileAt(row, n), turn: turn * soft },
          { length, thickness },
        );
      }),
    ];
  });
}

/** Posts with what they hold, whatever their height. */
type Posts = Pick<Row, 'columns' | 'capacity'>;

/** A side of the first pile: the room in px for words, and the end of a leader at the pile. */
interface Side {
  readonly align: 'left' | 'right';
  readonly room: number;
  readonly end: number;
}

/** Left of the first pile, or where words do not fit there, between it and the next. */
function sidesOf(row: Posts, counts: readonly number[], box: Box): Side[] {
  const piles = row.columns.filter((_, i) => (counts[i] ?? 0) > row.capacity);
  const [first, next] = piles;
  if (first === undefined) return [];
  const beyond = LEADER_GAP + LEADER.least + CLEAR;
  const right = first.x + first.width;
  const until = next === undefined ? box.x + box.width : next.x - CLEAR;
  return [
    { align: 'left', room: first.x - LEADER_GAP - box.x, end: first.x - LEADER_GAP },
    { align: 'right', room: until - right - beyond, end: right + LEADER_GAP },
  ];
}

/** Returns the words of a note in a room, on as few lines as some size has that is large enough. */
function noteBlock(room: number, detail: Stage['detail'], context: DrawContext): TextBlock {
  const size = context.type('note').size * (detail === 'brief' ? OF_BRIEF : 1);
  const on = (lines: number) =>
    fittedBlock(context.label('overflow'), 'note', room, context, size, lines);
  const blocks = range(1, NOTE_LINES).map(on);
  const least = detail === 'brief' ? LEAST_OF_BRIEF * size : 0;
  const large = blocks.find((block) => block.fits && block.size >= least);
  return large ?? blocks.find(({ fits }) => fits) ?? on(NOTE_LINES);
}

/** The words of a note on one side of the first pile. */
interface NoteWords {
  readonly side: Side;
  readonly block: TextBlock;
  readonly x: number;
  /** Where their leader begins. */
  readonly start: number;
}

/** A note: its words, and how high they stand. */
interface Note extends NoteWords {
  /** Middle of the leader, and baseline of the last line. */
  readonly level: number;
  readonly last: number;
}

function leaderLength({ side, start }: NoteWords): number {
  return Math.abs(side.end - start);
}

/** Returns where words stand beside a pile: left of it they hang on the box, or end a leader from the pile. */
function placedWords(side: Side, block: TextBlock, box: Box, context: DrawContext): NoteWords {
  const longest = LEADER.most + CLEAR + block.width;
  const beside = side.end - longest;
  // Words that would hang about on the edge of the box do so; their leader is longer for that.
  const before = beside > box.x + HANGING * block.size ? beside : box.x;
  const x = side.align === 'left' ? before : side.end + LEADER.least + CLEAR;
  const tip = context.width(block.lines.at(-1) ?? '', 'note', block.size) + CLEAR;
  return { side, block, x, start: side.align === 'left' ? x + tip : x - CLEAR };
}

/** Returns the words of a note on one side: left of the pile on one line, or on more that leave room for a leader that is not long. */
function wordsOn(side: Side, { box, detail }: Stage, context: DrawContext): NoteWords {
  const within = (room: number) =>
    placedWords(side, noteBlock(room, detail, context), box, context);
  const whole = within(side.room);
  if (side.align === 'right' || whole.block.lines.length === 1) return whole;
  const led = within(side.room - CLEAR - LEADER.least);
  return led.block.fits && leaderLength(led) <= LEADER.most ? led : whole;
}

/** Returns the height in px that a note beside the first pile needs over the posts, a step not counted. */
export function noteHeight(
  posts: Posts,
  counts: readonly number[],
  stage: Stage,
  context: DrawContext,
): number {
  const sides = sidesOf(posts, counts, stage.box);
  const blocks = sides.map((side) => wordsOn(side, stage, context).block);
  const block = blocks.find(({ fits }) => fits) ?? blocks[0];
  if (block === undefined || block.height === 0) return 0;
  return UNDER_LABEL * block.size + block.height + DESCENDER * block.size + CLEAR;
}

/** Returns whether a leader of a note is longer than a dash. */
function hasLeader(words: NoteWords): boolean {
  return leaderLength(words) >= LEADER.least;
}

/** Returns the heights at which a note may stand, the best first: level with a tick of the pile, or without a leader with its middle. */
function levelsOf(row: Row, loose: number, lowest: number, led: boolean): number[] {
  const ticks = range(loose).map((n) => pileAt(row, n));
  const tick = ticks.find((y) => y <= lowest) ?? lowest;
  const middle = ((ticks[0] ?? lowest) + (ticks.at(-1) ?? lowest)) / 2;
  return led || middle > tick ? [tick] : [middle, tick];
}

/** Returns the places of a note on one side of the first pile, the best first. */
function notesOn(
  side: Side,
  row: Row,
  counts: readonly number[],
  stage: Stage,
  context: DrawContext,
): Note[] {
  const words = wordsOn(side, stage, context);
  const { size } = words.block;
  const lowest = topOf(row) - CLEAR - (DESCENDER + MIDDLE) * size;
  const loose = (counts.find((count) => count > row.capacity) ?? 0) - row.capacity;
  const levels = levelsOf(row, loose, lowest, hasLeader(words));
  return levels.map((level) => ({ ...words, level, last: level + MIDDLE * size }));
}

/**
 * Returns a note beside the first pile with a leader to it, unless that would be as short as a dash; left of it, its
 * words hang on the left of the box. It stays clear of the row's `label`; a picture without the room goes without, unless it `must` have it.
 */
export function overflowNote(
  row: Row,
  counts: readonly number[],
  stage: Stage,
  must: boolean,
  label: { readonly bottom: number; readonly right: number },
  context: DrawContext,
): Layer {
  const notes = sidesOf(row, counts, stage.box).flatMap((side) =>
    notesOn(side, row, counts, stage, context),
  );
  const clear = ({ block, x, last }: Note) =>
    block.fits &&
    (last - block.height >= label.bottom + UNDER_LABEL * block.size || x >= label.right + CLEAR);
  const found = notes.find(clear) ?? (must ? notes[0] : undefined);
  if (found === undefined || found.block.height === 0) return { shapes: [], labels: [] };
  const { side, block, x, start, level, last } = found;
  const leader = line('rule', `M${start} ${level}H${side.end}`, context.stroke.leader);
  return {
    shapes: block.fits && hasLeader(found) ? [leader] : [],
    labels: placeBlock(block, {
      x,
      last,
      align: 'left',
      room: side.room,
      field: 'labels.overflow',
    }),
  };
}
