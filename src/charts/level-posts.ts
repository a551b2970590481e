import { range } from 'd3';
import { boxColumns, drawBoxes, headRoom, type BoxColumn } from './box-column.ts';
import type { Bar, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { AIR, BESIDE_HEADER, bareRow, partsOn, rowOf, type Row } from './level-row.ts';
import { ABOVE, BELOW, BESIDE_SIZE, levelsOf, type Levels } from './levels.ts';
import { bar, post, tickOnPost } from './marks.ts';
import { evenPx, wholePx } from './whole-px.ts';
import { fittedBlock, placeBlock, textBlock, type TextBlock } from './words.ts';

/** Fewest posts that are whole: a level is seen on two. */
const FEWEST = 2;
/** Thickness of a tick: in px, of a step, and of the post (art direction § 4). */
const THICKEST = 22;
const OF_STEP = 0.24;
const OF_POST = 0.27;
/** Size of the words over the posts, in legends, and the wall between them and the tops, in sizes. */
const HEAD = { full: 1, brief: 1.12 };
const UNDER_HEAD = 0.6;
/** Least wall between the words of two ticks, in sizes, and what a page has, where nothing has to be filled. */
const CLEAR = 0.5;
const PAGE_CLEAR = 1.5;
/** Rather a post less than words smaller than this part of their size, or than a legend on paper, read in the hand. */
const LEAST_SIZE = 0.66;
/** A page has the height that words want, so that for their measure it is any that is enough, in widths. */
const HIGH_ENOUGH = 100;

/** What stands at the levels: keys of the words of each, top to bottom, of those over the posts, and over the boxes on paper. */
interface LevelPosts {
  readonly items: readonly string[];
  readonly posts?: string | undefined;
  readonly boxes?: string | undefined;
}

/** The words of all items, at one size. */
type Words = readonly TextBlock[];

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

/** What stands at the levels: how high these are, the posts, the words beside them, and boxes on paper. */
interface Setting {
  readonly levels: Levels;
  readonly row: Row;
  readonly words: Words;
  readonly boxes?: BoxColumn | undefined;
}

/**
 * Returns the posts and the words beside them: as many posts as leave the words their size on one line; where
 * none do, the fewest, with words that are smaller or broken, and boxes without words over them.
 */
function settingOf(
  { items, boxes }: LevelPosts,
  stage: Stage,
  context: DrawContext,
  headed = false,
): Setting {
  const bare = levelsOf(items.length, stage, context);
  if (items.every((item) => context.label(item) === ''))
    return { levels: bare, row: bareRow(stage, context), words: [] };
  const fewest = stage.bleedRight > 0 ? FEWEST - 1 : FEWEST;
  const floor = context.type('legend').size;
  const onScreen = Math.max(floor, LEAST_SIZE * context.type('item').size);
  const least = stage.perMm === undefined ? onScreen : floor;
  const columns = boxColumns(boxes, { stage, step: bare.step, headed }, context);
  const ways = columns.length === 0 ? [undefined] : columns;
  for (const column of ways) {
    const levels = levelsOf(items.length, stage, context, column?.over);
    for (const row of range(partsOn(stage).most, fewest - 1, -1).map((whole) =>
      rowOf(stage, whole, context, column),
    )) {
      const { step } = levels;
      const words = fitted(items, { room: row.room, step, lines: 1 }, least, context);
      if (words) return { levels, row, words, boxes: column };
    }
  }
  const last = columns.at(-1);
  const row = rowOf(stage, fewest, context, last);
  const broken = fitted(items, { room: row.room, step: bare.step, lines: 2 }, floor, context);
  const words = broken ?? wordsAt(items, row.room, floor, context);
  return { levels: bare, row, words, boxes: last };
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

/** Returns a tick that runs off the canvas where its post does: short of the edge it would leave a sliver of the post. */
function toCanvasEdge(tick: Bar, { box, bleedRight }: Stage): Bar {
  const column = box.x + box.width;
  if (tick.x < column || bleedRight === 0) return tick;
  return { ...tick, width: Math.max(tick.width, column + bleedRight - tick.x) };
}

/** Words over the posts, from the left edge of the first, and what stands under them. */
interface Headed {
  readonly head: TextBlock;
  /** Last baseline of these words, and of those over boxes. */
  readonly last: number;
  readonly stage: Stage;
  readonly setting: Setting;
}

/** Words over posts are broken rather than set smaller than this part of their size. */
const LEAST_WHOLE = 0.94;

/**
 * Returns the words over posts from `first` on: on one line, or broken where that is too long or would be small, or
 * where words over boxes beside them are.
 */
function headBlock(
  text: string,
  { first, beside }: { first: number; beside: TextBlock | undefined },
  { box, detail }: Stage,
  context: DrawContext,
): TextBlock {
  const size = HEAD[detail] * context.type('legend').size;
  const taken = beside ? beside.width + size : 0;
  const room = box.x + box.width - taken - first;
  const oneLine = fittedBlock(text, 'legend', room, context, size, 1);
  const shorter = context.width(text, 'legend', size) - 1;
  const across = beside ? headRoom(box) : Math.min(room, shorter);
  const broken = textBlock(text, 'legend', across, context, size);
  const paired = beside !== undefined && beside.lines.length > 1;
  const isSmall = oneLine.size < LEAST_WHOLE * size;
  return broken.fits && (paired || isSmall || !oneLine.fits) ? broken : oneLine;
}

/**
 * Returns words over the posts that say what a post is, where posts run off the canvas or boxes are at their
 * right; undefined where they would pass the column, or words at the levels would be smaller for it, or the
 * posts fewer.
 */
function headedBy(
  spec: LevelPosts,
  whole: Stage,
  { row, words, boxes }: Setting,
  context: DrawContext,
): Headed | undefined {
  const text = spec.posts === undefined ? '' : context.label(spec.posts);
  const isSheet = whole.perMm !== undefined;
  if (text === '' || words.length === 0 || (whole.bleedRight === 0 && !isSheet)) return undefined;
  const { box } = whole;
  const [first = box.x] = row.xs;
  const beside = boxes?.head?.block;
  const head = headBlock(text, { first, beside }, whole, context);
  const last = box.y + Math.max(head.height, beside?.height ?? 0);
  const over = last - box.y + UNDER_HEAD * head.size;
  const stage = { ...whole, box: { ...box, y: box.y + over, height: box.height - over } };
  const setting = settingOf(spec, stage, context, true);
  const asLarge = setting.words.every((block, i) => block.size === words[i]?.size);
  const alike = asLarge && setting.row.xs[0] === first;
  return head.fits && alike ? { head, last, stage, setting } : undefined;
}

function headLabels({ posts }: LevelPosts, { head, last, stage, setting }: Headed): Label[] {
  const [x = stage.box.x] = setting.row.xs;
  const room = stage.box.x + stage.box.width - x;
  return placeBlock(head, { x, last, align: 'left', room, field: `labels.${posts}` });
}

/**
 * Returns posts side by side with ticks at the same heights, each height named at the left by words and a
 * rule: one standard in every place. Words over the posts may say what a post is. On paper each rule ends in a box, which members tick on a visit.
 */
export function levelPosts(spec: LevelPosts, whole: Stage, context: DrawContext): Layer {
  const { items } = spec;
  const plain = settingOf(spec, whole, context);
  const headed = headedBy(spec, whole, plain, context);
  const { stage, setting } = headed ?? { stage: whole, setting: plain };
  const { levels, row, words, boxes } = setting;
  const { ys, step } = levels;
  const thickest = Math.min(THICKEST, OF_STEP * step, OF_POST * row.width);
  const thickness = evenPx(thickest, context);
  const rule = evenPx(Math.min(context.stroke.rule, thickness / 2), context);
  const named = ys.map((y, i) =>
    namedLevel({ block: words[i], item: items[i] ?? '', y }, row, stage.box.x, rule),
  );
  const top = wholePx(stage.box.y, context);
  const floor = stage.box.y + stage.box.height;
  const posts = row.xs.map((x) => ({ x, y: top, width: row.width, height: floor - top }));
  const from = (row.xs.at(-1) ?? stage.box.x) + row.width;
  const ends = boxes && drawBoxes(boxes, ys, { box: stage.box, from, rule, last: headed?.last });
  return {
    shapes: [
      ...posts.flatMap((one) => post(one, context.stroke, true)),
      ...named.flatMap(({ shapes }) => shapes),
      ...posts.flatMap((one) => ys.map((y) => toCanvasEdge(tickOnPost(one, y, thickness), stage))),
      ...(ends?.shapes ?? []),
    ],
    labels: [
      ...(headed ? headLabels(spec, headed) : []),
      ...named.flatMap(({ labels }) => labels),
      ...(ends?.labels ?? []),
    ],
  };
}

/**
 * Returns the width in px that level posts want beside a header: as many as there may be, wide enough for the
 * words over them, and words of a size.
 */
export function levelPostsWidth({ items, posts }: LevelPosts, context: DrawContext): number {
  const { post: part, gap, most, rule } = BESIDE_HEADER;
  const size = BESIDE_SIZE * context.type('item').size;
  const widest = Math.max(...items.map((item) => context.width(context.label(item), 'item', size)));
  const ofPosts = most * part + (most - 1) * gap;
  const beside = (widest + AIR + most) / (1 - ofPosts - rule * gap);
  const head = posts === undefined ? 0 : context.width(context.label(posts), 'legend');
  return Math.ceil(Math.max(beside, (head + most) / ofPosts));
}

/** Returns the height in px that level posts want on a page of a width. */
export function levelPostsHeight(spec: LevelPosts, width: number, context: DrawContext): number {
  const height = HIGH_ENOUGH * width;
  const stage: Stage = {
    box: { x: 0, y: 0, width, height },
    bleedTop: 0,
    bleedRight: 0,
    detail: 'full',
  };
  const { words } = settingOf(spec, stage, context);
  return Math.round(stepFor(words, PAGE_CLEAR) * (spec.items.length - 1 + ABOVE.full + BELOW));
}
