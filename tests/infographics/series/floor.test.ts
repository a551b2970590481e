import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose, jobsOf } from '../../../src/infographics/press.ts';
import type { Scene } from '../../../src/infographics/scene.ts';
import { copyPaper, type PaperCopy } from '../../paper-copy.ts';
import { pressAt } from '../made.ts';
import { linesOf, scenes } from './scenes.ts';

let copy: PaperCopy;
beforeAll(async () => {
  copy = await copyPaper();
});
afterAll(() => copy.remove());

/** Returns the tops of the plinths of a format, each once. */
function floors(of: readonly Scene[], format: string): number[] {
  return [...new Set(of.filter((s) => s.input.format.id === format).map((s) => s.plinthTop))];
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
});
