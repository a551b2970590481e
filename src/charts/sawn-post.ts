import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { AGE_AIR, AGE_INDENT, ageMark, ageSize, markHeight, stepsOf } from './age-marks.ts';
import { bar, edgeOf, post } from './marks.ts';
import { fittedBlock, placeBlock } from './words.ts';

const fields = z.strictObject({
  type: z.literal('sawn-post'),
  from: z.int().min(0).max(18).describe('Age at the lowest tick of the whole post, in years.'),
  to: z.int().min(1).max(18).describe('Age at its highest tick, in years.'),
  pieces: z
    .int()
    .min(2)
    .max(9)
    .default(5)
    .describe('Number of pieces that the other post is sawn in; one tick each. Default: 5.'),
});

/** More years do not fit on a post with their ages in type that can be read. */
const MOST_YEARS = 10;
const schema = fields.refine(({ from, to }) => to > from && to - from <= MOST_YEARS, {
  path: ['to'],
  error: `expected 1 to ${MOST_YEARS} years above "from"`,
});

/** A post sawn in pieces beside a whole one: a drawing of ages, not a count. */
export type SawnPost = Readonly<z.output<typeof schema>>;

/** Width of the post and the least wall beside it, as parts of the column: 190 and 72 px of 884. */
const POST = 190 / 884;
const BESIDE = 72 / 884;
/** Where pieces stand in the free width, from the floor up (art direction § 6, B); then from the start. */
const SHIFTS = [0.12, 0.78, 0, 1, 0.42];
/** In a box lower than this in px there is one piece fewer (art direction § 6, B: four in a square). */
const LOW = 560;
const FEWEST = 2;
/** Where pieces as high as a year take less than this part of their room, they get as high as it allows. */
const FILLED = 0.7;
/** Without ages a piece is at least so high, in widths: a piece of post, not a slice. */
const BARE_PIECE = 0.6;
/** From the top of the canvas to the highest age, in sizes of the age: level with the header. */
const CANVAS_AIR = 2;
/** From the label's baseline to the upper piece, in sizes of the label. */
const LABEL_GAP = 0.75;

function join(layers: readonly Layer[]): Layer {
  return { shapes: layers.flatMap((l) => l.shapes), labels: layers.flatMap((l) => l.labels) };
}

/**
 * Returns the step of the whole post in px. Where it bleeds off the canvas, the highest age stays as far
 * from the top as the header does: the step and the wall above it share what that takes.
 */
function wholeStep(spec: SawnPost, height: number, capped: boolean, context: DrawContext): number {
  const years = spec.to - spec.from + 1;
  const size = ageSize(context);
  if (capped) return (height - (size === 0 ? 2 * context.stroke.postEdge : AGE_AIR * size)) / years;
  const over = (height / years - markHeight(stepsOf(height / years, context), context)) / 2;
  const wanting = Math.max(0, CANVAS_AIR * size - over);
  return (height - wanting / (1 - 1 / (2 * years))) / years;
}

/** Returns the whole post, one tick a year, its box given from the top of the canvas or capped. */
function wholePost(spec: SawnPost, box: Box, capped: boolean, context: DrawContext): Layer {
  const ages = range(spec.from, spec.to + 1);
  const steps = stepsOf(wholeStep(spec, box.height, capped, context), context);
  const bottom = box.y + box.height;
  const marks = ages.map((age, i) =>
    ageMark(age, { ...box, y: bottom - (i + 1) * steps.step, height: steps.step }, steps, context),
  );
  return join([{ shapes: post(box, context.stroke, capped), labels: [] }, ...marks]);
}

/** Returns the pieces in a box, from the floor up, with a line along every cut. */
function sawnPieces(
  spec: SawnPost,
  box: Box,
  width: number,
  count: number,
  context: DrawContext,
): Layer {
  const steps = stepsOf(box.height / count, context);
  const rule = edgeOf(width, context.stroke);
  const pieces = range(count).map((i): Box => {
    const shift = SHIFTS[i % SHIFTS.length] ?? 0;
    const y = box.y + box.height - (i + 1) * steps.step;
    const free = Math.max(0, box.width - width);
    return { x: box.x + shift * free, y, width, height: steps.step };
  });
  const cuts = pieces.map((piece, i): Shape => {
    const above = pieces[i + 1] ?? piece;
    const x = Math.min(piece.x, above.x);
    const y = i === count - 1 ? piece.y : piece.y - rule / 2;
    return bar('edge', { x, y, width: Math.abs(piece.x - above.x) + width, height: rule });
  });
  return join([
    {
      shapes: [...pieces.flatMap((piece) => post(piece, context.stroke, false)), ...cuts],
      labels: [],
    },
    ...pieces.map((piece, i) => ageMark(spec.from + i, piece, steps, context)),
  ]);
}

function postWidth(spec: SawnPost, column: number, context: DrawContext): number {
  const oldest =
    ageSize(context) > 0 ? context.width(context.message('chart.age', { n: spec.to }), 'age') : 0;
  return Math.max(POST * column, oldest / (1 - 2 * AGE_INDENT));
}

/** Least height of a piece in px: a tick and its age, with wall above and below. */
function leastPiece(step: number, width: number, context: DrawContext): number {
  const size = ageSize(context);
  if (size === 0) return BARE_PIECE * width;
  return markHeight(stepsOf(step, context), context) + 2 * AGE_AIR * size;
}

/**
 * Returns the number of pieces and their height. As high as a step of the whole post, a year stands at
 * one height left and right; they fill the room where an age would have no air in that, where that
 * leaves much of it bare, and where no ages are printed. Where even so an age does not fit, there are
 * fewer pieces.
 */
function piecesIn(
  wanted: number,
  whole: number,
  room: number,
  width: number,
  context: DrawContext,
): { count: number; step: number } {
  const least = leastPiece(whole, width, context);
  const height = whole * wanted;
  if (ageSize(context) > 0 && whole >= least && height <= room && height >= FILLED * room)
    return { count: wanted, step: whole };
  const count = Math.max(FEWEST, Math.min(wanted, Math.floor(room / least)));
  return { count, step: room / count };
}

function draw(spec: SawnPost, stage: Stage, context: DrawContext): Layer {
  const { box, bleedTop } = stage;
  const width = postWidth(spec, box.width, context);
  const right = {
    x: box.x + box.width - width,
    y: box.y - bleedTop,
    width,
    height: box.height + bleedTop,
  };
  const free = box.width - width - BESIDE * box.width;
  const label = fittedBlock(context.label('before'), 'label', free, context);
  const over = label.height === 0 ? 0 : label.height + LABEL_GAP * context.type('label').size;
  const whole = wholeStep(spec, right.height, bleedTop === 0, context);
  const years = spec.to - spec.from + 1;
  const wanted = Math.max(FEWEST, Math.min(spec.pieces, years) - (box.height < LOW ? 1 : 0));
  const { count, step } = piecesIn(wanted, whole, box.height - over, width, context);
  const height = count * step;
  const pieces = { x: box.x, y: box.y + box.height - height, width: free, height };
  const last = pieces.y - over + label.height;
  return join([
    wholePost(spec, right, bleedTop === 0, context),
    sawnPieces(spec, pieces, width, count, context),
    {
      shapes: [],
      labels: placeBlock(label, {
        x: box.x,
        last,
        align: 'left',
        room: free,
        field: 'labels.before',
      }),
    },
  ]);
}

/** Drawing B: every move saws the post. */
export const sawnPost: ChartType<SawnPost> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['before'],
  license: () => ({ kind: 'schematic' }),
  facts: ({ from, to, pieces }) => ({ from, to, pieces: Math.min(pieces, to - from + 1) }),
  headerInset: (_, column) => (POST + BESIDE / 2) * column,
  draw,
};
