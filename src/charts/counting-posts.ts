import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Stage } from './chart.ts';
import { drawPosts, drawTicks, gridOf, leftOf, type Counted } from './counting-grid.ts';
import { countingTicks, PER_POST } from './counting-ticks.ts';
import { marksFor, unitFor } from './unit.ts';
import { wholePx } from './whole-px.ts';
import {
  fittedBlock,
  labelSize,
  placeBlock,
  textBlock,
  wallUnder,
  wellBroken,
  type TextBlock,
} from './words.ts';

const schema = z.strictObject({
  type: z.literal('counting-posts'),
  figure: z
    .string()
    .describe(
      'The figure that is counted: an id in figures.json. One tick is a power of ten of it.',
    ),
  share: z
    .string()
    .optional()
    .describe(
      'The part without a fixed place: the id of a share in figures.json. Default: none, all ticks are on posts.',
    ),
});

/** Posts of ten ticks for a number; towards the right the posts give way, without an edge to count. */
export type CountingPosts = Readonly<z.output<typeof schema>>;

/** From labels to posts, at least and in a box that is not low, and between two labels, in sizes of the label. */
const LABEL_GAP = { low: 0.6, high: 0.85 };
const LABELS_APART = 0.75;
/** The words for the share are smaller than any subline, which has 40 px at least, or they are a second headline: 38 px of 44. */
const UNDER_SUBLINE = 38 / 44;
/**
 * Most lines of the words for the share. They rather get smaller than take a third: down to this part of their
 * size, and in a box that is low, up to this part of its width, down to the floor. Beside a header the picture
 * is small, so there they stay large.
 */
const SHARE_LINES = 3;
const SMALLER = 0.82;
const LOW = 0.55;
/** Over low posts, and on paper, these words rather take no more than this part of the width: one line would stand over too many. */
const SHARE_MOST = 0.34;
/** They stand over the posts that have dissolved further than this part. */
const THIN = { high: 0.3, low: 0.2 };

function counted(spec: CountingPosts, figure: DrawContext['figure']): Counted {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value);
  const total = marksFor(value, unit, openEnd);
  const share = spec.share === undefined ? 0 : figure(spec.share).value;
  return { total, unit, share, columns: Math.ceil(total / PER_POST) };
}

function unitText(spec: CountingPosts, context: DrawContext): string {
  const { unit } = counted(spec, context.figure);
  return context.message('chart.unit', context.amount(spec.figure, unit));
}

interface Words {
  readonly labels: Label[];
  readonly height: number;
}

function isLow({ width, height }: Box): boolean {
  return height < LOW * width;
}

/** Returns the width in px over the posts that give way: there the words for the share stand, over no whole post. */
function looseWidth(spec: CountingPosts, { box, perMm }: Stage, context: DrawContext): number {
  const thin = isLow(box) ? THIN.low : THIN.high;
  const grid = gridOf(counted(spec, context.figure), box, perMm !== undefined);
  const first = range(grid.columns).find((column) => grid.gone(column) > thin) ?? 0;
  return box.x + box.width - leftOf(grid, first);
}

/** Returns the size in px of the words for the share. Beside a header the subline is larger, and the picture small. */
function shareSize(context: DrawContext, detail: Stage['detail']): number {
  return labelSize(context, detail) * (detail === 'brief' ? 1 : UNDER_SUBLINE);
}

/** Returns the wall in px from the words to the posts. */
function underWords(size: number, box: Box): number {
  return wallUnder(size, isLow(box) ? LABEL_GAP.low : LABEL_GAP.high);
}

/** The size that the words for the share rather keep than take a third line. */
function smallerSize(detail: Stage['detail'], context: DrawContext): number {
  return Math.max(context.type('legend').size, SMALLER * labelSize(context, detail));
}

/** The least size of the words for the share on two lines. */
function leastSize(size: number, low: boolean, detail: Stage['detail'], context: DrawContext) {
  if (detail === 'brief') return size;
  return low ? context.type('legend').size : smallerSize(detail, context);
}

/** The words for the share: rather smaller on two lines that break them well than on three, and so on three. */
function shareBlock(
  words: string,
  room: number,
  { box, detail }: Stage,
  context: DrawContext,
): TextBlock {
  const size = shareSize(context, detail);
  const least = leastSize(size, isLow(box), detail, context);
  const floor = context.type('legend').size;
  const onTwo = [...range(size, least, -1), least].map((one) => ({ one, most: 2 }));
  const largest = isLow(box) ? smallerSize(detail, context) : size;
  const onThree = [...range(largest, floor, -1), floor].map((one) => ({ one, most: SHARE_LINES }));
  const well = [...onTwo, ...onThree]
    .map(({ one, most }) => textBlock(words, 'label', room, context, one, most))
    .find((block) => block.fits && wellBroken(block, context));
  return well ?? fittedBlock(words, 'label', room, context, size, SHARE_LINES);
}

/** The unit over the first posts and the words for the share over the last; undefined where they do not fit. */
function besideWords(
  unit: string,
  words: string,
  spec: CountingPosts,
  stage: Stage,
  context: DrawContext,
): Words | undefined {
  const { box, detail, perMm } = stage;
  const size = labelSize(context, detail);
  const apart = LABELS_APART * size;
  const loose = words === '' ? 0 : looseWidth(spec, stage, context);
  const few = isLow(box) || perMm !== undefined ? Math.min(loose, SHARE_MOST * box.width) : loose;
  const overFew = shareBlock(words, few, stage, context);
  const share = overFew.fits ? overFew : shareBlock(words, loose, stage, context);
  const noteSize = (context.type('note').size * size) / context.type('label').size;
  const note = fittedBlock(unit, 'note', box.width - share.width - apart, context, noteSize);
  if (!share.fits || !note.fits) return undefined;
  const height = Math.max(share.height, note.height);
  const last = box.y + height;
  const right = box.x + box.width;
  return {
    labels: [
      ...placeBlock(note, { x: box.x, last, align: 'left', room: box.width, field: 'chart.unit' }),
      ...placeBlock(share, { x: right, last, align: 'right', room: loose, field: 'labels.share' }),
    ],
    height: height === 0 ? 0 : height + underWords(size, box),
  };
}

/** Under one another where a narrow box has no room for both: the share's words, then the unit. */
function stackedWords(unit: string, words: string, box: Box, context: DrawContext): Words {
  const gap = LABEL_GAP.high * context.type('label').size;
  const share = fittedBlock(words, 'label', box.width, context);
  const note = fittedBlock(unit, 'note', box.width, context);
  const first = box.y + share.height;
  const last = note.height === 0 ? first : first + gap + note.height;
  const at = { x: box.x, align: 'left', room: box.width } as const;
  return {
    labels: [
      ...placeBlock(share, { ...at, last: first, field: 'labels.share' }),
      ...placeBlock(note, { ...at, last, field: 'chart.unit' }),
    ],
    height: last - box.y + gap,
  };
}

/** What is printed above the posts: the unit left, the share's words right, on one last baseline. */
function drawLabels(spec: CountingPosts, stage: Stage, context: DrawContext): Words {
  const words = spec.share === undefined ? '' : context.label('share');
  // A sign on a page gets no words, so it states no unit either.
  const wordless = spec.share !== undefined && words === '';
  if (wordless) return { labels: [], height: 0 };
  const unit = unitText(spec, context);
  return (
    besideWords(unit, words, spec, stage, context) ?? stackedWords(unit, words, stage.box, context)
  );
}

/** Drawing A: a number on posts of ten ticks, of which a share dissolves. */
export const countingPosts: ChartType<CountingPosts> = {
  schema,
  figures: ({ figure, share }) => (share === undefined ? [figure] : [figure, share]),
  sources: () => [],
  labels: ({ share }) => (share === undefined ? [] : ['share']),
  license: (spec, figure) => {
    const { unit, total, share } = counted(spec, figure);
    const loose = countingTicks(total, share).filter(({ role }) => role === 'loose').length;
    return { kind: 'counted', unit, marks: { fixed: total - loose, loose } };
  },
  facts: (spec, figure) => {
    const { total, unit } = counted(spec, figure);
    return { total, unit };
  },
  draw: (spec, stage, context) => {
    const { labels, height } = drawLabels(spec, stage, context);
    // On a whole px of the canvas: a thin cap would be a grey line.
    const y = wholePx(stage.box.y + height, context);
    const box = { ...stage.box, y, height: stage.box.y + stage.box.height - y };
    const grid = gridOf(counted(spec, context.figure), box, stage.perMm !== undefined);
    return { shapes: [...drawPosts(grid, context), ...drawTicks(grid, context)], labels };
  },
};
