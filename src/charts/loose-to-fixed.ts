import { range, scaleBand } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Layer, Shape } from './chart.ts';
import { drift } from './drift.ts';
import { bar, freeTick, line, post, TICK_ON_POST, tickOnPost } from './marks.ts';
import { twoSides, type TwoSides } from './two-sides.ts';

const schema = z.strictObject({
  type: z.literal('loose-to-fixed'),
  count: z
    .int()
    .min(1)
    .max(60)
    .default(18)
    .describe('Ticks on either side, the same on both. Default: 18.'),
  posts: z.int().min(1).max(10).default(3).describe('Posts on the right. Default: 3.'),
});

/** The same ticks, loose and on posts. */
export type LooseToFixed = Readonly<z.output<typeof schema>>;

/** Wall between posts, as a part of a pitch. */
const GAP = 0.3;
/** Thickness of a tick: in px, of a row, of its length (art direction § 4). */
const THICKEST = 26;
const OF_ROW = 0.3;
const OF_LENGTH = 0.38;
/** A tick leans at most so far that it takes this part of a row. */
const LEAN_OF_ROW = 0.72;
/** Floor under the whole drawing, in px, and the arrow's head, as parts of the middle zone. */
const FLOOR = 6;
const ARROW = { length: 0.6, head: 0.16 };

/** Ticks of both sides: as long, as thick and in the same rows, so that each can be followed across. */
interface Grid {
  readonly rows: number;
  readonly row: number;
  readonly posts: readonly Box[];
  readonly length: number;
  readonly thickness: number;
}

function gridOf({ count, posts }: LooseToFixed, side: Box): Grid {
  const band = scaleBand<number>()
    .domain(range(posts))
    .range([side.x, side.x + side.width])
    .paddingInner(GAP);
  const width = band.bandwidth();
  const rows = Math.ceil(count / posts);
  const row = side.height / rows;
  const length = width * TICK_ON_POST;
  return {
    rows,
    row,
    posts: range(posts).map((i) => ({ ...side, x: band(i) ?? side.x, width })),
    length,
    thickness: Math.min(THICKEST, OF_ROW * row, OF_LENGTH * length),
  };
}

function heldTicks({ count }: LooseToFixed, { rows, row, posts, thickness }: Grid): Shape[] {
  return range(count).flatMap((n) => {
    const on = posts[Math.floor(n / rows)];
    if (on === undefined) return [];
    return [tickOnPost(on, on.y + on.height - ((n % rows) + 0.5) * row, thickness)];
  });
}

/** The same ticks without posts: the first and last column hang on the edges of their side. */
function looseTicks({ count }: LooseToFixed, side: Box, grid: Grid): Shape[] {
  const { rows, row, length, thickness } = grid;
  const columns = Math.ceil(count / rows);
  const pitch = (side.width - length) / Math.max(1, columns - 1);
  const steepest = (Math.asin(Math.min(1, (LEAN_OF_ROW * row) / length)) * 180) / Math.PI;
  return range(count).map((n) => {
    const i = Math.floor(n / rows);
    const j = rows - 1 - (n % rows);
    const { turn, dx, dy } = drift(i, j);
    const lean = Math.max(-steepest, Math.min(steepest, turn));
    const radians = (Math.abs(lean) * Math.PI) / 180;
    const across = (length * Math.cos(radians) + thickness * Math.sin(radians)) / 2;
    const x = side.x + length / 2 + i * pitch + dx * pitch;
    const at = Math.min(Math.max(x, side.x + across), side.x + side.width - across);
    return freeTick(
      'loose',
      { x: at, y: side.y + (j + 0.5 + dy) * row, turn: lean },
      { length, thickness },
    );
  });
}

function arrow({ between, heading }: TwoSides, context: DrawContext): Shape {
  const zone = heading === 0 ? between.width : between.height;
  const half = (zone * ARROW.length) / 2;
  const head = zone * ARROW.head;
  const [x, y] = [between.x + between.width / 2, between.y + between.height / 2];
  const d =
    heading === 0
      ? `M${x - half} ${y}H${x + half}M${x + half - head} ${y - head}L${x + half} ${y}L${x + half - head} ${y + head}`
      : `M${x} ${y - half}V${y + half}M${x - head} ${y + half - head}L${x} ${y + half}L${x + head} ${y + half - head}`;
  return line('rule', d, context.stroke.rule);
}

/** Drawing K: nothing is added but posts to hold on to. */
export const looseToFixed: ChartType<LooseToFixed> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['before', 'after'],
  license: () => ({ kind: 'schematic' }),
  facts: ({ count, posts }) => ({ count, posts }),
  draw: (spec, { box }, context): Layer => {
    const plan = twoSides({ ...box, height: box.height - FLOOR }, context);
    const grid = gridOf(spec, plan.after);
    return {
      shapes: [
        ...grid.posts.flatMap((place) => post(place, context.stroke, true)),
        bar('floor', { ...box, y: box.y + box.height - FLOOR, height: FLOOR }),
        arrow(plan, context),
        ...looseTicks(spec, plan.before, grid),
        ...heldTicks(spec, grid),
      ],
      labels: plan.labels,
    };
  },
};
