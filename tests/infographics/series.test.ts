import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waysToBreak } from '../../src/charts/break-lines.ts';
import type { Bar, Box, Label, TextRole } from '../../src/charts/chart.ts';
import { chartFigure } from '../../src/infographics/canvas.ts';
import { compose, jobsOf, type Press } from '../../src/infographics/press.ts';
import type { Scene } from '../../src/infographics/scene.ts';
import { textBox, type TextBox } from '../../src/infographics/text-box.ts';
import { copyPaper, type PaperCopy } from '../paper-copy.ts';
import { pressAt } from './made.ts';

/** Most lines of a headline (art direction § 4). */
const MOST_LINES = 3;
/** What is against lines that part a word from the next that it belongs to (`COST.keep` of `break-lines.ts`). */
const TORN = 1.2;
/** Least wall in px from the last baseline of a header to the capitals below it (art direction § 7). */
const UNDER_BASELINE = 56;
/** Part of these distances that a square keeps where a number leads: its drawing needs the wall more. */
const IN_SQUARE = 0.69;
/** Least wall in px between the header and a first label, and between a number's ink and its subline. */
const UNDER_HEADER = 48;
const UNDER_NUMBER = 22;
/** Most that a subline ends beside the edge of its number: the bearing of its last letter, in widths of the canvas. */
const ON_EDGE = 0.005;
/** A qualifier is at least this many times as large as the subline. */
const LEADS = 1.3;
/** Most wall under a subline on one line, in sizes of it: with more, two larger lines had stood there. */
const WALL_UNDER_ONE = 3;
/** Least wall between the words of two entries of a legend on one line, in sizes of its type. */
const BETWEEN_ENTRIES = 1.2;
/** Least ink in px between the ask of a story and the source under it. */
const OVER_SOURCE = 36;
/** What may reach into a covered zone, in px: what rounding leaves. */
const WITHIN = 0.5;
/** Most that the picture's own tick reaches beyond the post, in widths of the post. */
const TICK_BEYOND = 0.2;
/** The pictures that have too little height for a word over its subline. */
const BESIDE = ['square en', 'square nl', 'story en'].map((one) => `unaccompanied-minors ${one}`);
/** The formats whose wall has little height for a headline above a drawing. */
const LOW = ['square', 'story'];
const HEADER: readonly string[] = ['title', 'headline', 'lead', 'subline'];

let copy: PaperCopy;
let press: Press;
let scenes: Scene[];
beforeAll(async () => {
  copy = await copyPaper();
  press = await pressAt(copy.root);
  scenes = jobsOf(press.paper).map((job) => compose(press, job));
});
afterAll(() => copy.remove());

function name({ input }: Scene): string {
  return `${input.subject.id} ${input.format.id} ${input.edition.locale}`;
}

function linesOf({ labels }: Scene, field: string): readonly Label[] {
  return labels.filter((label) => label.field === field);
}

function box({ input }: Scene, label: Label): TextBox {
  return textBox(label, input.context.type(label.role), press.measure);
}

/** Whether a bar, turned as it is, reaches into a box. */
function reaches({ x, y, width, height, turn = 0 }: Bar, zone: Box): boolean {
  const radians = (Math.abs(turn) * Math.PI) / 180;
  const across = width * Math.cos(radians) + height * Math.sin(radians);
  const down = width * Math.sin(radians) + height * Math.cos(radians);
  const [right, bottom] = [x + (width + across) / 2, y + (height + down) / 2];
  return right > zone.x + WITHIN && bottom > zone.y + WITHIN;
}

/** Returns the tops of the plinths of a format, each once. */
function floors(of: readonly Scene[], format: string): number[] {
  return [...new Set(of.filter((s) => s.input.format.id === format).map((s) => s.plinthTop))];
}

/** Whether the subline of a picture stands beside its number, not under it. */
function isBeside(scene: Scene): boolean {
  const number = scene.labels.find(({ role }) => role === 'number');
  const [subline] = linesOf(scene, 'subline');
  return number !== undefined && subline !== undefined && subline.x > box(scene, number).right;
}

/** Returns the size of a role in px, 0 where a picture has none. */
function sizeOf({ labels }: Scene, role: TextRole): number {
  return labels.find((label) => label.role === role)?.size ?? 0;
}

/** Whether a subline on two lines stays short of its edge because, so many times as wide, its qualifier would not lead it. */
function givesWay(scene: Scene, wider: number): boolean {
  const qualifier = sizeOf(scene, 'qualifier');
  const isBroken = linesOf(scene, 'subline').length === 2;
  return isBroken && qualifier > 0 && wider * sizeOf(scene, 'subline') * LEADS > qualifier;
}

describe('the pictures of a series', () => {
  test('stand on one floor in a format, in every language', () => {
    const formats = new Set(scenes.map(({ input }) => input.format.id));
    for (const format of formats) expect(floors(scenes, format), format).toHaveLength(1);
  });

  test('say what is asked in one size in a format, on a floor that is drawn sharp', () => {
    const sizes = new Map<string, Set<number | undefined>>();
    for (const scene of scenes) {
      const { format, edition } = scene.input;
      const key = `${format.id} ${edition.locale}`;
      const found = sizes.get(key) ?? new Set();
      for (const { size } of linesOf(scene, 'ask')) found.add(size);
      sizes.set(key, found);
      if (!format.sheet) expect(scene.plinthTop % 1, key).toBe(0);
    }
    for (const [key, found] of sizes) expect([...found], key).toHaveLength(1);
  });

  test('stand on a higher floor together when one of them asks in more words', async () => {
    const ask = 'Koppel de procedure los van de opvangplek en laat ieder kind op één plek wonen.';
    await copy.edit(
      'content/nl/demands/01-minimaliseer-overplaatsingen.mdx',
      /ask: .*/,
      `ask: '${ask}'`,
    );
    const longer = await pressAt(copy.root);
    const after = jobsOf(longer.paper).map((job) => compose(longer, job));
    const [before] = floors(scenes, 'square');
    const tops = floors(after, 'square');
    expect(tops).toHaveLength(1);
    expect(tops[0]).toBeLessThan((before ?? 0) - 30);
  });

  test('end no line of header or ask on a word that belongs to the next', () => {
    for (const scene of scenes) {
      const kept = scene.input.edition.messages['language.keepWithNext'].split(/,\s*/);
      for (const field of ['title', 'headline', 'ask']) {
        const lines = linesOf(scene, field).map(({ text }) => text);
        const wrong = lines.slice(0, -1).filter((line) => {
          const words = line.toLowerCase().split(' ');
          const phrase = kept.includes(words.slice(-2).join(' '));
          return kept.includes(words.at(-1) ?? '') && !phrase;
        });
        expect(wrong, name(scene)).toEqual([]);
      }
    }
  });

  test('have a title of two lines at most, of three beside a drawing, and a headline of three', () => {
    for (const scene of scenes)
      expect(linesOf(scene, 'title').length, name(scene)).toBeLessThanOrEqual(
        scene.input.format.layout === 'columns' ? 3 : 2,
      );
    for (const scene of scenes)
      expect(linesOf(scene, 'headline').length, name(scene)).toBeLessThanOrEqual(MOST_LINES);
  });

  test('leave no word alone on the third line of a headline above a low drawing where two lines hold it', () => {
    for (const scene of scenes.filter(({ input }) => LOW.includes(input.format.id))) {
      const { context, keepWithNext, sizes, text } = scene.input;
      const lines = linesOf(scene, 'headline');
      if (lines.length < MOST_LINES || lines.at(-1)?.text.includes(' ')) continue;
      const [least] = sizes('headline');
      const width = (line: string) => context.width(line, 'headline', least);
      const breaking = { room: lines[0]?.room ?? 0, width, keepWithNext };
      const shorter = waysToBreak(text.headline, MOST_LINES - 1, breaking);
      expect(
        shorter.filter(({ cost }) => cost < TORN),
        name(scene),
      ).toEqual([]);
    }
  });

  test('take no more lines for a headline in a story than in a square: their walls are as low', () => {
    const linesIn = (format: string) =>
      scenes
        .filter(({ input }) => input.format.id === format)
        .map((scene) => [name(scene).replace(format, ''), linesOf(scene, 'headline').length]);
    expect(linesIn('story')).toEqual(linesIn('square'));
  });

  test('keep the drawing clear of the header, and words clear of the comma in a number', () => {
    for (const scene of scenes) {
      const head = scene.labels.filter(({ field }) => HEADER.includes(field));
      const bottom = Math.max(...head.map((label) => box(scene, label).bottom));
      const left = Math.max(...head.map((label) => box(scene, label).right));
      const below = scene.labels
        .filter(({ on, field }) => on === undefined && !HEADER.includes(field))
        .map((label) => box(scene, label))
        .filter(({ label, top }) => label.x < left && top > (head[0]?.baseline ?? 0));
      const { layout } = scene.input.format;
      const last = Math.max(...head.map(({ baseline }) => baseline));
      const { subject, format } = scene.input;
      const part = subject.lead !== undefined && format.id === 'square' ? IN_SQUARE : 1;
      for (const { label } of layout === 'stacked' ? below : []) {
        const capitals = label.baseline - scene.input.context.capHeight(label.role, label.size);
        expect(capitals - last, name(scene)).toBeGreaterThan(part * UNDER_BASELINE);
      }
      if (layout === 'stacked')
        for (const { top } of below)
          expect(top - bottom, name(scene)).toBeGreaterThan(part * UNDER_HEADER);
      const number = scene.labels.find(({ role }) => role === 'number');
      const [subline] = linesOf(scene, 'subline');
      if (number && subline && !isBeside(scene))
        expect(box(scene, subline).top - box(scene, number).bottom, name(scene)).toBeGreaterThan(
          UNDER_NUMBER,
        );
    }
  });

  test('set a subline beside a word, no higher and to its baseline, clear of it and within the column', () => {
    const beside = scenes.filter(isBeside);
    expect(beside.map(name).toSorted()).toEqual(BESIDE);
    for (const scene of beside) {
      const number = scene.labels.find(({ role }) => role === 'number');
      const lines = linesOf(scene, 'subline');
      if (!number) throw new Error('no number');
      expect(lines.at(-1)?.baseline).toBeCloseTo(number.baseline, 6);
      for (const line of lines) {
        expect(box(scene, line).top).toBeGreaterThan(box(scene, number).top);
        expect(box(scene, line).left - box(scene, number).right).toBeGreaterThan(UNDER_NUMBER);
        expect(box(scene, line).right).toBeLessThanOrEqual(scene.input.format.right);
      }
    }
  });

  test('set a qualifier clearly larger than the subline under its number', () => {
    const qualified = scenes.filter((scene) => sizeOf(scene, 'qualifier') > 0);
    expect(qualified.length).toBeGreaterThan(0);
    for (const scene of qualified) {
      const larger = sizeOf(scene, 'qualifier') / sizeOf(scene, 'subline');
      expect(larger, name(scene)).toBeGreaterThan(LEADS);
    }
  });

  test('set a subline beside a drawing on one line only where there is no height for two', () => {
    for (const scene of scenes) {
      const [line, more] = linesOf(scene, 'subline');
      if (scene.input.format.layout === 'stacked' || !line || more) continue;
      const under = scene.labels
        .filter(({ on, baseline }) => on === undefined && baseline > line.baseline)
        .filter(({ x }) => x < box(scene, line).right)
        .map((label) => box(scene, label).top);
      const wall = Math.min(scene.plinthTop, ...under) - line.baseline;
      expect(wall / sizeOf(scene, 'subline'), name(scene)).toBeLessThan(WALL_UNDER_ONE);
    }
  });

  test('end number and subline on one edge, and no legend beside a drawing further', () => {
    for (const scene of scenes) {
      const number = scene.labels.find(({ role }) => role === 'number');
      if (!number) continue;
      const edge = box(scene, number).right;
      const right = (of: readonly Label[]) =>
        Math.max(...of.map((label) => box(scene, label).right));
      const sublineRight = right(linesOf(scene, 'subline'));
      const ends = isBeside(scene) || givesWay(scene, edge / sublineRight) ? edge : sublineRight;
      expect(Math.abs(edge - ends) / scene.input.format.width, name(scene)).toBeLessThan(ON_EDGE);
      if (scene.input.format.layout === 'stacked') continue;
      const legend = scene.labels.filter(({ role, x }) => role === 'legend' && x < edge);
      expect(right(legend), name(scene)).toBeLessThan(edge + 1);
    }
  });

  test('set the words over counted posts smaller than the subline, or they are a second headline', () => {
    const counting = scenes.filter(
      (scene) => linesOf(scene, 'labels.share').length * linesOf(scene, 'subline').length > 0,
    );
    expect(counting.length).toBeGreaterThan(0);
    for (const scene of counting) {
      const [share] = linesOf(scene, 'labels.share');
      const [subline] = linesOf(scene, 'subline');
      expect((share?.size ?? 0) / (subline?.size ?? 0), name(scene)).toBeLessThan(0.96);
    }
  });

  test('keep the entries of a legend on one line apart', () => {
    for (const scene of scenes) {
      const entries = scene.labels.filter(({ role }) => role === 'legend');
      for (const [i, label] of entries.slice(1).entries()) {
        const before = entries[i];
        if (before?.baseline !== label.baseline) continue;
        const apart = (label.x - box(scene, before).right) / (label.size ?? 1);
        expect(apart, name(scene)).toBeGreaterThan(BETWEEN_ENTRIES);
      }
    }
  });

  test('say first what a drawing is, then whose words it shows, in whole sentences', () => {
    for (const scene of scenes) {
      const { chart, paper, edition } = scene.input;
      const { kind } = chart.license(chartFigure(paper));
      const words = linesOf(scene, 'source').map(({ text }) => text);
      const note = edition.messages['source.schematic'];
      expect(words.join(' ').startsWith(note), name(scene)).toBe(kind === 'schematic');
      expect(words.at(-1), name(scene)).toMatch(/\.$/);
    }
  });

  test('say of figures that are no part and whole of each other that they are separate', () => {
    const saying = scenes.filter((scene) => {
      const words = linesOf(scene, 'source').map(({ text }) => text);
      return /(De helft en 2\.000: aparte cijfers(?: zonder peildatum)?|Half and 2,000: separate(?:, undated)? figures)\.$/.test(
        words.join(' '),
      );
    });
    const formatsAndLanguages =
      scenes.length / new Set(scenes.map(({ input }) => input.subject.id)).size;
    expect(saying).toHaveLength(formatsAndLanguages);
    expect(new Set(saying.map(({ input }) => input.subject.id))).toEqual(
      new Set(['unaccompanied-minors']),
    );
  });

  test('keep marks that count, and places enough to see a row, clear of the buttons of a platform', () => {
    const stories = scenes.filter(({ input }) => input.format.safe.covered.length > 0);
    expect(stories.length).toBeGreaterThan(0);
    for (const scene of stories) {
      const { chart, paper, format } = scene.input;
      const counted = chart.license(chartFigure(paper)).kind === 'counted';
      const bars = scene.chartShapes.filter((shape) => shape.kind === 'bar');
      const under = bars.filter((one) => format.safe.covered.some((zone) => reaches(one, zone)));
      if (counted) expect(under, name(scene)).toEqual([]);
      const posts = bars.filter(({ role }) => role === 'post');
      const clear = posts.filter((one) => !under.includes(one));
      if (clear.length < posts.length) expect(clear.length, name(scene)).toBeGreaterThan(1);
    }
  });

  test('keep the source of a story apart from its ask', () => {
    for (const scene of scenes.filter(({ input }) => input.format.id === 'story')) {
      const bottom = Math.max(...linesOf(scene, 'ask').map((label) => box(scene, label).bottom));
      const top = Math.min(...linesOf(scene, 'source').map((label) => box(scene, label).top));
      expect(top - bottom, name(scene)).toBeGreaterThanOrEqual(OVER_SOURCE);
    }
  });

  test('carry their number in the middle of the post, and a tick that ends short of the words', () => {
    for (const scene of scenes) {
      const { format } = scene.input;
      const edges = scene.shapes.filter(
        (shape) => shape.kind === 'bar' && shape.role === 'edge' && shape.x < format.post,
      );
      const inner = edges
        .flatMap((shape) =>
          shape.kind === 'bar' && shape.height === scene.plinthTop ? [shape.x] : [],
        )
        .filter((x) => x > 0)
        .toSorted((a, b) => a - b)[0];
      const [number] = linesOf(scene, 'number');
      if (!number || inner === undefined) continue;
      const { left, right } = box(scene, number);
      expect(Math.abs((left + right) / 2 - inner / 2), name(scene)).toBeLessThan(3);
      const ticks = edges.map((shape) => (shape.kind === 'bar' ? shape.x + shape.width : 0));
      const beyond = Math.max(...ticks) - format.post;
      expect(beyond, name(scene)).toBeGreaterThan(0);
      expect(beyond, name(scene)).toBeLessThan(format.post * TICK_BEYOND);
    }
  });
});
