import { describe, expect, test } from 'vitest';
import type { Bar, DrawContext } from '../../src/charts/chart.ts';
import { countingPosts } from '../../src/charts/counting-posts.ts';

/** The numbers that a third and two thirds of 166 marks round to: the paper gives neither. */
const NOT_STATED = [55, 56, 110, 111];
/** Widths are whole px while there is white between the edges of a post. */
const ROUNDING = 1;
/** A post narrower than this has fewer whole px to lose. */
const NARROW = 24;
/** What is left of the last posts: a line this wide in px at most. */
const LINE = 2;
const spec = { type: 'counting-posts', figure: 'all', share: 'third' } as const;

const figures: DrawContext['figure'] = (id) => ({
  value: id === 'all' ? 16623 : 1 / 3,
  openEnd: false,
});
const wordless: DrawContext = {
  stroke: { postEdge: 4, postEdgeNarrow: 3, postEdgeSliver: 2, rule: 4, leader: 3 },
  type: () => ({ family: '', weight: 700, size: 0, tracking: 0, leading: 1 }),
  width: () => 0,
  capHeight: () => 0,
  label: () => '',
  message: (key) => (key === 'language.keepWithNext' ? 'de, het' : ''),
  pixel: 1,
  hyphenate: (word) => [word],
  figure: figures,
  amount: () => ({ n: '', unit: '' }),
  source: () => ({ name: '', year: '' }),
};

interface Marks {
  readonly ticks: Bar[];
  readonly posts: Bar[];
  readonly edges: Bar[];
  readonly caps: Bar[];
}

function marksIn(width: number, height: number, perMm?: number): Marks {
  const box = { x: 0, y: 0, width, height };
  const { shapes } = countingPosts.draw(
    spec,
    { box, bleedTop: 0, bleedRight: 0, detail: 'full', perMm },
    wordless,
  );
  const bars = shapes.filter((shape) => shape.kind === 'bar');
  return {
    posts: bars.filter(({ role }) => role === 'post'),
    ticks: bars.filter(({ role }) => role === 'fixed' || role === 'loose'),
    edges: bars.filter(({ role, width: wide, height: high }) => role === 'edge' && high > wide),
    caps: bars.filter(({ role, width: wide, height: high }) => role === 'edge' && high < wide),
  };
}

describe.each([
  [884, 680],
  [884, 430],
  [828, 460],
  [496, 430],
  [340, 560],
  [250, 112],
  [460, 80],
])('the posts in a box of %i by %i', (width, height) => {
  const { ticks, posts, edges, caps } = marksIn(width, height);

  test('are 166 marks, ten to a post', () => {
    expect(ticks).toHaveLength(166);
  });

  test('have caps a whole row clear of the ticks under them, or each looks like one more', () => {
    expect(caps.length).toBeGreaterThan(5);
    const rows = ticks.filter(({ x, turn = 0 }) => turn === 0 && x === posts[0]?.x);
    const [last = 0, lastButOne = 0] = rows.map(({ y }) => y).toSorted((a, b) => a - b);
    const straight = ticks.filter(({ turn = 0 }) => turn === 0);
    const free = caps.flatMap((cap) =>
      straight
        .filter(({ x }) => x >= cap.x && x < cap.x + cap.width)
        .map(({ y }) => y - cap.y - cap.height),
    );
    expect(Math.min(...free)).toBeGreaterThan(lastButOne - last - 0.01);
  });

  test('have caps as thick as their own edges, or less, as long as white is left between these', () => {
    const hollow = posts.filter((post) => post.width > LINE);
    expect(caps.map(({ x }) => x)).toEqual(hollow.map(({ x }) => x));
    for (const cap of caps) {
      const edge = edges.find(({ x }) => x === cap.x);
      expect(cap.height).toBeLessThanOrEqual(edge?.width ?? 0);
    }
    const edge = Math.max(...edges.map((one) => one.width));
    expect(caps.at(-1)?.height).toBeLessThanOrEqual(Math.max(LINE, edge * 0.75));
  });

  test('give no third or two thirds by how marks lie', () => {
    const leaning = ticks.filter(({ turn = 0 }) => turn !== 0);
    const clearly = ticks.filter(({ turn = 0 }) => Math.abs(turn) > 5);
    const loose = ticks.filter(({ role }) => role === 'loose');
    const counts = [leaning, clearly, loose].flatMap(({ length }) => [length, 166 - length]);
    expect(counts.filter((count) => NOT_STATED.includes(count))).toEqual([]);
  });

  test('leave no mark without a post, so that none can be counted as the first', () => {
    const lefts = posts.map(({ x }) => x);
    expect(lefts).toHaveLength(17);
    const [first = 0, second = 0] = lefts;
    const alone = ticks.filter(
      (tick) =>
        !lefts.some((x) => tick.x >= x - 1 && tick.x + tick.width <= x + second - first + 1),
    );
    expect(alone).toEqual([]);
    expect(new Set(posts.map((post) => post.y)).size).toBe(1);
  });

  test('narrow by no more than an eighth of a post at a time, to a line in the last two columns', () => {
    const widths = posts.map((post) => post.width);
    const whole = widths[0] ?? 0;
    const drops = widths.slice(1).map((wide, i) => (widths[i] ?? 0) - wide);
    expect(Math.min(...drops)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drops)).toBeLessThan(whole / 8 + (whole < NARROW ? 2 : 1) * ROUNDING);
    expect(drops.filter((drop) => drop > 0).length).toBeGreaterThan(whole < NARROW ? 4 : 6);
    expect(widths.map((wide) => wide <= LINE).lastIndexOf(false)).toBe(14);
  });

  test('end clearly before or after the ticks on them, where they are wide enough to be read closely', () => {
    const whole = posts[0]?.width ?? 0;
    if (whole < 20) return;
    const ends = ticks.map((tick) => {
      const post = posts.findLast(({ x }) => tick.x + tick.width / 2 >= x);
      const lean = (Math.abs(tick.turn ?? 0) * Math.PI) / 180;
      const reach = (tick.width * Math.cos(lean) + tick.height * Math.sin(lean)) / 2;
      return tick.x + tick.width / 2 + reach - (post?.x ?? 0) - (post?.width ?? 0);
    });
    expect(ends.filter((end) => end > -2 && end < whole / 15)).toEqual([]);
  });

  test('begin to lean little by little', () => {
    const leans = posts.map(({ x }, i) => {
      const next = posts[i + 1]?.x ?? width;
      const own = ticks.filter((tick) => tick.x >= x - 1 && tick.x < next - 1);
      return own.reduce((sum, { turn = 0 }) => sum + Math.abs(turn), 0) / own.length;
    });
    const jumps = leans.slice(1, -1).map((lean, i) => lean - (leans[i] ?? 0));
    expect(Math.max(...jumps)).toBeLessThan(Math.max(...leans) / 3);
  });

  test('keep a mark off the floor', () => {
    const low = ticks.map((tick) => {
      const lean = (Math.abs(tick.turn ?? 0) * Math.PI) / 180;
      const down = (tick.width * Math.sin(lean) + tick.height * Math.cos(lean)) / 2;
      return height - (tick.y + tick.height / 2 + down) - tick.height;
    });
    expect(Math.min(...low)).toBeGreaterThan(-0.01);
  });
});

/** Posts that two thirds of 166 marks would fill: eleven, and one more that is not full. */
const TWO_THIRDS_OF_POSTS = [11, 12];

describe.each([
  [844, 690],
  [868, 640],
  [1044, 112],
])('the posts on paper in a box of %i by %i', (width, height) => {
  const { ticks, posts, edges, caps } = marksIn(width, height, 5);
  const lines = posts.filter((post) => post.width <= LINE);

  test('are 166 marks', () => {
    expect(ticks).toHaveLength(166);
  });

  test('have a cap as long as they have two edges, and then are one line', () => {
    expect(caps.map(({ x }) => x)).toEqual(posts.slice(0, -lines.length).map(({ x }) => x));
    const own = lines.map(({ x }) => edges.filter((edge) => edge.x === x));
    expect(own.map(({ length }) => length)).toEqual(lines.map(() => 1));
  });

  test('stand in every column, so that no mark can be counted as the first without one', () => {
    expect(posts).toHaveLength(17);
    expect(lines).toHaveLength(2);
  });

  test('give no two thirds by how many have two edges', () => {
    expect(TWO_THIRDS_OF_POSTS).not.toContain(posts.length - lines.length);
  });
});

describe.each([
  ['beside a header', 496, 362],
  ['under a header on a square', 884, 248],
])('marks in a box %s', (_, width, height) => {
  test('are thick enough for a phone, and apart', () => {
    const { ticks, posts } = marksIn(width, height);
    const column = ticks.filter(({ x }) => x === posts[0]?.x);
    const [last = 0, lastButOne = 0] = column.map(({ y }) => y).toSorted((a, b) => a - b);
    const thickness = column[0]?.height ?? 0;
    expect(thickness).toBeGreaterThan(7.9);
    expect(lastButOne - last).toBeGreaterThan(2.5 * thickness);
  });
});
