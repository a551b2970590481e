import { describe, expect, test } from 'vitest';
import { chartFigure } from '../../../src/infographics/canvas.ts';
import { linesOf, name, scenes } from './scenes.ts';

describe('the pictures of a series', () => {
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
});
