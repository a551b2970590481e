import { describe, expect, test } from 'vitest';
import type { Label, Layer, Stage } from '../../src/charts/chart.ts';
import { clearHeader } from '../../src/infographics/clear-header.ts';
import { clearOfTick } from '../../src/infographics/clear-of-tick.ts';
import { ownTick } from '../../src/infographics/frame.ts';
import type { SceneInput } from '../../src/infographics/scene-input.ts';
import type { Block } from '../../src/infographics/set-words.ts';
import { scenesOf } from './drawings/scenes.ts';

const PLINTH = 900;
const HEIGHT = 500;

/** A square picture, and a stage on which words that stand `over` px under its top are level with its own tick. */
function levelAt(over: number): { input: SceneInput; stage: Stage; tick: number } {
  const [scene] = scenesOf('suitable-care', 'square');
  if (!scene) throw new Error('no picture');
  const { input } = scene;
  const tick = ownTick(input, PLINTH)?.bottom ?? 0;
  const { left, right } = input.format;
  const box = { x: left, y: tick - over, width: right - left, height: HEIGHT };
  return { input, stage: { box, bleedTop: box.y, bleedRight: 0, detail: 'full' }, tick };
}

/** A drawing of one word, so far under the top of its stage and right of its left edge. */
function word(over: number, right = 0, role: 'note' | 'label' = 'note') {
  return ({ box }: Stage): Layer => ({
    shapes: [],
    labels: [
      {
        text: 'nee',
        role,
        x: box.x + right,
        baseline: box.y + over,
        align: 'left',
        room: box.width,
        field: 'labels.a',
      },
    ],
  });
}

describe("words of a drawing beside the picture's own tick", () => {
  test('stand a little lower, with all of the drawing', () => {
    const { input, stage, tick } = levelAt(40);
    const { labels } = clearOfTick(input, { draw: word(40), asked: 0 }, stage, PLINTH);
    const lower = (labels[0]?.baseline ?? 0) - tick;
    expect(lower).toBeGreaterThan(10);
    expect(lower).toBeLessThan(50);
  });

  test('stand where they did if the drawing needs its height, or if they begin further right', () => {
    const { input, stage } = levelAt(40);
    const { box } = stage;
    const full = clearOfTick(input, { draw: word(40), asked: HEIGHT }, stage, PLINTH);
    expect(full.labels[0]?.baseline).toBe(box.y + 40);
    const right = { draw: word(40, box.width / 2), asked: 0 };
    expect(clearOfTick(input, right, stage, PLINTH).labels[0]?.baseline).toBe(box.y + 40);
  });

  test('and a heading over a drawing only as far as that the tick stands over its letters', () => {
    const { input, stage, tick } = levelAt(40);
    const baselineOf = (over: number) =>
      clearOfTick(input, { draw: word(over, 0, 'label'), asked: 0 }, stage, PLINTH).labels[0]
        ?.baseline ?? 0;
    const middle = (tick + (ownTick(input, PLINTH)?.top ?? 0)) / 2;
    const part = (baseline: number) => (baseline - middle) / input.context.capHeight('label');
    expect(part(baselineOf(40))).toBeGreaterThan(0.75);
    expect(part(baselineOf(40))).toBeLessThan(1.2);
    const atFoot = middle - stage.box.y;
    expect(baselineOf(atFoot)).toBe(middle);
  });
});

/** A picture beside whose own tick a headline of one line ends so many of its capitals' heights under the tick's middle. */
function headed(part: number): { input: SceneInput; head: Block; partOf: (head: Block) => number } {
  const [scene] = scenesOf('suitable-care', 'og');
  if (!scene) throw new Error('no picture');
  const { input } = scene;
  const tick = ownTick(input, PLINTH);
  if (!tick) throw new Error('no tick');
  const middle = (tick.top + tick.bottom) / 2;
  const size = 60;
  const cap = input.context.capHeight('headline', size);
  const line = { text: 'nee', x: 0, align: 'left', room: 500 } as const;
  const baseline = middle + part * cap;
  const labels: Label[] = [
    { ...line, role: 'kicker', field: 'title', baseline: baseline - 2 * size },
    { ...line, role: 'headline', field: 'headline', size, baseline },
  ];
  const partOf = ({ labels: [, headline] }: Block) => ((headline?.baseline ?? 0) - middle) / cap;
  return { input, head: { labels, misfits: [], end: baseline }, partOf };
}

describe("a headline beside the picture's own tick", () => {
  const limit = PLINTH;

  test('stands a little lower or higher, under a kicker that stays', () => {
    for (const part of [0.15, 0.6, 0.75]) {
      const { input, head, partOf } = headed(part);
      const clear = clearHeader(input, head, { plinthTop: PLINTH, limit });
      expect(partOf(clear) < 0.11 || partOf(clear) > 0.79, `${part}`).toBe(true);
      expect(Math.abs(clear.end - head.end)).toBeLessThan(0.03 * input.format.height);
      expect(clear.labels[0]).toEqual(head.labels[0]);
    }
  });

  test('stands where it did if the tick is at its foot, or if it would have to move far or into other words', () => {
    for (const part of [-0.2, 0, 0.35]) {
      const { input, head } = headed(part);
      expect(clearHeader(input, head, { plinthTop: PLINTH, limit })).toEqual(head);
    }
    const { input, head } = headed(0.7);
    expect(clearHeader(input, head, { plinthTop: PLINTH, limit: head.end })).toEqual(head);
  });
});
