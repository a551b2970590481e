import { range } from 'd3';
import type { Box, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { bar, post, tickOnPost } from './marks.ts';
import { tickBox, tickBoxSide } from './tick-box.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

/** Width of a post and the wall beside it, as parts of the box; without words posts take the room of those too. */
const POST = 75 / 884;
const GAP = 35 / 884;
/** Most posts that are whole, and fewest: a level is seen on two. */
const MOST = 3;
const FEWEST = 2;
const WITHOUT_WORDS = 4;
/**
 * How much of the post that runs off the canvas is still on it, in posts: so much that the last whole one ends on
 * the edge of the column (art direction § 4); beside a header, where posts are narrow, more than half.
 */
const CUT = { full: 29 / 75, brief: 0.6 };
/** Post over the highest tick where the post has a top, and under the lowest, in steps. */
const ABOVE = 0.62;
const BELOW = 0.75;
/** Thickness of a tick: in px, of a step, and of the post (art direction § 4). */
const THICKEST = 22;
const OF_STEP = 0.24;
const OF_POST = 0.27;
/** Wall between words and their rule in px, and the shortest rule, in gaps between posts. */
const AIR = 20;
const SHORTEST = 1;
/** Least wall between the words of two ticks, in sizes, and what a page has, where nothing has to be filled. */
const CLEAR = 0.5;
const PAGE_CLEAR = 1.5;
/** Rather a post less than words smaller than this part of their size. */
const LEAST_SIZE = 0.66;
/** The most of a step and of a post that a box to tick takes. */
const BOX_OF_STEP = 0.85;
const BOX_OF_POST = 0.8;

/** Posts side by side, and the room left of them. */
interface Row {
  readonly xs: readonly number[];
  readonly width: number;
  /** Width in px that words may take. */
  readonly room: number;
}

/** Whether a post runs off the canvas: not on paper, where rules end in boxes. */
function runsOffCanvas({ bleedRight, perMm }: Pick<Stage, 'bleedRight' | 'perMm'>): boolean {
  return bleedRight > 0 && perMm === undefined;
}

/** The words of all items, at one size. */
type Words = readonly TextBlock[];

/**
 * Returns the posts of a row: `whole` ones up to the right of the box, or to one that runs off the canvas; on
 * paper there is room for a box right of them.
 */
function rowOf({ box, bleedRight, detail, perMm }: Stage, whole: number): Row {
  const [width, gap] = [Math.round(POST * box.width), GAP * box.width];
  const runsOff = runsOffCanvas({ bleedRight, perMm });
  const edge = box.x + box.width;
  const boxes = perMm === undefined ? 0 : width + gap;
  const last = runsOff ? edge + bleedRight - CUT[detail] * width : edge - boxes - width;
  const count = runsOff ? whole + 1 : whole;
  const xs = range(count).map((i) => Math.round(last - (count - 1 - i) * (width + gap)));
  return { xs, width, room: (xs[0] ?? last) - SHORTEST * gap - AIR - box.x };
}

/** Returns posts at equal distances over the whole box, for a sign, which has no words. */
function bareRow({ box }: Stage): Row {
  const pitch = box.width / (WITHOUT_WORDS - GAP / (POST + GAP));
  const width = Math.round((pitch * POST) / (POST + GAP));
  return { xs: range(WITHOUT_WORDS).map((i) => Math.round(box.x + i * pitch)), width, room: 0 };
}

function wordsAt(
  items: readonly string[],
  room: number,
  size: number,
  context: DrawContext,
): Words {
  return items.map((item) => textBlock(context.label(item), 'item', room, context, size));
}

/** Returns the least step in px from tick to tick that keeps their words apart. */
function stepFor(words: Words, clear: number): number {
  return Math.max(...words.map(({ height, size }) => height + clear * size));
}

/** Returns the words at the largest size from that of their role to `least` that leaves them on so many lines. */
function fitted(
  items: readonly string[],
  { room, step, lines }: { room: number; step: number; lines: number },
  least: number,
  context: DrawContext,
): Words | undefined {
  const { size } = context.type('item');
  return [...range(size, least, -1), least]
    .map((one) => wordsAt(items, room, one, context))
    .find(
      (words) =>
        words.every((block) => block.fits && block.lines.length <= lines) &&
        stepFor(words, CLEAR) <= step,
    );
}

/**
 * Returns the posts and the words beside them: as many posts as leave the words their size on one line; where
 * none do, the fewest, with words that are smaller or broken.
 */
function rowWithWords(
  items: readonly string[],
  stage: Stage,
  step: number,
  context: DrawContext,
): { row: Row; words: Words } {
  if (items.every((item) => context.label(item) === '')) return { row: bareRow(stage), words: [] };
  const fewest = runsOffCanvas(stage) ? FEWEST - 1 : FEWEST;
  const rows = range(MOST, fewest - 1, -1).map((whole) => rowOf(stage, whole));
  const floor = context.type('legend').size;
  const least = Math.max(floor, LEAST_SIZE * context.type('item').size);
  for (const row of rows) {
    const words = fitted(items, { room: row.room, step, lines: 1 }, least, context);
    if (words) return { row, words };
  }
  const row = rowOf(stage, fewest);
  const broken = fitted(items, { room: row.room, step, lines: 2 }, floor, context);
  return { row, words: broken ?? wordsAt(items, row.room, floor, context) };
}

/** Returns words whose middle is level with a tick, and the rule from them to the first post. */
function namedLevel(
  { block, item, y }: { block: TextBlock | undefined; item: string; y: number },
  { xs: [first = 0], room }: Row,
  left: number,
  rule: number,
): { shapes: Shape[]; labels: Label[] } {
  const from = block ? left + block.width + AIR : left;
  return {
    shapes:
      from < first
        ? [bar('rule', { x: from, y: y - rule / 2, width: first - from, height: rule })]
        : [],
    labels: block
      ? placeBlock(block, {
          x: left,
          last: y + block.height / 2,
          align: 'left',
          room,
          field: `labels.${item}`,
        })
      : [],
  };
}

/** Returns a box to tick on the right edge, and the rule to it from the last post. */
function boxAtEnd(
  y: number,
  side: number,
  { xs, width }: Row,
  { box }: Stage,
  rule: number,
): Shape[] {
  const from = (xs.at(-1) ?? box.x) + width;
  const right = box.x + box.width;
  return [
    bar('rule', { x: from, y: y - rule / 2, width: right - side - from, height: rule }),
    ...tickBox(right - side / 2, y, side, rule),
  ];
}

/** The heights of the ticks, and of the posts that they are on. */
interface Levels {
  readonly ys: readonly number[];
  readonly step: number;
  readonly top: number;
  readonly capped: boolean;
}

/** Beside a header posts run off the top, and the words start level with it; elsewhere they have a top. */
function levelsOf(count: number, { box, bleedTop, detail }: Stage, context: DrawContext): Levels {
  const capped = bleedTop === 0 || detail === 'full';
  const over = capped ? 0 : context.capHeight('item') / 2;
  const above = capped ? ABOVE : 0;
  const step = (box.height - over) / (count - 1 + above + BELOW);
  const ys = range(count).map((i) => box.y + over + (above + i) * step);
  return { ys, step, top: capped ? box.y : box.y - bleedTop, capped };
}

function postBoxes({ xs, width }: Row, { top }: Levels, { box }: Stage): Box[] {
  return xs.map((x) => ({ x, y: top, width, height: box.y + box.height - top }));
}

/**
 * Returns posts side by side with ticks at the same heights, each height named at the left by words and a
 * rule: one standard in every place. On paper each rule ends in a box, which members tick on a visit.
 */
export function levelPosts(items: readonly string[], stage: Stage, context: DrawContext): Layer {
  const levels = levelsOf(items.length, stage, context);
  const { ys, step, capped } = levels;
  const { row, words } = rowWithWords(items, stage, step, context);
  const thickness = Math.min(THICKEST, OF_STEP * step, OF_POST * row.width);
  const rule = Math.min(context.stroke.rule, thickness / 2);
  const side = tickBoxSide(stage.perMm, Math.min(BOX_OF_STEP * step, BOX_OF_POST * row.width));
  const named = ys.map((y, i) =>
    namedLevel({ block: words[i], item: items[i] ?? '', y }, row, stage.box.x, rule),
  );
  const marks = postBoxes(row, levels, stage).flatMap((one) =>
    ys.map((y) => tickOnPost(one, y, thickness)),
  );
  const boxes = side === undefined ? [] : ys.flatMap((y) => boxAtEnd(y, side, row, stage, rule));
  return {
    shapes: [
      ...postBoxes(row, levels, stage).flatMap((one) => post(one, context.stroke, capped)),
      ...named.flatMap(({ shapes }) => shapes),
      ...marks,
      ...boxes,
    ],
    labels: named.flatMap(({ labels }) => labels),
  };
}

/** Returns the height in px that level posts want on a page of a width. */
export function levelPostsHeight(
  items: readonly string[],
  width: number,
  context: DrawContext,
): number {
  const stage: Stage = {
    box: { x: 0, y: 0, width, height: 0 },
    bleedTop: 0,
    bleedRight: 0,
    detail: 'full',
  };
  const { words } = rowWithWords(items, stage, Infinity, context);
  return Math.round(stepFor(words, PAGE_CLEAR) * (items.length - 1 + ABOVE + BELOW));
}
