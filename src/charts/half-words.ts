import { range } from 'd3';
import type { Box, DrawContext, Layer, Stage } from './chart.ts';
import { drawLegend } from './legend.ts';
import { brokenBlock, placeBlock, type TextBlock } from './words.ts';

/** From the jambs of the doorway and from its lintel to its words, in sizes of the note. */
const INSET = 0.62;
const UNDER_LINTEL = 0.74;
/** The same on paper, in mm, where that is more. */
const INSET_MM = 3.1;
/** From a note to the line under it, in its sizes. */
const UNDER_NOTE = 0.56;
/** Lines that a note may take; on three or more a word may be broken. */
const MOST_LINES = 9;

/** Where words stand: on the wall of the half with a number, and inside the doorway of the other half. */
interface Places {
  readonly half: Box;
  readonly inside: Box;
}

/** The words in both halves, and how low those over the marks reach, in px. */
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
 * Returns the words in both halves. On the wall, from its top on, what was counted, as a figure of its own, with
 * the key of its marks; in the doorway the line that of the other half no number is stated.
 */
export function halfWords(
  { half, inside }: Places,
  { stage, key }: { readonly stage: Stage; readonly key: string },
  context: DrawContext,
): HalfWords {
  if (key === '') return { shapes: [], labels: [], low: half.y };
  const inset = Math.max(INSET * context.type('note').size, INSET_MM * (stage.perMm ?? 0));
  const under = inside.y + Math.max(inset, UNDER_LINTEL * context.type('note').size);
  const room = inside.width - 2 * inset;
  const notes = {
    count: { text: context.label('count'), room: half.width },
    unstated: { text: context.label('unstated'), room },
  };
  const size = Math.min(...Object.values(notes).map((note) => noteSize(note, context)));
  const count = setNote(notes.count, size, context);
  const unstated = setNote(notes.unstated, size, context);
  const last = half.y + count.height;
  const legend = drawLegend(
    [{ mark: 'open', text: key, field: 'chart.legendUnit' }],
    { ...half, y: last + UNDER_NOTE * size },
    context,
  );
  const onWall = { x: half.x, align: 'left', room: half.width } as const;
  const inDoorway = { x: inside.x + inset, align: 'left', room, on: 'post' } as const;
  return {
    shapes: legend.shapes,
    labels: [
      ...placeBlock(count, { ...onWall, last, field: 'labels.count' }),
      ...placeBlock(unstated, {
        ...inDoorway,
        last: under + unstated.height,
        field: 'labels.unstated',
      }),
      ...legend.labels,
    ],
    low: last + UNDER_NOTE * size + legend.height,
  };
}
