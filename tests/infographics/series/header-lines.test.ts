import { describe, expect, test } from 'vitest';
import { waysToBreak } from '../../../src/charts/break-lines.ts';
import type { SceneInput } from '../../../src/infographics/scene-input.ts';
import { linesOf, name, scenes } from './scenes.ts';

/** Most lines of a headline (art direction § 4). */
const MOST_LINES = 3;
/** What is against lines that part a word from the next that it belongs to (`COST.keep` of `break-lines.ts`). */
const TORN = 1.2;
/** The formats whose wall has little height for a headline above a drawing. */
const LOW = ['square', 'story'];

describe('the pictures of a series', () => {
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
    // Beside a post as high as the picture the column of a story, which buttons cover, is too narrow for that.
    const isWhole = ({ chart, format: { left, right } }: SceneInput) =>
      chart.headerInset(right - left) === 0;
    const linesIn = (format: string) =>
      scenes
        .filter(({ input }) => input.format.id === format && isWhole(input))
        .map((scene) => [name(scene).replace(format, ''), linesOf(scene, 'headline').length]);
    expect(linesIn('story')).toEqual(linesIn('square'));
  });
});
