import { describe, expect, test } from 'vitest';
import { box, isBeside, linesOf, name, scenes } from './scenes.ts';

/** Least wall in px from the last baseline of a header to the capitals below it (art direction § 7). */
const UNDER_BASELINE = 56;
/** Part of these distances that a square keeps where a number leads: its drawing needs the wall more. */
const IN_SQUARE = 0.69;
/** Least wall in px between the header and a first label, and between a number's ink and its subline. */
const UNDER_HEADER = 48;
const UNDER_NUMBER = 22;
/** Least wall between the words of two entries of a legend on one line, in sizes of its type. */
const BETWEEN_ENTRIES = 1.2;
/** Least ink in px between the ask of a story and the source under it. */
const OVER_SOURCE = 36;
/** The fields of a header. */
const HEADER: readonly string[] = ['title', 'headline', 'lead', 'subline'];

describe('the pictures of a series', () => {
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

  test('keep the source of a story apart from its ask', () => {
    for (const scene of scenes.filter(({ input }) => input.format.id === 'story')) {
      const bottom = Math.max(...linesOf(scene, 'ask').map((label) => box(scene, label).bottom));
      const top = Math.min(...linesOf(scene, 'source').map((label) => box(scene, label).top));
      expect(top - bottom, name(scene)).toBeGreaterThanOrEqual(OVER_SOURCE);
    }
  });
});
