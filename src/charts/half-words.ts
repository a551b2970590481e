import { range } from 'd3';
import type { Box, DrawContext, Layer, Stage } from './chart.ts';
import { drawLegend, type MarkSize } from './legend.ts';
import { pairHeads, type PairHeads, type Sides } from './pair-heads.ts';
import { brokenBlock, placeBlock, wallUnder, wellBroken, type TextBlock } from './words.ts';

/** From a note to the key under it, in its sizes. */
const UNDER_NOTE = 0.6;
/** From the name of a half to the note under it, in its sizes, more than over other words: what was counted belongs to the marks, it is not what the half is. */
const UNDER_NAME = 0.6;
/** Lines that a note may take; on three or more a word may be broken. */
const MOST_LINES = 9;
/** On more lines than this the words over the marks stand over both halves. */
const MOST_BESIDE = 3;
/** Beside a header they ask for so many sizes at most, to take a line less. */
const WIDEST_COUNT = 11;
/** A note is smaller than the names of the halves: at most this part of their size. */
const OF_NAMES = 0.97;
/** Under a header the names of the halves do not outweigh the line that says of whom this is half: the most of their usual size. */
const NAMES_MOST = 0.85;
/** From the key of the marks to the names of the halves under it, in sizes of the notes. */
const UNDER_KEY = 1.2;

/** The words of both halves, where their names begin, and how low they reach, in px. */
export interface HalfWords extends Layer {
  readonly high: number;
  readonly low: number;
}

/** A text of a picture, and the width in px that it may take. */
interface Note {
  readonly text: string;
  readonly room: number;
}

function setNote({ text, room }: Note, size: number, context: DrawContext): TextBlock {
  return brokenBlock(text, 'note', room, context, size, MOST_LINES);
}

/** Returns the largest size up to `most` at which a note takes as few lines as at any, and rather ends these well. */
function noteSize(note: Note, most: number, context: DrawContext): number {
  const least = Math.min(most, context.type('legend').size);
  const blocks = [...range(most, least, -1), least].map((size) => setNote(note, size, context));
  const fewest = Math.min(...blocks.map(({ lines }) => lines.length));
  const few = blocks.filter(({ lines }) => lines.length === fewest);
  return (few.find((block) => wellBroken(block, context)) ?? few[0])?.size ?? least;
}

/** Returns the width in px of the widest word of a note, in the least size. */
function widestWord({ text }: Note, context: DrawContext): number {
  const { size } = context.type('legend');
  const widths = text.split(' ').map((word) => context.width(word, 'note', size));
  return Math.ceil(Math.max(...widths));
}

/** Returns the least width in px, up to some sizes, in which beside a header the words over the marks take few lines, and rather end these well. */
export function widthBesideHeader(context: DrawContext): number {
  const { size } = context.type('legend');
  const noteIn = (room: number) => countNote(room, context);
  const least = widestWord(noteIn(0), context);
  const blocks = range(least, Math.max(least + 1, WIDEST_COUNT * size)).map((room) => ({
    room,
    block: setNote(noteIn(room), size, context),
  }));
  const within = (most: number) => {
    const few = blocks.filter(({ block }) => block.lines.length <= most);
    return few.find(({ block }) => wellBroken(block, context)) ?? few[0];
  };
  return (within(MOST_BESIDE - 1) ?? within(MOST_BESIDE))?.room ?? least;
}

/** What one mark stands for, and the size of the marks where it is known. */
interface Key {
  readonly text: string;
  readonly mark?: MarkSize | undefined;
}

/** Returns at the top of a box what was counted, which is a figure of its own, and the key of its marks. */
function countWithKey(
  { key: { text, mark } }: Said,
  size: number,
  box: Box,
  context: DrawContext,
): Omit<HalfWords, 'high'> {
  const count = setNote(countNote(box.width, context), size, context);
  const last = box.y + count.height;
  const y = last + wallUnder(size, UNDER_NOTE);
  const entry = { mark: 'open', text, field: 'chart.legendUnit' } as const;
  const legend = drawLegend([entry], { ...box, y }, context, mark);
  const place = { x: box.x, align: 'left', room: box.width } as const;
  return {
    shapes: legend.shapes,
    labels: [...placeBlock(count, { ...place, last, field: 'labels.count' }), ...legend.labels],
    low: y + legend.height,
  };
}

/** Returns what was counted, which is a figure of its own. */
function countNote(room: number, context: DrawContext): Note {
  return { text: context.label('count'), room };
}

function unstatedNote(room: number, context: DrawContext): Note {
  return { text: context.label('unstated'), room };
}

/** Returns at the top of a box that no number of the other half is stated. */
function unstatedIn({ x, y, width }: Box, size: number, context: DrawContext) {
  const block = setNote(unstatedNote(width, context), size, context);
  const last = y + block.height;
  const place = { x, align: 'left', room: width, field: 'labels.unstated' } as const;
  return { shapes: [], labels: placeBlock(block, { ...place, last }), low: last };
}

/** What is said of both halves, and how wide the words of each may be, in px. */
interface Said {
  readonly stage: Stage;
  readonly sides: Sides;
  readonly key: Key;
}

/** Returns the names of both halves from a height on. */
function namesAt(y: number, { stage, sides }: Said, context: DrawContext): PairHeads {
  const keys = { left: 'half', right: 'other' };
  const most = stage.detail === 'full' ? NAMES_MOST : 1;
  const from = { ...stage, box: { ...stage.box, y }, detail: 'full' } as const;
  return pairHeads(keys, from, sides, context, { most, alike: false });
}

/** Returns the size of both notes: less than that of the names over them, and never under that of a legend. */
function sizeOfNotes(said: Said, context: DrawContext): number {
  const { stage, sides } = said;
  const names = namesAt(stage.box.y, said, context);
  const most = Math.max(context.type('legend').size, OF_NAMES * names.size);
  const notes = [countNote(sides.left, context), unstatedNote(sides.right, context)];
  const { size } = context.type('note');
  return Math.min(...notes.map((note) => noteSize(note, Math.min(size, most), context)));
}

/** Returns whether the words over the marks have no room over their half alone: a word is wider, or they take many lines. */
function standsOver({ sides }: Said, size: number, context: DrawContext): boolean {
  const note = countNote(sides.left, context);
  const { lines } = setNote(note, size, context);
  return widestWord(note, context) > note.room || lines.length > MOST_BESIDE;
}

/** Returns from a height on the names of both halves, and under that of the right one that its number is not stated. */
function namesFrom(y: number, said: Said, size: number, context: DrawContext) {
  const { stage, sides } = said;
  const { box } = stage;
  const names = namesAt(y, said, context);
  const under = { ...box, y: y + names.height + UNDER_NAME * size };
  const x = box.x + box.width - sides.right;
  const unstated = unstatedIn({ ...under, x, width: sides.right }, size, context);
  return { names, under, unstated };
}

/** Returns what was counted over both halves, and their names under it. */
function countOver(said: Said, size: number, context: DrawContext): HalfWords {
  const count = countWithKey(said, size, said.stage.box, context);
  const high = count.low + UNDER_KEY * size;
  const { names, unstated } = namesFrom(high, said, size, context);
  return {
    shapes: count.shapes,
    labels: [...names.labels, ...count.labels, ...unstated.labels],
    high,
    low: unstated.low,
  };
}

/** Returns the names of both halves, and under that of the left one what was counted. */
function countUnder(said: Said, size: number, context: DrawContext): HalfWords {
  const { sides, stage } = said;
  const { names, under, unstated } = namesFrom(stage.box.y, said, size, context);
  const count = countWithKey(said, size, { ...under, width: sides.left }, context);
  return {
    shapes: count.shapes,
    labels: [...names.labels, ...count.labels, ...unstated.labels],
    high: stage.box.y,
    low: Math.max(count.low, unstated.low),
  };
}

/**
 * Returns the words over both halves: the name of each; left the number that was counted and the key of its
 * marks; right that no number is stated. Where a half is narrow, as on a phone, the left ones stand over both.
 */
export function halfWords(said: Said, context: DrawContext): HalfWords {
  const { stage, key } = said;
  const { y } = stage.box;
  if (key.text === '') return { shapes: [], labels: [], high: y, low: y };
  const size = sizeOfNotes(said, context);
  const isNarrow = standsOver(said, size, context);
  return isNarrow ? countOver(said, size, context) : countUnder(said, size, context);
}
