import { describe, expect, test } from 'vitest';
import type { Layer, Stage } from '../../src/charts/chart.ts';
import { clearOfTick } from '../../src/infographics/clear-of-tick.ts';
import { ownTick } from '../../src/infographics/frame.ts';
import type { SceneInput } from '../../src/infographics/scene-input.ts';
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
function word(over: number, right = 0) {
  return ({ box }: Stage): Layer => ({
    shapes: [],
    labels: [
      {
        text: 'nee',
        role: 'note',
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
});
