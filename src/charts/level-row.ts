import { range } from 'd3';
import type { BoxColumn } from './box-column.ts';
import type { DrawContext, Stage } from './chart.ts';
import { TICK_ON_POST } from './marks.ts';
import { wholePx } from './whole-px.ts';

/**
 * Width of a post and the wall beside it, as parts of the box, how many are whole at most, and the shortest rule,
 * in gaps between posts. Beside a header posts are few: many narrow ones look like a strip of film. On paper, where
 * boxes need room as well, they take less; without words they take the room of those too.
 */
const ON_SCREEN = { post: 75 / 884, gap: 35 / 884, most: 3, rule: 1.5 };
export const BESIDE_HEADER = { post: 40 / 538, gap: 28 / 538, most: 3, rule: 1 };
const ON_PAPER = { post: 54 / 884, gap: 27 / 884, most: 3, rule: 1.5 };
/** How many posts a sign has, which has no words. */
const WITHOUT_WORDS = 4;
/**
 * How much of the post that runs off the canvas is still on it, in posts: so much that the last whole one ends on
 * the edge of the column (art direction § 4). Beside a header that is what the wall between posts leaves.
 */
const CUT = 29 / 75;
/** Wall between words and their rule in px. */
export const AIR = 20;

/** Posts side by side, and the room left of them. */
export interface Row {
  readonly xs: readonly number[];
  readonly width: number;
  /** Width in px that words may take. */
  readonly room: number;
}

/** Returns the widths that the posts of a stage have. */
export function partsOn({ detail, perMm }: Stage): typeof ON_SCREEN {
  if (perMm !== undefined) return ON_PAPER;
  return detail === 'brief' ? BESIDE_HEADER : ON_SCREEN;
}

/**
 * Returns the posts of a row: `whole` ones up to the right of the box, to one that runs off the canvas, or to
 * boxes.
 */
export function rowOf(stage: Stage, whole: number, context: DrawContext, boxes?: BoxColumn): Row {
  const { box, bleedRight, detail } = stage;
  const parts = partsOn(stage);
  const runsOff = bleedRight > 0;
  const width = wholePx(parts.post * box.width, context);
  // Beside a header no more of a post that runs off is on the canvas than its ticks are long: all look as long.
  const least = runsOff && detail === 'brief' ? bleedRight - TICK_ON_POST * width : 0;
  const gap = Math.max(parts.gap * box.width, least);
  const edge = box.x + box.width;
  const end = boxes ? edge - boxes.width - gap : edge;
  const cut = detail === 'brief' ? edge + gap : edge + bleedRight - CUT * width;
  const last = runsOff ? cut : end - width;
  const count = runsOff ? whole + 1 : whole;
  const xs = range(count).map((i) => wholePx(last - (count - 1 - i) * (width + gap), context));
  return { xs, width, room: (xs[0] ?? last) - parts.rule * gap - AIR - box.x };
}

/** Returns posts at equal distances over the whole box, for a sign, which has no words. */
export function bareRow({ box }: Stage, context: DrawContext): Row {
  const { post: part, gap } = ON_SCREEN;
  const pitch = box.width / (WITHOUT_WORDS - gap / (part + gap));
  const width = wholePx((pitch * part) / (part + gap), context);
  const xs = range(WITHOUT_WORDS).map((i) => wholePx(box.x + i * pitch, context));
  return { xs, width, room: 0 };
}
