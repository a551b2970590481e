import { range } from 'd3';
import type { DrawContext, Layer, Stage } from './chart.ts';
import { drawLegend } from './legend.ts';
import { pairHeads, type Sides } from './pair-heads.ts';
import { brokenBlock, placeBlock, type TextBlock } from './words.ts';

/** From a note to the key under it, in its sizes. */
const UNDER_NOTE = 0.85;
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
  const words = context.label('where').split(' ');
  return Math.ceil(Math.max(...words.map((word) => context.width(word, 'note', size))));
}

/**
 * Returns the words over both halves. Left what was counted, where, and the key of its marks; right what the
 * other half is, and that no number of it is stated.
 */
export function halfWords(
  sides: Sides,
  { stage, key }: { readonly stage: Stage; readonly key: string },
  context: DrawContext,
): HalfWords {
  const { box } = stage;
  if (key === '') return { shapes: [], labels: [], low: box.y };
  const heads = pairHeads({ left: 'count', right: 'other' }, stage, sides, context);
  const notes = {
    where: { text: context.label('where'), room: sides.left },
    unstated: { text: context.label('unstated'), room: sides.right },
  };
  const size = Math.min(...Object.values(notes).map((note) => noteSize(note, context)));
  const where = setNote(notes.where, size, context);
  const unstated = setNote(notes.unstated, size, context);
  const top = box.y + heads.height;
  const underWhere = top + where.height + UNDER_NOTE * size;
  const legend = drawLegend(
    [{ mark: 'open', text: key, field: 'chart.legendUnit' }],
    { ...box, y: underWhere, width: sides.left },
    context,
  );
  const left = { x: box.x, align: 'left', room: sides.left } as const;
  const right = { x: box.x + box.width - sides.right, align: 'left', room: sides.right } as const;
  return {
    shapes: legend.shapes,
    labels: [
      ...heads.labels,
      ...placeBlock(where, { ...left, last: top + where.height, field: 'labels.where' }),
      ...placeBlock(unstated, { ...right, last: top + unstated.height, field: 'labels.unstated' }),
      ...legend.labels,
    ],
    low: Math.max(underWhere + legend.height, top + unstated.height),
  };
}
