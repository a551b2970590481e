import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TextRole } from '../../src/charts/chart.ts';
import { chartOf } from '../../src/charts/charts.ts';
import { chartFigure, typeOn } from '../../src/infographics/canvas.ts';
import { countMarks } from '../../src/infographics/gates.ts';
import {
  compose,
  createPress,
  finishPicture,
  jobsOf,
  type Press,
} from '../../src/infographics/press.ts';
import { pngSize } from '../../src/infographics/rasterise.ts';
import type { Scene } from '../../src/infographics/scene.ts';
import { textBox } from '../../src/infographics/text-box.ts';
import { loadPaper } from '../../src/model/load.ts';
import { projectRoot } from '../paper-copy.ts';

const MOST_SVG_BYTES = 130_000;
/** Height of a number at most, as a part of the canvas (art direction § 5), and of a word above a drawing. */
const TALLEST = { beside: 0.3, high: 0.26, low: 0.22 };
const TALLEST_WORD = 0.2;
/** Least wall over a legend in a column, as a part of the canvas: 22 px of a card of 1200. */
const OVER_LEGEND = 22 / 1200;
/** What a mark of a counting picture stands for, in each language. */
const MARK_MEANS: Readonly<Record<string, RegExp>> = {
  nl: /= ?100 (?:kinderen|amv’s)/,
  en: /= ?100 (?:children|minors)/,
};
/** The source of a picture and its date, in each language. */
const CREDITS: Readonly<Record<string, readonly [string, RegExp]>> = {
  nl: [
    'Bron: position paper Werkgroep Kind in azc',
    /(?:Peildatum|Datum) niet vermeld|zonder peildatum/,
  ],
  en: [
    'Source: Dutch position paper, Werkgroep Kind in azc',
    /Date (of figures )?not stated|undated/i,
  ],
};
let press: Press;
let scenes: Scene[];

beforeAll(async () => {
  press = await createPress(await loadPaper(projectRoot), projectRoot);
  scenes = jobsOf(press.paper).map((job) => compose(press, job));
});

function name({ input }: Scene): string {
  return `${input.subject.id} ${input.format.id} ${input.edition.locale}`;
}

describe('every picture', () => {
  test('counts exactly what its figures license', () => {
    const figure = chartFigure(press.paper);
    for (const scene of scenes) {
      const license = chartOf(scene.input.subject.chart).license(figure);
      if (license.kind === 'counted')
        expect(countMarks(scene.chartShapes), name(scene)).toEqual(license.marks);
    }
  });

  test('that counts says what a mark stands for; one that does not says so', () => {
    const figure = chartFigure(press.paper);
    for (const scene of scenes) {
      const license = chartOf(scene.input.subject.chart).license(figure);
      const words = scene.labels.map(({ text }) => text).join(' ');
      if (license.kind === 'counted')
        expect(words, name(scene)).toMatch(MARK_MEANS[scene.input.edition.locale] ?? /never/);
      if (license.kind === 'schematic')
        expect(words, name(scene)).toContain(scene.input.edition.messages['source.schematic']);
    }
  });

  test('carries its source and its date', () => {
    for (const scene of scenes) {
      const words = scene.labels.map(({ text }) => text).join(' ');
      const [source, date] = CREDITS[scene.input.edition.locale] ?? ['', /never/];
      expect(source).not.toBe('');
      expect(words, name(scene)).toContain(source);
      expect(words, name(scene)).toMatch(date);
    }
  });

  test('prints no address while the site has none of its own', () => {
    for (const scene of scenes)
      expect(scene.labels.map(({ field }) => field)).not.toContain('site');
  });

  test('prints every figure with its qualifier, at least a quarter of the number’s size', () => {
    for (const scene of scenes) {
      const qualifier = scene.labels.find(({ role }) => role === 'qualifier');
      const number = scene.labels.find(({ role }) => role === 'number');
      if (scene.input.subject.lead === 'children-in-emergency')
        expect(qualifier?.text).toBe(
          { nl: 'meer dan', en: 'more than' }[scene.input.edition.locale],
        );
      if (qualifier && number)
        expect((qualifier.size ?? 0) / (number.size ?? 1)).toBeGreaterThanOrEqual(0.25);
    }
  });

  test('hangs its big number on the edges of the column, to the pixel', () => {
    for (const scene of scenes) {
      const number = scene.labels.find(({ role }) => role === 'number');
      if (!number) continue;
      const { format, paper } = scene.input;
      const style = { ...typeOn(paper.theme, format.canvas, 'number'), size: number.size ?? 0 };
      const ink = press.measure.text(number.text, style);
      const { left, right } = textBox(number, style, press.measure);
      expect(left, name(scene)).toBeCloseTo(format.left, 0);
      const edge = format.columns?.textRight ?? format.right;
      // A short word stands as tall as it may, or leaves its drawing room; beside a drawing a number gives
      // way to words on two lines.
      const sublines = scene.labels.filter(({ role }) => role === 'subline').length;
      const high = format.height > format.width ? TALLEST.high : TALLEST.low;
      const above = /\d/.test(number.text) ? high : TALLEST_WORD;
      const most = format.columns ? TALLEST.beside : above;
      const tallest = -ink.top >= Math.min(format.height, 1.15 * format.width) * most - 1;
      const word = !/\d/.test(number.text);
      if (tallest || ((word || format.columns) && sublines > 1))
        expect(right, name(scene)).toBeLessThanOrEqual(edge + 1);
      else expect(right, name(scene)).toBeCloseTo(edge, 0);
    }
  });

  test('in columns sets its legend apart from the words over it', () => {
    for (const scene of scenes) {
      const { context, measure, format } = scene.input;
      const boxes = (role: TextRole) =>
        scene.labels
          .filter((label) => label.role === role && label.x < (format.columns?.textRight ?? 0))
          .map((label) => textBox(label, context.type(role), measure));
      const [legend, over] = [boxes('legend'), boxes('subline')];
      if (legend.length === 0) continue;
      const wall =
        Math.min(...legend.map(({ top }) => top)) - Math.max(...over.map(({ bottom }) => bottom));
      expect(wall / format.width, name(scene)).toBeGreaterThanOrEqual(OVER_LEGEND);
    }
  });

  test('is of its own size, as SVG without text elements and as PNG without transparency', async () => {
    const samples = ['overview nl', 'safeguard-rights en'];
    const sample = scenes.filter(({ input }) =>
      samples.includes(`${input.subject.id} ${input.edition.locale}`),
    );
    for (const scene of sample) {
      const { svg, png } = await finishPicture(press, scene);
      const { sheet } = scene.input.format;
      const { width, height } = pngSize(scene.input.format);
      expect(svg.match(/<text|<script|<image|<filter|<mask|href="[^#]/)).toBeNull();
      expect(svg.slice(0, 200)).toContain(`lang="${scene.input.edition.locale}"`);
      expect(svg.slice(0, 200)).toContain('role="img"');
      expect(svg.length, name(scene)).toBeLessThan(MOST_SVG_BYTES);
      const meta = await sharp(png).metadata();
      expect([meta.width, meta.height, meta.hasAlpha], name(scene)).toEqual([width, height, false]);
      const [w, h] = sheet ? [`${sheet.width}mm`, `${sheet.height}mm`] : [width, height];
      expect(svg.slice(0, svg.indexOf('>')), name(scene)).toContain(`width="${w}" height="${h}"`);
    }
  });

  test('is the same, byte for byte, when it is drawn again', async () => {
    const again = await createPress(await loadPaper(projectRoot), projectRoot);
    for (const [index, job] of jobsOf(again.paper).entries()) {
      if (job.subject.id !== 'no-emergency-placement' || job.edition.locale !== 'nl') continue;
      const scene = scenes[index];
      if (!scene) throw new Error('no scene');
      const first = await finishPicture(press, scene);
      const second = await finishPicture(again, compose(again, job));
      expect(second.svg === first.svg).toBe(true);
      expect(second.png.equals(first.png)).toBe(true);
    }
  });
});
