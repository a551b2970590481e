import { pairs, range, sum } from 'd3';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bar, Box, Role } from '../../src/charts/chart.ts';
import { dashesAround } from '../../src/infographics/dash-pattern.ts';
import { formats, pxPerMm } from '../../src/infographics/formats.ts';
import { compose, jobsOf, type Press } from '../../src/infographics/press.ts';
import { pathPoints } from '../../src/infographics/produced/path-points.ts';
import type { Scene } from '../../src/infographics/scene.ts';
import { scaleOn } from '../../src/theme/type-sizes.ts';
import { textBox } from '../../src/infographics/text-box.ts';
import { pressAt } from './made.ts';

let press: Press;
beforeAll(async () => {
  press = await pressAt();
});

/** The scenes of one subject in one format, in every language. */
function scenesOf(subject: string, format: string): Scene[] {
  return jobsOf(press.paper)
    .filter((job) => job.subject.id === subject && job.format.id === format)
    .map((job) => compose(press, job));
}

function bars(scene: Scene, role: Role): Bar[] {
  return scene.chartShapes.filter((shape) => shape.kind === 'bar').filter((b) => b.role === role);
}

/** The lowest point of a bar as it is turned, in px. */
function lowestOf({ y, width, height, turn = 0 }: Bar): number {
  const lean = (Math.abs(turn) * Math.PI) / 180;
  return y + (height + width * Math.sin(lean) + height * Math.cos(lean)) / 2;
}

/** A row of posts, from left to right, and the floor under it. */
interface FloorRow {
  readonly posts: readonly Bar[];
  readonly floors: readonly Bar[];
}

/** The posts and floors of the two rows: places on pieces of floor, over places on one. */
function floorsIn(scene: Scene): Readonly<Record<'broken' | 'lasting', FloorRow>> {
  const leftToRight = (row: Bar[]) => row.toSorted((a, b) => a.x - b.x);
  const posts = bars(scene, 'post').filter(({ width, height }) => height > width);
  const middle = Math.min(...posts.map(({ y, height }) => y + height)) + 1;
  const rowOf = (over: boolean): FloorRow => ({
    posts: leftToRight(posts.filter(({ y }) => y < middle === over)),
    floors: leftToRight(bars(scene, 'floor').filter(({ y }) => y < middle === over)),
  });
  return { broken: rowOf(true), lasting: rowOf(false) };
}

/** Whether a box lies within another. */
function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Least distance in px between words and marks that a picture on a phone needs (art direction § 12). */
const AIR = 16;
/** The same on canvases in columns, which a phone shows at another size. */
const AIR_ON: Readonly<Record<string, number>> = { og: 14, slide: 24 };

/** The words over the two halves, from left to right. */
const NAMES_OF_HALVES = ['labels.half', 'labels.other'];

/** Least height of the post between two halves, as a part of the drawing's width: a lower one is no doorpost. */
const TALL = 0.4;
/** Marks of 100 for the number beside the half. */
const MARKS_OF_HALF = 20;

/** The widest post that carries words, as a part of the column; and their largest size, in sizes of the ask. */
const WIDEST_POST = 0.97;
const MOST_OF_ASK = 1.2;

/** Steps that are equal may differ by a px that is rounded, on a slide by more. */
const EVEN = 2;
/** Least wall over words of a line, in walls under them: with less they stand midway between two ticks, as in a table. */
const OVER_WORDS = 1.9;

/** Least size of words on a post beside a header, as a part of the canvas: 28 px of a card of 1200. */
const LEAST_BESIDE = 28 / 1200;

/** Least size of an age, as a part of the canvas: 30 px of a card of 1200. */
const LEAST_AGE = 30 / 1200;

/** Least wall in px of the master canvas between two pieces of a post: beside one another, or one over the other. */
const BESIDE = 40;
const OVER = 16;
const MASTER = 1080;

/** Least wall in px between a post and the lowest mark that does not fit on it, and most marks in a pile: more make it a bar. */
const OVER_POST = 11.9;
const HIGHEST_PILE = 3;
/** Least wall in px between a piece of floor and a place that is gone, and what rounding leaves. */
const BESIDE_GONE = 20;
const ROUNDED = 1.1;
/** Least width of a doorpost, as a part of the distance from each to the next. */
const BROAD = 0.5;

const ids = Object.keys(formats);

/** Length of a leader in px of the master canvas (art direction § 6), and the narrowest post in px of a link card. */
const LEADER = { least: 40, most: 120 };
const POST = 50;

describe.each(ids)('in the format %s', (format) => {
  test('a year stands at one height on the post that was sawn and on the whole one', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const heights = new Map<string, number[]>();
      for (const { text, role, baseline } of scene.labels.filter((l) => l.role === 'age'))
        heights.set(`${role} ${text}`, [...(heights.get(`${role} ${text}`) ?? []), baseline]);
      const twice = [...heights.values()].filter(({ length }) => length > 1);
      expect(twice.length).toBeGreaterThan(2);
      for (const [left = 0, right = 0] of twice) expect(Math.abs(left - right)).toBeLessThan(0.5);
    }
  });

  test('every piece of the sawn post is open where it was sawn, but closed on white paper', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const [whole, ...pieces] = bars(scene, 'post').toSorted((a, b) => b.height - a.height);
      const upwards = pieces.toSorted((a, b) => b.y - a.y);
      const edges = bars(scene, 'edge');
      expect(pieces.length).toBeGreaterThan(format === 'og' ? 2 : 3);
      for (const [i, piece] of upwards.entries()) {
        expect(piece.width).toBe(whole?.width);
        const end = piece.y + piece.height;
        if (i === 0) expect(end).toBeCloseTo(scene.plinthTop);
        const lines = edges.filter(({ x, width }) => x === piece.x && width === piece.width);
        const own = lines.filter(({ y }) => y >= piece.y - 0.01 && y < end);
        const onPaper = scene.input.format.scheme === 'print';
        expect(own).toHaveLength(onPaper ? (i === 0 ? 1 : 2) : 0);
        const sides = edges.filter(({ y, height }) => y === piece.y && height === piece.height);
        expect(sides).toHaveLength(2);
      }
      const widest = Math.max(...edges.map(({ width }) => width));
      expect(widest, 'no line runs on between two pieces').toBeLessThanOrEqual(whole?.width ?? 0);
    }
  });

  test('a piece of the sawn post is clear of the next, beside it or over it', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const px = scene.input.format.width / MASTER;
      const [, ...pieces] = bars(scene, 'post').toSorted((a, b) => b.height - a.height);
      const upwards = pieces.toSorted((a, b) => b.y - a.y);
      for (const [one, next] of pairs(upwards)) {
        const beside = Math.max(one.x, next.x) - Math.min(one.x, next.x) - one.width;
        const over = one.y - next.y - next.height;
        expect(over).toBeGreaterThan(3);
        expect(beside >= BESIDE * px || over >= OVER * px, `${beside} ${over}`).toBe(true);
      }
    }
  });

  test('words of a drawing beside a header are level with the kicker', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      if (scene.input.format.layout !== 'columns') continue;
      const first = (role: string) => scene.labels.find((label) => label.role === role)?.baseline;
      expect(Math.abs((first('label') ?? 0) - (first('kicker') ?? 0))).toBeLessThan(2);
    }
  });

  test('two rows of municipalities carry as many marks, on posts that are wide enough', () => {
    for (const scene of scenesOf('scale-down-emergency', format)) {
      const scale = scaleOn(press.paper.theme, scene.input.format.canvas);
      const posts = bars(scene, 'post');
      const floor = Math.min(...posts.map(({ y, height }) => y + height));
      const marks = [...bars(scene, 'fixed'), ...bars(scene, 'loose')];
      expect(marks.filter(({ y }) => y < floor)).toHaveLength(marks.length / 2);
      expect(Math.min(...posts.map(({ width }) => width / scale))).toBeGreaterThan(POST);
    }
  });

  test('what does not fit lies clear of its post, in piles of at most three, under words of one size', () => {
    for (const scene of scenesOf('scale-down-emergency', format)) {
      const scale = scaleOn(press.paper.theme, scene.input.format.canvas);
      const posts = bars(scene, 'post');
      const top = Math.min(...posts.map(({ y }) => y));
      const loose = bars(scene, 'loose');
      const clear = loose.map((mark) => (top - lowestOf(mark)) / scale);
      expect(Math.min(...clear)).toBeGreaterThanOrEqual(OVER_POST);
      const piles = posts.map(({ x, width }) => {
        const middles = loose.map((mark) => mark.x + mark.width / 2);
        return middles.filter((middle) => middle > x && middle < x + width).length;
      });
      expect(sum(piles)).toBe(2 * loose.length);
      expect(Math.max(...piles)).toBeLessThanOrEqual(HIGHEST_PILE);
      const heads = scene.labels.filter(({ field }) => /^labels\.(un)?even$/.test(field));
      expect(heads).toHaveLength(2);
      expect(new Set(heads.map(({ size }) => size)).size).toBe(1);
    }
  });

  test('what does not fit has a note on the left edge, that ends at the first pile or has a leader to it', () => {
    for (const scene of scenesOf('scale-down-emergency', format)) {
      const { context, format: canvas } = scene.input;
      const { left, columns } = canvas;
      const notes = scene.labels.filter(({ field }) => field === 'labels.overflow');
      expect(notes.length).toBeGreaterThan(0);
      expect(notes.every(({ x }) => x === (columns?.drawingLeft ?? left))).toBe(true);
      const ends = notes.map(({ x, text, size }) => x + context.width(text, 'note', size));
      const leader = scene.chartShapes.find(({ kind, role }) => kind === 'line' && role === 'rule');
      const [from, to] =
        leader?.kind === 'line'
          ? [...leader.d.matchAll(/[MH]([\d.]+)/g)].map((m) => Number(m[1]))
          : [];
      const first = Math.min(...bars(scene, 'loose').map(({ x }) => x));
      const gap = (first - (to ?? ends.at(-1) ?? 0)) / scaleOn(press.paper.theme, canvas.canvas);
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(to === undefined ? LEADER.least + LEADER.most / 4 : LEADER.most / 4);
      if (from === undefined || to === undefined) continue;
      const length = (to - from) / scaleOn(press.paper.theme, canvas.canvas);
      expect(length, 'a shorter one looks like a dash').toBeGreaterThanOrEqual(LEADER.least);
      expect(length).toBeLessThanOrEqual(LEADER.most);
    }
  });

  test('an age can be read in a feed', () => {
    for (const scene of scenesOf('minimise-transfers', format)) {
      const { context, format: canvas } = scene.input;
      const ages = scene.labels.filter(({ role }) => role === 'age');
      expect(ages.length).toBeGreaterThan(6);
      for (const { size = context.type('age').size } of ages)
        expect(size / canvas.width).toBeGreaterThanOrEqual(LEAST_AGE);
    }
  });

  test('places on the one floor grow on and on, those on pieces of floor begin anew', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const { lasting, broken } = floorsIn(scene);
      const ticksOf = (posts: readonly Bar[]) =>
        posts.map((post) => bars(scene, 'fixed').filter((tick) => holds(post, tick)).length);
      expect(lasting.posts.length).toBeGreaterThan(3);
      expect(ticksOf(lasting.posts)).toEqual(range(1, lasting.posts.length + 1));
      expect(ticksOf(broken.posts)).toEqual(broken.posts.map((_, i) => (i % 2) + 1));
      expect(bars(scene, 'dashed').length).toBeGreaterThan(0);
    }
  });

  test('pieces of floor reach as far beyond their posts on the left as on the right, and on paper are no large black', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const perMm = pxPerMm(scene.input.format);
      const scale = scaleOn(press.paper.theme, scene.input.format.canvas);
      const { floors, posts } = floorsIn(scene).broken;
      expect(floors.length).toBeGreaterThan(1);
      for (const [i, { x, width, height }] of floors.entries()) {
        const [next, left, right] = [floors[i + 1], posts[2 * i], posts[2 * i + 1]];
        if (perMm !== undefined) expect(height).toBeLessThanOrEqual(2.6 * perMm);
        if (!next || !left || !right) continue;
        expect(next.x - x - width).toBeGreaterThan(height);
        expect(left.x - x).toBeGreaterThan(ROUNDED);
        expect(Math.abs(x + width - right.x - right.width - (left.x - x))).toBeLessThan(ROUNDED);
        const gone = bars(scene, 'dashed')[i];
        expect((gone?.x ?? 0) - x - width).toBeGreaterThanOrEqual(BESIDE_GONE * scale);
      }
    }
  });

  test('places that last stand on what the picture stands on, and posts are broad as in a doorway', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const { lasting, broken } = floorsIn(scene);
      expect(lasting.floors).toEqual([]);
      for (const { y, height } of lasting.posts) expect(y + height).toBeCloseTo(scene.plinthTop);
      const [first, second] = lasting.posts;
      expect((first?.width ?? 0) / ((second?.x ?? 0) - (first?.x ?? 0))).toBeGreaterThan(BROAD);
      expect(new Set([...lasting.posts, ...broken.posts].map(({ height }) => height)).size).toBe(1);
    }
  });

  test('places run off the canvas on a screen, and end where the column does on paper', () => {
    for (const scene of scenesOf('structural-funding', format)) {
      const { width, right, sheet } = scene.input.format;
      const posts = [...floorsIn(scene).lasting.posts, ...bars(scene, 'dashed')];
      const end = Math.max(...posts.map((post) => post.x + post.width));
      if (sheet) expect(Math.abs(end - right)).toBeLessThan(ROUNDED);
      else expect(end).toBeGreaterThan(width);
    }
  });

  test('one whole post holds what is laid down, and a thicker slot over it for what is asked', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const [whole, ...others] = bars(scene, 'post');
      const [slot, ...slots] = bars(scene, 'slot');
      const ticks = bars(scene, 'fixed');
      expect([...others, ...slots, ...bars(scene, 'dashed')]).toEqual([]);
      if (!whole || !slot) throw new Error('no post or no slot');
      expect([...ticks, slot].filter((mark) => mark.x !== whole.x || !holds(whole, mark))).toEqual(
        [],
      );
      expect(new Set([...ticks, slot].map(({ width }) => width)).size).toBe(1);
      expect(slot.y + slot.height).toBeLessThan(Math.min(...ticks.map(({ y }) => y)));
      expect(slot.height / (ticks[0]?.height ?? 0)).toBeGreaterThan(1.5);
      expect(whole.y + whole.height).toBeCloseTo(scene.plinthTop, 0);
    }
  });

  test('the slot cuts through the left edge of the post, and through no other', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const [whole] = bars(scene, 'post');
      const [slot] = bars(scene, 'slot');
      if (!whole || !slot) throw new Error('no post or no slot');
      const middle = slot.y + slot.height / 2;
      const beside = bars(scene, 'edge')
        .filter(({ x }) => x >= whole.x)
        .filter(({ y, height }) => y < middle && y + height > middle);
      // The right edge, and the inner line beside it.
      expect(beside).toHaveLength(2);
      for (const { x } of beside) expect(x).toBeGreaterThan(slot.x + slot.width);
      const above = bars(scene, 'edge').filter(({ x, y }) => x === whole.x && y < middle);
      expect(Math.max(...above.map(({ y, height }) => y + height))).toBeGreaterThanOrEqual(slot.y);
    }
  });

  test('the slot has a dash at each of its corners, the left ones on the edge of the post', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const [slot] = bars(scene, 'slot');
      const dashed = scene.chartShapes.find(({ kind }) => kind === 'line');
      if (!slot || dashed?.kind !== 'line') throw new Error('no slot or no dashes');
      const half = dashed.stroke / 2;
      const [top, bottom] = [slot.y + half, slot.y + slot.height - half];
      const dashes = pathPoints(dashed.d).map((points) => ({
        x: points.map(({ x }) => x),
        y: points.map(({ y }) => y),
      }));
      for (const x of [slot.x, slot.x + slot.width - half])
        for (const y of [top, bottom])
          expect(
            dashes.some(
              (dash) =>
                Math.min(...dash.x) - half <= x + 0.01 &&
                Math.max(...dash.x) + half >= x - 0.01 &&
                dash.y.some((at) => Math.abs(at - y) <= half + 0.01),
            ),
          ).toBe(true);
    }
  });

  test('words on the post keep their distance from the tick below, and the lowest from the floor', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const { context, measure, format: canvas } = scene.input;
      const air = AIR_ON[canvas.id] ?? AIR;
      const ticks = [...bars(scene, 'fixed'), ...bars(scene, 'slot')];
      const words = scene.labels
        .filter(({ on }) => on === 'post')
        .map((label) => textBox(label, context.type(label.role), measure));
      expect(words.length).toBeGreaterThan(ticks.length);
      for (const { bottom, top } of words) {
        const below = ticks.filter(({ y }) => y > top).map(({ y }) => y);
        expect(Math.min(...below) - bottom).toBeGreaterThanOrEqual(air);
      }
      const lowest = Math.max(...ticks.map(({ y, height }) => y + height));
      expect(scene.plinthTop - lowest).toBeGreaterThanOrEqual(2 * air);
    }
  });

  test('what is laid down stands at equal distances, words of a line clearly nearer their own tick than the one above', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const { context, measure } = scene.input;
      const ticks = [...bars(scene, 'slot'), ...bars(scene, 'fixed').sort((a, b) => a.y - b.y)];
      const steps = ticks.slice(2).map(({ y }, i) => y - (ticks[i + 1]?.y ?? 0));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(EVEN);
      const words = scene.labels
        .filter(({ on }) => on === 'post')
        .map((label) => textBox(label, context.type(label.role), measure));
      for (const [i, { y }] of ticks.slice(1).entries()) {
        const { y: above = 0, height = 0 } = ticks[i] ?? {};
        const [own, ...others] = words.filter(({ top, bottom }) => top > above && bottom < y);
        if (!own) throw new Error('no words on a tick');
        const under = y - own.bottom;
        if (others.length === 0)
          expect((own.top - above - height) / under).toBeGreaterThanOrEqual(OVER_WORDS);
      }
    }
  });

  test('all that is laid down and what is asked is named in one size', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const titles = scene.labels.filter(({ on, role }) => on === 'post' && role === 'label');
      expect(new Set(titles.map(({ field }) => field)).size).toBe(4);
      expect(new Set(titles.map(({ size }) => size)).size).toBe(1);
    }
  });

  test('a wide post is a post and no board: under a header it leaves bare wall at its right', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const { left, right, layout } = scene.input.format;
      const [whole] = bars(scene, 'post');
      if (layout === 'stacked') expect(whole?.width).toBeLessThan(WIDEST_POST * (right - left));
    }
  });

  test('words on the post are large enough, and do not outweigh what is asked', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const { width, layout } = scene.input.format;
      const ask = Math.max(
        ...scene.labels.map(({ role, size = 0 }) => (role === 'ask' ? size : 0)),
      );
      const words = scene.labels.filter(({ field }) => field.startsWith('labels.'));
      for (const { size = 0 } of words) {
        expect(size).toBeLessThanOrEqual(MOST_OF_ASK * ask);
        if (layout === 'columns') expect(size / width).toBeGreaterThanOrEqual(LEAST_BESIDE);
      }
    }
  });

  test('what is asked says who asks it', () => {
    for (const scene of scenesOf('safeguard-rights', format)) {
      const lines = scene.labels.filter(({ field }) => field === 'labels.plan-line');
      expect(lines.map(({ text }) => text).join(' ')).toBe(scene.input.text.labels['plan-line']);
    }
  });

  test('the words over one post and over two are broken alike', () => {
    for (const scene of scenesOf('suitable-care', format)) {
      const lines = (field: string) => scene.labels.filter((label) => label.field === field);
      expect(lines('labels.without').length).toBeGreaterThan(0);
      expect(lines('labels.without').length).toBe(lines('labels.with').length);
    }
  });

  test('a tall empty post stands in the exact middle, and only the left half has marks', () => {
    for (const scene of scenesOf('unaccompanied-minors', format)) {
      const { right, left, columns } = scene.input.format;
      const [middle, ...more] = bars(scene, 'post');
      if (!middle) throw new Error('no post');
      expect(more).toEqual([]);
      expect(bars(scene, 'fixed')).toEqual([]);
      const start = columns?.drawingLeft ?? left;
      expect(middle.x + middle.width / 2).toBeCloseTo((start + right) / 2, 6);
      expect(middle.y + middle.height).toBeCloseTo(scene.plinthTop, 6);
      expect(middle.height / (right - start)).toBeGreaterThan(TALL);
      const marks = bars(scene, 'open').filter((mark) => mark.turn !== undefined);
      expect(marks).toHaveLength(MARKS_OF_HALF);
      const air = AIR_ON[scene.input.format.id] ?? AIR;
      for (const { x, width, height } of marks) {
        const [at, reach] = [x + width / 2, Math.hypot(width, height) / 2];
        expect(at - reach).toBeGreaterThanOrEqual(start - 1);
        expect(at + reach).toBeLessThan(middle.x - air / 2);
      }
    }
  });

  test('both halves are named in one size, and nothing calls the number the half', () => {
    for (const scene of scenesOf('unaccompanied-minors', format)) {
      const named = NAMES_OF_HALVES.map((name) =>
        scene.labels.findLast(({ field }) => field === name),
      );
      expect(new Set(named.map((label) => label?.size)).size).toBe(1);
      expect(new Set(named.map((label) => label?.baseline)).size).toBe(1);
      expect(named[0]?.text).not.toMatch(/\d/);
      const count = scene.labels.filter(({ field }) => field === 'labels.count');
      expect(count.map(({ text }) => text).join(' ')).toMatch(
        /^(apart cijfer|separate figure): 2[.,]000 in \(crisis\)/,
      );
      const [middle] = bars(scene, 'post');
      const after = (middle?.x ?? 0) + (middle?.width ?? 0) + (AIR_ON[format] ?? AIR) - 1;
      expect(named[1]?.x).toBeGreaterThan(after);
    }
  });

  test('the words over the counted half get no hyphen, and leave marks of 11 px or more', () => {
    for (const scene of scenesOf('unaccompanied-minors', format)) {
      const words = scene.labels.filter(({ field }) => field === 'labels.count');
      expect(words.length).toBeGreaterThan(0);
      for (const { text } of words) expect(text).not.toMatch(/-$/);
      for (const { height } of bars(scene, 'open')) expect(height).toBeGreaterThanOrEqual(11);
    }
  });

  test('the standard stands at the same heights on every post, with boxes of 7 mm on paper', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { width, left, right } = scene.input.format;
      const perMm = pxPerMm(scene.input.format);
      const posts = bars(scene, 'post');
      const heightsOn = (post: Bar) =>
        bars(scene, 'fixed')
          .filter(({ x }) => x >= post.x && x < post.x + post.width)
          .map(({ y, height }) => Math.round(y + height / 2))
          .toSorted((a, b) => a - b);
      expect(posts.length).toBeGreaterThan(1);
      for (const post of posts) expect(heightsOn(post)).toEqual(heightsOn(posts[0] ?? post));
      expect(heightsOn(posts[0] as Bar)).toHaveLength(6);
      const off = posts.filter((post) => post.x + post.width > width);
      expect(off, 'one post runs off the canvas, but not on paper').toEqual(
        perMm === undefined ? posts.slice(-1) : [],
      );
      const boxes = bars(scene, 'core');
      const ends = [posts[0]?.x ?? 0, ...(perMm === undefined ? [] : [boxes[0]?.x ?? 0])];
      for (const rule of bars(scene, 'rule')) {
        expect(rule.x).toBeGreaterThan(left);
        expect(ends.some((end) => Math.abs(rule.x + rule.width - end) < 0.01)).toBe(true);
      }
      expect(boxes.every((box) => Math.abs(box.x + box.width - right) < 0.01)).toBe(true);
      const sides = boxes.map((box) => Math.round(box.width / (perMm ?? 1)));
      expect(sides).toEqual(perMm === undefined ? [] : range(6).map(() => 7));
    }
  });

  test('boxes on paper stand beside three posts or more, under words that say what they are for', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { context, measure } = scene.input;
      const boxes = bars(scene, 'core');
      const words = scene.labels.filter(({ field }) => field === 'labels.this-site');
      expect(words.length > 0).toBe(boxes.length > 0);
      expect(bars(scene, 'post').length).toBeGreaterThanOrEqual(3);
      const lastPost = bars(scene, 'post').at(-1);
      for (const one of words.map((word) => textBox(word, context.type(word.role), measure))) {
        expect(one.bottom).toBeLessThan(boxes[0]?.y ?? 0);
        expect(one.left).toBeGreaterThan((lastPost?.x ?? 0) + (lastPost?.width ?? 0));
      }
    }
  });

  test('three posts or more are whole, as high as one another and under the top of the canvas', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const posts = bars(scene, 'post');
      const whole = posts.filter(({ x, width }) => x + width <= scene.input.format.width);
      expect(whole.length).toBeGreaterThanOrEqual(3);
      expect(new Set(posts.map(({ y, height }) => `${y} ${height}`)).size).toBe(1);
      expect(posts[0]?.y).toBeGreaterThan(0);
    }
  });

  test('words over the posts say that they are locations', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const posts = bars(scene, 'post');
      const words = scene.labels.filter(({ field }) => field === 'labels.every-site');
      expect(words).toHaveLength(1);
      for (const { x, baseline } of words) {
        expect(x).toBeCloseTo(posts[0]?.x ?? 0);
        expect(baseline).toBeLessThan(posts[0]?.y ?? 0);
      }
    }
  });

  test('words of the standard keep 16 px from every rule and mark, also below', () => {
    for (const scene of scenesOf('improve-facilities', format)) {
      const { context, measure } = scene.input;
      const marks = scene.chartShapes
        .filter((shape) => shape.kind === 'bar')
        .filter(({ role }) => role !== 'post');
      const words = scene.labels
        .filter(({ role }) => role === 'item')
        .map((label) => textBox(label, context.type('item'), measure));
      expect(words).toHaveLength(6);
      for (const { left, right, top, bottom } of words)
        for (const { x, y, width, height } of marks) {
          const beside = Math.max(x - right, left - x - width);
          const over = Math.max(y - bottom, top - y - height);
          expect(Math.max(beside, over)).toBeGreaterThanOrEqual(AIR);
        }
    }
  });
});

test('a dashed outline has a dash at each of its corners', () => {
  const [width, height, stroke] = [143, 245, 4];
  const { array, offset } = dashesAround({ width, height }, stroke, [9, 6]);
  const lengths = array.split(' ').map(Number);
  const around = sum(lengths);
  expect(around).toBeCloseTo(width + height, 0);
  const inDash = (at: number) => {
    let start = -around - offset - stroke / 2;
    for (const [i, length] of [...lengths, ...lengths, ...lengths].entries()) {
      const drawn = i % 2 === 0 ? length + stroke : length - stroke;
      if (i % 2 === 0 && at > start && at < start + drawn) return true;
      start += drawn;
    }
    return false;
  };
  const corners = [0, width, width + height];
  const about = corners.flatMap((at) => [at - stroke, at, at + stroke]);
  expect(about.filter((at) => !inDash(at))).toEqual([]);
});
