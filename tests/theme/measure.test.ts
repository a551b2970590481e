import satori from 'satori';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Face } from '../../src/theme/faces.ts';
import { createMeasure, type Measure, type TextStyle } from '../../src/theme/measure.ts';
import { loadFaces, SANS, SANS_800, SERIF, SERIF_400 } from './font-fixtures.ts';

const TEXTS = [
  '7.200',
  'meer dan',
  'AVATAR',
  'amv’s',
  'niet-begeleide minderjarigen',
  'Te veel verhuizingen, te weinig Ýmke',
  'Tachtig van de 100 (80%)',
  '2024–2025',
  'officiële fijne afwijzing',
  'zo — dacht ik — ja',
  'kinderen en/of ouders',
  '€ 1.250,- per maand? Ja!',
  'Wat vragen wij? “Veiligheid”, ‘rust’ …',
];
const STYLES: readonly TextStyle[] = [
  { family: SANS, weight: 400, size: 31 },
  { family: SANS, weight: 500, size: 18, tracking: 0.02 },
  { family: SANS, weight: 600, size: 40 },
  { family: SANS, weight: 700, size: 64, tracking: -0.01 },
  { family: SANS, weight: 800, size: 120 },
  { family: SANS, weight: 800, size: 22, tracking: 0.08 },
  { family: SERIF, weight: 400, size: 33 },
  { family: SERIF, weight: 400, size: 33, tracking: 0.05 },
  { family: SERIF, weight: 400, style: 'italic', size: 45 },
  { family: SERIF, weight: 600, size: 27 },
  { family: SERIF, weight: 700, size: 50, tracking: 0.01 },
];
const CASES = STYLES.flatMap((style) => TEXTS.map((text) => ({ text, style })));

interface Drawing {
  readonly width: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly top: number;
}

const WEIGHTS = [400, 500, 600, 700, 800] as const;

/** The unrounded box of an unwrapped text in satori, and the ends of its outlines. */
async function draw(text: string, style: TextStyle, faces: readonly Face[]): Promise<Drawing> {
  let width = Number.NaN;
  const letterSpacing = (style.tracking ?? 0) * style.size;
  const svg = await satori(
    {
      type: 'div',
      key: 'page',
      props: {
        style: { display: 'flex', width: 6000, height: 400 },
        children: {
          type: 'div',
          key: 'text',
          props: {
            style: {
              flexShrink: 0,
              whiteSpace: 'pre',
              fontFamily: style.family,
              fontWeight: style.weight,
              fontStyle: style.style ?? 'normal',
              fontSize: style.size,
              letterSpacing,
            },
            children: text,
          },
        },
      },
    },
    {
      width: 6000,
      height: 400,
      pointScaleFactor: 0,
      fonts: faces.map(({ family, weight, style: slant, data }) => ({
        name: family,
        weight: WEIGHTS.find((known) => known === weight) ?? 400,
        style: slant,
        data,
      })),
      onNodeDetected: (node) => {
        if (node.key === 'text') width = node.width;
      },
    },
  );
  return { width, ...outlineBox(svg) };
}

/** The box of all points of the paths, control points included. */
function outlineBox(svg: string): Omit<Drawing, 'width'> {
  const paths = [...svg.matchAll(/<path[^>]* d="([^"]*)"/g)].map(([, data]) => data ?? '');
  const points = paths.flatMap((data) => [...data.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)]);
  const xs = points.map(([, x]) => Number(x));
  const ys = points.map(([, , y]) => Number(y));
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

let faces: Face[] = [];
let measure: Measure;
beforeAll(async () => {
  faces = await loadFaces();
  measure = await createMeasure(faces);
});

describe('the advance of a text', () => {
  it.each(CASES)('"$text" is as wide as in satori in $style', async ({ text, style }) => {
    const drawing = await draw(text, style, faces);
    expect(Math.abs(measure.text(text, style).advance - drawing.width)).toBeLessThan(0.5);
  });

  it('has letter-spacing after every character, the last one too', () => {
    const style = { family: SANS, weight: 800, size: 100 };
    const plain = measure.text('7.200', style).advance;
    expect(measure.text('7.200', { ...style, tracking: 0.1 }).advance).toBeCloseTo(plain + 50, 6);
  });

  it('loses its ligatures to letter-spacing', () => {
    const style = { family: SERIF, weight: 400, size: 1000 };
    const spaced = measure.text('fi', { ...style, tracking: 0.1 }).advance;
    const apart = measure.text('f', style).advance + measure.text('i', style).advance;
    const kerning = spaced - 200 - apart;
    expect(measure.text('fi', style).advance).not.toBeCloseTo(apart + kerning, 0);
  });

  it('grows with the size and is zero without text', () => {
    const style = { family: SANS, weight: 400, size: 20 };
    const twice = measure.text('meer dan', { ...style, size: 40 }).advance;
    expect(twice).toBeCloseTo(2 * measure.text('meer dan', style).advance, 6);
    expect(measure.text('', style).advance).toBe(0);
  });

  it('is the same when asked again', () => {
    const style = { family: SANS, weight: 400, size: 20 };
    expect(measure.text('meer dan', style)).toEqual(measure.text('meer dan', style));
  });
});

describe('the ink box of a text', () => {
  it.each(CASES)('of "$text" reaches as far as the outlines of satori in $style', async (given) => {
    const drawing = await draw(given.text, given.style, faces);
    const extent = measure.text(given.text, given.style);
    // Satori writes outlines in tenths of a pixel, and control points may lie outside the ink.
    const slack = 0.25 + given.style.size * 0.004;
    expect(Math.abs(extent.left - drawing.left)).toBeLessThan(slack);
    expect(Math.abs(extent.right - drawing.right)).toBeLessThan(slack);
    expect(Math.abs(extent.bottom - extent.top - (drawing.bottom - drawing.top))).toBeLessThan(
      slack,
    );
  });

  it('is zero for blanks', () => {
    const { left, right, top, bottom } = measure.text('  ', { family: SANS, weight: 400, size: 9 });
    expect([left, right, top, bottom]).toEqual([0, 0, 0, 0]);
  });

  it('has y downwards from the baseline', () => {
    const style = { family: SANS, weight: 800, size: 100 };
    expect(measure.text('H', style).top).toBeLessThan(-60);
    expect(measure.text('H', style).bottom).toBeCloseTo(0, 6);
    expect(measure.text('p', style).bottom).toBeGreaterThan(15);
  });
});

describe('the metrics of a face', () => {
  it('are those of the hhea table, and the ink heights of H and x, in em', () => {
    const sans = measure.metrics(SANS_800);
    expect(sans.ascender).toBeCloseTo(0.975, 3);
    expect(sans.descender).toBeCloseTo(0.391, 3);
    expect(sans.lineGap).toBe(0);
    expect(sans.capHeight).toBeCloseTo(0.715, 3);
    expect(measure.metrics(SERIF_400).xHeight).toBeCloseTo(0.492, 3);
  });
});

describe('a missing character', () => {
  it('is named once, in order of appearance', () => {
    expect(measure.missing('ĳs → ĳs → ✓ €', SANS_800)).toEqual(['ĳ', '→', '✓']);
    expect(measure.missing('→ ✓ €', SERIF_400)).toEqual([]);
  });
});

describe('a face that was not given', () => {
  it('is an error that names it and those there are', () => {
    const style = { family: SANS, weight: 300, size: 10 };
    expect(() => measure.text('x', style)).toThrow(
      /No face "Proza Libre 300 normal".*Proza Libre 400 normal/,
    );
    expect(() => measure.metrics(style)).toThrow(/No face/);
    expect(() => measure.missing('x', { ...SANS_800, style: 'italic' })).toThrow(/800 italic/);
  });
});
