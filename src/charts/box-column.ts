import type { Box, DrawContext, Label, Shape, Stage } from './chart.ts';
import { bar } from './marks.ts';
import { tickBox, tickBoxSide } from './tick-box.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

/** The most of a step and of the width that a box takes. */
const OF_STEP = 0.74;
const OF_WIDTH = 0.08;
/** The most of the width that the words over the boxes take, and the wall under them, in sizes. */
const HEAD_OF_WIDTH = 0.17;
const UNDER_HEAD = 0.7;

/** Boxes to tick under one another, on paper; over the first may stand what they are for. */
export interface BoxColumn {
  readonly side: number;
  readonly width: number;
  /** From its top to the middle of the first box, in px: of the words, or of the box where these stand over the drawing. */
  readonly over: number;
  readonly head?: { readonly block: TextBlock; readonly field: string };
}

/** Returns the width in px that words over a column may take, of which some stand side by side on paper. */
export function headRoom(box: Box): number {
  return HEAD_OF_WIDTH * box.width;
}

/** Returns the words over boxes; undefined where there are none, or where they take too much room. */
function headOf(key: string | undefined, { box }: Stage, context: DrawContext) {
  const text = key === undefined ? '' : context.label(key);
  if (text === '') return undefined;
  const block = textBlock(text, 'legend', headRoom(box), context);
  return block.fits ? { block, field: `labels.${key}` } : undefined;
}

/** The levels that boxes end: a `step` apart, in a drawing that may have words over all of it. */
interface Ended {
  readonly stage: Stage;
  readonly step: number;
  readonly headed: boolean;
}

/**
 * Returns the columns of boxes that may end levels, from what is liked most: under words, and bare, where these
 * leave too little room. None where nobody can write in the picture.
 */
export function boxColumns(
  key: string | undefined,
  { stage, step, headed }: Ended,
  context: DrawContext,
): BoxColumn[] {
  const side = tickBoxSide(stage.perMm, Math.min(OF_STEP * step, OF_WIDTH * stage.box.width));
  if (side === undefined) return [];
  const bare = { side, width: side, over: side / 2 };
  const head = headOf(key, stage, context);
  if (!head) return [bare];
  const { height, size, width } = head.block;
  const over = (headed ? 0 : height + UNDER_HEAD * size) + side / 2;
  return [{ side, width: Math.max(side, width), over, head }, bare];
}

/** Where boxes stand: on the right edge of `box`, each with a rule to it from `from`. */
interface Ends {
  readonly box: Box;
  readonly from: number;
  readonly rule: number;
  /** The last baseline of the words over the drawing; left out: those of the boxes stand over the first. */
  readonly last?: number | undefined;
}

/** Returns the boxes that end levels, and the words over them. */
export function drawBoxes(
  { side, width, over, head }: BoxColumn,
  ys: readonly number[],
  { box, from, rule, last: shared }: Ends,
): { shapes: Shape[]; labels: Label[] } {
  const right = box.x + box.width;
  const last = shared ?? (ys[0] ?? box.y) - over + (head?.block.height ?? 0);
  return {
    shapes: ys.flatMap((y) => [
      bar('rule', { x: from, y: y - rule / 2, width: right - side - from, height: rule }),
      ...tickBox(right - side / 2, y, side, rule),
    ]),
    labels: head
      ? placeBlock(head.block, { x: right, last, align: 'right', room: width, field: head.field })
      : [],
  };
}
