import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { DUTCH_ENGLISH } from '../../src/theme/characters.ts';
import type { Face } from '../../src/theme/faces.ts';
import { ARIAL, ARIAL_BOLD, MEASURED_CHARACTERS, TIMES } from '../../src/theme/local-fonts.ts';
import { createMeasure } from '../../src/theme/measure.ts';
import { readNames } from '../../src/theme/rename-font.ts';
import { readSfnt, requireTable } from '../../src/theme/sfnt.ts';
import { fallbackMetrics, subsetFace } from '../../src/theme/web-fonts.ts';
import { loadFaces, SANS, SANS_800, SERIF, SERIF_400, SPECS } from './font-fixtures.ts';

const BUDGET = 60_000;
const NAMES = { sans: 'Kind Sans', serif: 'Kind Serif' };

const web = SPECS.filter(({ family, weight }) =>
  family === SANS ? [500, 700, 800].includes(weight) : weight === 400,
);
const subset = (face: Face): Promise<Buffer> =>
  subsetFace(face, DUTCH_ENGLISH, face.family === SANS ? NAMES.sans : NAMES.serif);
/** The TrueType font inside a woff2 file. */
const unpack = (woff2: Buffer): Promise<Buffer> =>
  subsetFont(woff2, undefined, {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    preserveNameIds: [13, 14, 16, 17, 25],
  });

let faces: Face[] = [];
let files: Buffer[] = [];
let fonts: Buffer[] = [];
beforeAll(async () => {
  faces = await loadFaces(web);
  files = await Promise.all(faces.map(subset));
  fonts = await Promise.all(files.map(unpack));
});

describe('the web faces', () => {
  it('are five woff2 files of 60 KB in all', () => {
    expect(files.map((file) => file.toString('latin1', 0, 4))).toEqual(Array(5).fill('wOF2'));
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(BUDGET);
  });

  it('have the same bytes on every run, whatever the order of the characters', async () => {
    expect(await Promise.all(faces.map(subset))).toEqual(files);
    const [face, file] = [faces[0], files[0]];
    if (face === undefined) throw new Error('no web face');
    const reversed = Array.from(DUTCH_ENGLISH).toReversed().join('');
    expect(await subsetFace(face, reversed + reversed, NAMES.sans)).toEqual(file);
  });

  it('have every asked character that the whole face has', async () => {
    const whole = await createMeasure(faces);
    const small = await createMeasure(
      faces.map((face, at) => ({ ...face, data: fonts[at] ?? face.data })),
    );
    for (const face of faces) {
      expect(small.missing(DUTCH_ENGLISH, face)).toEqual(whole.missing(DUTCH_ENGLISH, face));
    }
  });

  it('have no hinting', () => {
    for (const font of fonts) {
      const tables = readSfnt(font);
      for (const tag of ['fpgm', 'prep', 'cvt ']) expect(tables.has(tag)).toBe(false);
    }
  });

  it('measure as the whole faces do: kerning and ligatures are kept', async () => {
    const whole = await createMeasure(faces);
    const small = await createMeasure(
      faces.map((face, at) => ({ ...face, data: fonts[at] ?? face.data })),
    );
    for (const face of faces) {
      for (const text of ['7.200', 'AVATAR', 'Te veel fijne officiële “amv’s”']) {
        const style = { ...face, size: 100 };
        expect(small.text(text, style)).toEqual(whole.text(text, style));
      }
    }
    const kerned = small.text('7.200', { ...SANS_800, size: 280 }).advance;
    expect(kerned).toBeCloseTo(815, 0);
  });

  it('carry the given family name and no reserved name, but copyright and licence', () => {
    faces.forEach((face, at) => {
      const names = readNames(requireTable(readSfnt(fonts[at] ?? face.data), 'name'));
      const text = (id: number): string => names.find((name) => name.id === id)?.text ?? '';
      expect(text(1)).toBe(face.family === SANS ? NAMES.sans : NAMES.serif);
      expect(text(0)).toMatch(/Copyright|©/);
      for (const { id, text: name } of names) {
        if ([1, 2, 3, 4, 6, 16, 17, 25].includes(id)) expect(name).not.toMatch(/Source|Proza/);
      }
      if (face.family === SERIF) {
        expect(text(0)).toMatch(/Reserved Font Name/);
        expect(text(13)).toMatch(/SIL Open Font License/);
      }
    });
  });
});

describe('a local fallback', () => {
  it('is as wide as the face over Dutch text and has its line height', async () => {
    const measure = await createMeasure(faces);
    for (const [face, local] of [
      [faces[0], ARIAL],
      [faces[2], ARIAL_BOLD],
      [faces[3], TIMES],
    ] as const) {
      if (face === undefined) throw new Error('no web face');
      const metrics = fallbackMetrics(face, measure, local);
      const sample = 'kinderen in een azc wonen te lang op plekken die niet veilig zijn';
      const width = Array.from(sample).reduce(
        (sum, letter) => sum + (local.widths[MEASURED_CHARACTERS.indexOf(letter)] ?? 0),
        0,
      );
      const own = measure.text(sample, { ...face, size: 1000 }).advance;
      expect((width * metrics.sizeAdjust) / 100 / own).toBeCloseTo(1, 1);
      const { ascender, descender } = measure.metrics(face);
      const scale = metrics.sizeAdjust / 10_000;
      expect(metrics.ascentOverride * scale).toBeCloseTo(ascender, 3);
      expect(metrics.descentOverride * scale).toBeCloseTo(descender, 3);
      expect(metrics.lineGapOverride).toBe(0);
    }
  });

  it('refuses a face that the measure does not know', async () => {
    const measure = await createMeasure(await loadFaces([SERIF_400]));
    const [face] = await loadFaces([SANS_800]);
    if (face === undefined) throw new Error('no face');
    expect(() => fallbackMetrics(face, measure, ARIAL)).toThrow(/No face/);
  });
});
