import { range } from 'd3';
import type { DrawContext, Layer, Stage } from './chart.ts';
import { drawLegend } from './legend.ts';
import { pairHeads, type Sides } from './pair-heads.ts';
import { brokenBlock, placeBlock, wallUnder, type TextBlock } from './words.ts';

/** From a note to the key under it, in its sizes. */
const UNDER_NOTE = 0.72;
/** Lines that a note may take; on three or more a word may be broken. */
const MOST_LINES = 9;

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

/** Returns the largest size at which a note takes as few lines as at any. */
function noteSize(note: Note, context: DrawContext): number {
  const most = context.type('note').size;
  const least = Math.min(most, context.type('legend').size);
  const blocks = [...range(most, least, -1), least].map((size) => setNote(note, size, context));
  const fewest = Math.min(...blocks.map(({ lines }) => lines.length));
  return blocks.find(({ lines }) => lines.length === fewest)?.size ?? least;
}

/** Returns the width in px of the widest word over the marks, in the least size. */
export function widestWord(context: DrawContext): number {
  const { size } = context.type('legend');
  const words = context.label('count').split(' ');
  return Math.ceil(Math.max(...words.map((word) => context.width(word, 'note', size))));
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
  const size = Math.min(...Object.values(notes).map((note) => noteSize(note, context)));
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
