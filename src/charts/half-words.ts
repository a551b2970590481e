import { range } from 'd3';
import type { DrawContext, Layer, Stage } from './chart.ts';
import { drawLegend } from './legend.ts';
import { pairHeads, type Sides } from './pair-heads.ts';
import { brokenBlock, placeBlock, wallUnder, wellBroken, type TextBlock } from './words.ts';

/** From a note to the key under it, in its sizes. */
const UNDER_NOTE = 0.72;
/** Lines that a note may take; on three or more a word may be broken. */
const MOST_LINES = 9;
/** The most room that the words over the marks ask for beside a header, in sizes. */
const WIDEST_COUNT = 11;
/** A note is smaller than the names of the halves: at most this part of their size. */
const OF_NAMES = 0.94;

/** The words over both halves, and how low they reach, in px. */
interface HalfWords extends Layer {
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

/** Returns the least width in px, up to some sizes, in which the words over the marks take as few lines as they can. */
export function widthOfCount(context: DrawContext): number {
  const { size } = context.type('legend');
  const text = context.label('count');
  const widest = Math.max(...text.split(' ').map((word) => context.width(word, 'note', size)));
  const least = Math.ceil(widest);
  const rooms = range(least, Math.max(least + 1, WIDEST_COUNT * size));
  const lines = rooms.map((room) => setNote({ text, room }, size, context).lines.length);
  return rooms[lines.indexOf(Math.min(...lines))] ?? least;
}

/**
 * Returns the words over both halves: the name of each; left the number that was counted, which is a figure of
 * its own, and the key of its marks; right that no number is stated.
 */
export function halfWords(
  sides: Sides,
  { stage, key }: { readonly stage: Stage; readonly key: string },
  context: DrawContext,
): HalfWords {
  const { box } = stage;
  if (key === '') return { shapes: [], labels: [], low: box.y };
  const heads = pairHeads({ left: 'half', right: 'other' }, stage, sides, context);
  const notes = {
    count: { text: context.label('count'), room: sides.left },
    unstated: { text: context.label('unstated'), room: sides.right },
  };
  const most = Math.max(context.type('legend').size, OF_NAMES * heads.size);
  const size = Math.min(
    ...Object.values(notes).map((note) =>
      noteSize(note, Math.min(context.type('note').size, most), context),
    ),
  );
  const count = setNote(notes.count, size, context);
  const unstated = setNote(notes.unstated, size, context);
  const top = box.y + heads.height;
  const underCount = top + count.height + wallUnder(size, UNDER_NOTE);
  const legend = drawLegend(
    [{ mark: 'open', text: key, field: 'chart.legendUnit' }],
    { ...box, y: underCount, width: sides.left },
    context,
  );
  const left = { x: box.x, align: 'left', room: sides.left } as const;
  const right = { x: box.x + box.width - sides.right, align: 'left', room: sides.right } as const;
  return {
    shapes: legend.shapes,
    labels: [
      ...heads.labels,
      ...placeBlock(count, { ...left, last: top + count.height, field: 'labels.count' }),
      ...placeBlock(unstated, { ...right, last: top + unstated.height, field: 'labels.unstated' }),
      ...legend.labels,
    ],
    low: Math.max(underCount + legend.height, top + unstated.height),
  };
}
