import { pairs, range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape, Stage } from './chart.ts';
import { AGE_AIR, AGE_INDENT, ageMark, ageSize, markHeight, stepsOf } from './age-marks.ts';
import { bar, edgeOf, post } from './marks.ts';
import { fittedBlock, largerType, placeBlock, textBlock, type TextBlock } from './words.ts';

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
/** Where pieces stand in the free width, the upper one last (art direction § 6, B); more pieces begin anew. */
const UPPER = 0.42;
const SHIFTS = [0.12, 0.78, 0, 1, UPPER];
/** The same on a sheet of paper, where headline and text begin at one line: so do the upper piece and its words. */
const SHIFTS_ON_PAPER = [UPPER, 1, 0.12, 0.78, 0];
/** Wall between two pieces: in px, and at most this part of a step; more where one stands over or nearly over the other. */
const SEAM = { clear: 8, near: 19 };
const SEAM_OF_STEP = { clear: 0.1, near: 0.2 };
/** Least wall in px beside a piece to its neighbour for the first. */
const CLEAR = 40;
/** Least post above and below an age with its tick, within the lines of a piece, in sizes of the age. */
const PIECE_AIR = 0.36;
const FEWEST = 2;
/** Without ages a piece is at least so high, in widths: a piece of post, not a slice. */
const BARE_PIECE = 0.3;
/** From the top of the canvas to the highest age, in sizes of the age: level with the header. */
const CANVAS_AIR = 2;
const LEAST_CANVAS_AIR = 1;
/** Beside a header the words are so much larger: the picture is small in a feed. */
const BRIEF = 1.4;
/** From the label's baseline to the upper piece, in sizes of the label. */
const LABEL_GAP = 0.6;

function join(layers: readonly Layer[]): Layer {
  return { shapes: layers.flatMap((l) => l.shapes), labels: layers.flatMap((l) => l.labels) };
}

/**
 * Returns the highest step in px that leaves so many ages on the whole post. Where it bleeds off the canvas,
 * the highest age stays as far from the top as the header does: the step and the wall above it share what
 * that takes.
 */
function wholeStep(years: number, height: number, capped: boolean, context: DrawContext): number {
  const size = ageSize(context);
  if (capped) return (height - (size === 0 ? 2 * context.stroke.postEdge : AGE_AIR * size)) / years;
  const over = (height / years - markHeight(stepsOf(height / years, context), context)) / 2;
  const wanting = Math.max(0, CANVAS_AIR * size - over);
  return (height - wanting / (1 - 1 / (2 * years))) / years;
}

/** Returns the most that a year may take: as many ages as can be read fill the whole post; without ages, any height. */
function yearStep(
  spec: SawnPost,
  height: number,
  capped: boolean,
  saw: Saw,
  context: DrawContext,
): number {
  if (ageSize(context) === 0) return Infinity;
  const steps = range(spec.to - spec.from + 1, 0, -1).map((years) =>
    wholeStep(years, height, capped, context),
  );
  return steps.find((step) => step >= leastStep(step, saw, context)) ?? height;
}

/** Returns the whole post with a tick a year, as many as stand on it; its box is given from the top of the canvas or capped. */
function wholePost(
  spec: SawnPost,
  box: Box,
  step: number,
  capped: boolean,
  context: DrawContext,
): Layer {
  const steps = stepsOf(step, context);
  const over = (step - markHeight(steps, context)) / 2;
  const top = capped ? -1 : LEAST_CANVAS_AIR * ageSize(context) - over;
  const most = Math.floor((box.height - top) / step);
  const ages = range(spec.from, Math.min(spec.to + 1, spec.from + most));
  const bottom = box.y + box.height;
  const marks = ages.map((age, i) =>
    ageMark(age, { ...box, y: bottom - (i + 1) * step, height: step }, steps, context),
  );
  return join([{ shapes: post(box, context.stroke, capped), labels: [] }, ...marks]);
}

/** Where pieces stand: in the free width, in which shifts, and how. */
interface Saw {
  readonly free: Box;
  readonly width: number;
  readonly shifts: readonly number[];
  readonly seam: keyof typeof SEAM;
  /** Whether a line closes a piece above and below: on white paper one that is open there is a hole. */
  readonly closed: boolean;
}

/** How many pieces there are, and the step of a year: of a piece, and on the whole post. */
interface Cut {
  readonly count: number;
  readonly step: number;
}

/** Returns how a post of a width is sawn. */
function sawOf(free: Box, width: number, onPaper: boolean): Saw {
  const shifts = onPaper ? SHIFTS_ON_PAPER : SHIFTS;
  const apart = pairs(shifts).map(([one, next]) => Math.abs(one - next) * (free.width - width));
  const seam = Math.min(...apart) < width + CLEAR ? 'near' : 'clear';
  return { free, width, shifts, seam, closed: onPaper };
}

/** Returns the left of a piece by its place, counted from the upper one down. */
function pieceLeft({ free, width, shifts }: Saw, down: number): number {
  const shift = shifts[shifts.length - 1 - (down % shifts.length)] ?? UPPER;
  return free.x + shift * Math.max(0, free.width - width);
}

/** Returns the steps of the pieces, from the floor up: each has wall around it. */
function pieceSteps(saw: Saw, { count, step }: Cut): readonly Box[] {
  return range(count).map((i) => ({
    x: pieceLeft(saw, count - 1 - i),
    y: saw.free.y + saw.free.height - (i + 1) * step,
    width: saw.width,
    height: step,
  }));
}

function seamOf(step: number, { seam }: Saw): number {
  return Math.min(SEAM[seam], SEAM_OF_STEP[seam] * step);
}

/** Returns a piece of post within its step: open where it was sawn, or closed all round. The lowest stands on the floor. */
function pieceShapes(step: Box, lowest: boolean, saw: Saw, { stroke }: DrawContext): Shape[] {
  const half = seamOf(step.height, saw) / 2;
  const piece = { ...step, y: step.y + half, height: step.height - (lowest ? half : 2 * half) };
  const edge = edgeOf(piece.width, stroke);
  const under = bar('edge', { ...piece, y: piece.y + piece.height - edge, height: edge });
  return [...post(piece, stroke, saw.closed), ...(lowest || !saw.closed ? [] : [under])];
}

function sawnPieces(spec: SawnPost, steps: readonly Box[], saw: Saw, context: DrawContext): Layer {
  return join([
    { shapes: steps.flatMap((step, i) => pieceShapes(step, i === 0, saw, context)), labels: [] },
    ...steps.map((step, i) => ageMark(spec.from + i, step, stepsOf(step.height, context), context)),
  ]);
}

function postWidth(spec: SawnPost, column: number, context: DrawContext): number {
  const oldest =
    ageSize(context) > 0 ? context.width(context.message('chart.age', { n: spec.to }), 'age') : 0;
  return Math.max(POST * column, oldest / (1 - 2 * AGE_INDENT));
}

/** Least height of a year in px: a tick and its age with air, the lines of a piece, and wall around it. */
function leastStep(step: number, saw: Saw, context: DrawContext): number {
  const lines = saw.closed ? 2 * context.stroke.postEdge : 0;
  const air = 2 * PIECE_AIR * ageSize(context);
  return markHeight(stepsOf(step, context), context) + air + lines + seamOf(step, saw);
}

/**
 * Returns the number of pieces and the one step of both posts, so that a year stands at one height left
 * and right: that of the whole post, or less where the pieces have no room for that; and where an age
 * then has no air, there are fewer pieces.
 */
function cutOf(wanted: number, whole: number, room: number, saw: Saw, context: DrawContext): Cut {
  const bare = ageSize(context) === 0;
  const least = bare ? BARE_PIECE * saw.width : leastStep(whole, saw, context);
  const count = Math.max(FEWEST, Math.min(wanted, Math.floor(room / least)));
  return { count, step: Math.min(room / count, whole) };
}

/** The words of the pieces from `x`, on one line or two, where some size holds them there; else in the whole free width. */
function wordsFrom(x: number, free: Box, context: DrawContext): TextBlock {
  const text = context.label('before');
  const most = context.type('label').size;
  const room = free.x + free.width - x;
  const fits = (size: number) => context.width(text, 'label', size) <= room;
  const size = range(most, context.type('legend').size - 1, -1).find(fits) ?? most;
  const here = textBlock(text, 'label', room, context, size);
  return here.fits ? here : fittedBlock(text, 'label', free.width, context);
}

/**
 * Returns the last baseline of the words: over the upper piece, or beside a header so high that the first is level
 * with the kicker, on which that header begins.
 */
function wordsLast(piece: Box, label: TextBlock, stage: Stage, context: DrawContext): number {
  const over = piece.y - LABEL_GAP * label.size;
  if (stage.detail === 'full') return over;
  return Math.min(over, stage.box.y + context.capHeight('kicker') + label.drop);
}

/** The words over the upper piece, on its left where they have room there. */
function wordsOver(piece: Box, label: TextBlock, free: Box, last: number): Layer {
  const x = Math.max(free.x, Math.min(piece.x, free.x + free.width - label.width));
  const room = free.x + free.width - x;
  return {
    shapes: [],
    labels: placeBlock(label, { x, last, align: 'left', room, field: 'labels.before' }),
  };
}

/** Returns the box of the whole post, from the top of the canvas where it bleeds. */
function wholeBox({ box, bleedTop }: Stage, width: number): Box {
  const height = box.height + bleedTop;
  return { x: box.x + box.width - width, y: box.y - bleedTop, width, height };
}

function draw(spec: SawnPost, stage: Stage, context: DrawContext): Layer {
  const { box, bleedTop, detail, perMm } = stage;
  const width = postWidth(spec, box.width, context);
  const whole = wholeBox(stage, width);
  const capped = bleedTop === 0;
  const free = { ...box, width: box.width - width - BESIDE * box.width };
  const saw = sawOf(free, width, perMm !== undefined);
  const words = detail === 'brief' ? largerType(context, BRIEF) : context;
  const label = wordsFrom(pieceLeft(saw, 0), free, words);
  const over = label.height === 0 ? 0 : label.height + LABEL_GAP * label.size;
  const years = spec.to - spec.from + 1;
  const wanted = Math.max(FEWEST, Math.min(spec.pieces, years));
  const most = yearStep(spec, whole.height, capped, saw, context);
  const cut = cutOf(wanted, most, box.height - over, saw, context);
  const pieces = pieceSteps(saw, cut);
  const upper = pieces.at(-1) ?? free;
  return join([
    wholePost(spec, whole, cut.step, capped, context),
    sawnPieces(spec, pieces, saw, context),
    wordsOver(upper, label, free, wordsLast(upper, label, stage, context)),
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
