import { describe, expect, test } from 'vitest';
import type { Label } from '../../../src/charts/chart.ts';
import type { Scene } from '../../../src/infographics/scene.ts';
import { box, isBeside, linesOf, name, scenes, sizeOf } from './scenes.ts';

/** Least wall in px between a number and its subline. */
const BESIDE_NUMBER = 22;
/** Most that a subline ends beside the edge of its number: the bearing of its last letter, in widths of the canvas. */
const ON_EDGE = 0.005;
/** A qualifier is at least this many times as large as the subline. */
const LEADS = 1.3;
/** Most wall under a subline on one line, in sizes of it: with more, two larger lines had stood there. */
const WALL_UNDER_ONE = 3;
/** The pictures that have too little height for a word over its subline. */
const BESIDE = ['square en', 'square nl'].map((one) => `unaccompanied-minors ${one}`);

/** Whether a subline on two lines stays short of its edge because, so many times as wide, its qualifier would not lead it. */
function givesWay(scene: Scene, wider: number): boolean {
  const qualifier = sizeOf(scene, 'qualifier');
  const isBroken = linesOf(scene, 'subline').length === 2;
  return isBroken && qualifier > 0 && wider * sizeOf(scene, 'subline') * LEADS > qualifier;
}

describe('the pictures of a series', () => {
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
        expect(box(scene, line).left - box(scene, number).right).toBeGreaterThan(BESIDE_NUMBER);
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
});
