import { range } from 'd3';
import type { Box, DrawContext, Layer, Stage, TextRole } from './chart.ts';
import { drawLegend } from './legend.ts';
import { brokenBlock, labelSize, placeBlock, textBlock, type TextBlock } from './words.ts';

/** From the edges of what holds them to the words of the other half, and from a title to the line under it, in sizes of the title. */
const INSET = 0.5;
/** From the lintel to the words under it, in the same sizes. */
const UNDER_LINTEL = 0.65;
const UNDER_TITLE = 0.56;
/** From the edges of the post to its words on paper, in mm, where that is more. */
const INSET_MM = 3.1;
/** The same between two notes, which would else read on. */
const UNDER_NOTE = 0.8;

/** Where words stand: inside the post of the other half, and on the wall of the half with a number. */
interface Places {
  readonly inside: Box;
  readonly half: Box;
}

/** The words of the halves, and how low those over the marks reach, in px. */
interface HalfWords extends Layer {
  readonly low: number;
}

type Titles = Readonly<Record<'other' | 'count', TextBlock>>;

/** Returns the width in px of the widest word over the marks, in the least size. */
export function widestWord(context: DrawContext): number {
  const { size } = context.type('legend');
  const words = context.label('count').split(' ');
  return Math.ceil(Math.max(...words.map((word) => context.width(word, 'label', size))));
}

/** Lines on which titles may be set, from what is liked most; on three or more a word may be broken. */
const FEW_LINES = 2;
const MOST_LINES = 9;
const MORE_LINES = [3, 4, MOST_LINES];

/** The titles of both halves, in the largest size at which both fit; that of the half without a number is a note. */
function titlesOf(
  rooms: Readonly<Record<keyof Titles, number>>,
  { detail }: Stage,
  context: DrawContext,
): Titles {
  const floor = context.type('legend').size;
  const most = labelSize(context, detail);
  const sizes = [...range(most, floor, -1), floor];
  const titles = (lines: number, size: number): Titles => {
    const set = lines > FEW_LINES ? brokenBlock : textBlock;
    const block = (field: keyof Titles, role: TextRole, own: number) =>
      set(context.label(field), role, rooms[field], context, Math.min(size, own), lines);
    return {
      other: block('other', 'note', context.type('note').size),
      count: block('count', 'label', size),
    };
  };
  const found = [FEW_LINES, ...MORE_LINES]
    .flatMap((lines) => sizes.map((size) => titles(lines, size)))
    .find(({ other, count }) => other.fits && count.fits);
  return found ?? titles(FEW_LINES, floor);
}

/** Returns the note that a number is not stated: on as few lines as some size has, and in the largest of these. */
function noteOf(text: string, room: number, most: number, context: DrawContext): TextBlock {
  const least = Math.min(most, context.type('legend').size);
  const blocks = [...range(most, least, -1), least].map((size) =>
    brokenBlock(text, 'note', room, context, size, MOST_LINES),
  );
  const fewest = Math.min(...blocks.map(({ lines }) => lines.length));
  const largest = blocks.find(({ lines }) => lines.length === fewest);
  return largest ?? brokenBlock(text, 'note', room, context, least, MOST_LINES);
}

/**
 * Returns the words of both halves. On the post those of the other half, with the line that its number is
 * not stated; on the wall, from its top on, that this is a figure of its own, and the number in words with the
 * key of its marks.
 */
export function halfWords(
  { inside, half }: Places,
  { stage, key }: { readonly stage: Stage; readonly key: string },
  context: DrawContext,
): HalfWords {
  if (key === '') return { shapes: [], labels: [], low: half.y };
  const inset = Math.max(INSET * labelSize(context, stage.detail), INSET_MM * (stage.perMm ?? 0));
  const room = inside.width - 2 * inset;
  const titles = titlesOf({ other: room, count: half.width }, stage, context);
  const top = inside.y + Math.max(inset, UNDER_LINTEL * labelSize(context, stage.detail));
  const gap = UNDER_TITLE * titles.count.size;
  const noteSize = titles.other.size;
  const note = noteOf(context.label('unstated'), room, noteSize, context);
  const apart = brokenBlock(
    context.label('apart'),
    'note',
    half.width,
    context,
    noteSize,
    MOST_LINES,
  );
  const over = apart.height === 0 ? 0 : apart.height + UNDER_TITLE * noteSize;
  const onPost = { x: inside.x + inset, align: 'left', room, on: 'post' } as const;
  const onWall = { x: half.x, align: 'left', room: half.width } as const;
  const last = { other: top + titles.other.height, count: half.y + over + titles.count.height };
  const legend = drawLegend(
    [{ mark: 'open', text: key, field: 'chart.legendUnit' }],
    { ...half, y: last.count + gap },
    context,
  );
  return {
    shapes: legend.shapes,
    labels: [
      ...placeBlock(titles.other, { ...onPost, last: last.other, field: 'labels.other' }),
      ...placeBlock(note, {
        ...onPost,
        last: last.other + UNDER_NOTE * noteSize + note.height,
        field: 'labels.unstated',
      }),
      ...placeBlock(apart, { ...onWall, last: half.y + apart.height, field: 'labels.apart' }),
      ...placeBlock(titles.count, { ...onWall, last: last.count, field: 'labels.count' }),
      ...legend.labels,
    ],
    low: last.count + gap + legend.height,
  };
}
