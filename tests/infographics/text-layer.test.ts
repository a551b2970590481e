import satori from 'satori';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Label } from '../../src/charts/chart.ts';
import { createOutlines, type Outlines } from '../../src/infographics/outlines.ts';
import { drawnElements, edgesOf } from '../../src/infographics/produced/drawn-elements.ts';
import { serialise, svg } from '../../src/infographics/svg-node.ts';
import { NAMESPACES, textLayer } from '../../src/infographics/text-layer.ts';
import type { Face } from '../../src/theme/faces.ts';
import { baselineOffset } from '../../src/theme/line-box.ts';
import { createMeasure, type Measure } from '../../src/theme/measure.ts';
import { loadFaces, SANS, SERIF } from '../theme/font-fixtures.ts';

const BASELINE = 400;
const X = 40;
const PAGE = { width: 2400, height: 520 };
const TEXTS = [
  'Te veel verhuizingen, te weinig Ýmke',
  'AVATAR – officiële fijne afwijzing',
  'Van de 16.623 (80%): “ja”, en/of niet-begeleid!',
  'Bûïtënspëëlëën gr',
];
const STYLES = [
  { family: SANS, weight: 400, size: 22, tracking: 0 },
  { family: SANS, weight: 500, size: 44.95, tracking: 0 },
  { family: SANS, weight: 800, size: 92, tracking: -0.012 },
  { family: SANS, weight: 800, size: 280.2179, tracking: -0.03 },
  { family: SERIF, weight: 400, size: 33, tracking: 0 },
  { family: SERIF, weight: 700, size: 50, tracking: 0.01 },
] as const;
type Style = (typeof STYLES)[number];
const CASES = [
  ...STYLES.flatMap((style) => TEXTS.map((text) => ({ text, style }))),
  { text: 'Een accent apart: e\u0301', style: STYLES[4] },
];

let faces: Face[];
let measure: Measure;
let outlines: Outlines;
beforeAll(async () => {
  faces = await loadFaces();
  measure = await createMeasure(faces);
  outlines = createOutlines(faces, measure);
});

function label(text: string, change: Partial<Label> = {}): Label {
  const place = { x: X, baseline: BASELINE, align: 'left' as const, room: 9000 };
  return { text, role: 'note', field: 'note', ...place, ...change };
}

function layer(labels: readonly Label[], style: Style): Promise<string> {
  return textLayer(labels, { outlines, measure, style: () => style, colour: () => '#000' });
}

/** Returns a line as satori draws it at once, its pen where the ink begins on the place of the line. */
async function atOnce(text: string, { family, weight, size, tracking }: Style): Promise<string> {
  const style = {
    position: 'absolute',
    left: Math.round(X - measure.text(text, { family, weight, size, tracking }).left),
    top: BASELINE - baselineOffset(measure.metrics({ family, weight }), size, 1),
    whiteSpace: 'pre',
    fontFamily: family,
    fontWeight: weight,
    fontSize: size,
    letterSpacing: tracking * size,
    lineHeight: 1,
  };
  const line = { type: 'div', key: null, props: { style, children: text } };
  const props = { style: { display: 'flex', ...PAGE }, children: line };
  const fonts = faces
    .filter((face) => face.family === family && face.weight === weight && face.style === 'normal')
    .map(({ data }) => ({ name: family, weight, style: 'normal' as const, data }));
  return satori({ type: 'div', key: null, props }, { ...PAGE, fonts });
}

/** Returns a layer as a picture of its own. */
function onPage(text: string): string {
  return serialise(svg('svg', { ...NAMESPACES, ...PAGE })).replace('/>', `>${text}</svg>`);
}

async function grey(picture: string): Promise<Buffer> {
  return sharp(Buffer.from(picture)).flatten({ background: '#fff' }).greyscale().raw().toBuffer();
}

describe('a line of text', () => {
  test.each(CASES)('"$text" looks as when satori draws it at once, in $style', async (given) => {
    const drawn = await grey(onPage(await layer([label(given.text)], given.style)));
    const whole = await grey(await atOnce(given.text, given.style));
    expect(drawn.length).toBe(whole.length);
    expect(drawn.filter((value) => value < 128).length).toBeGreaterThan(500);
    // Both write tenths of a px: an edge may stand a sixth of a px elsewhere.
    const apart = drawn.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (whole[i] ?? 0))),
      0,
    );
    expect(apart).toBeLessThan(45);
  });

  test('is one element for those who read it back, with the ink that was measured', async () => {
    const style = STYLES[1];
    const lines = [label('Een, twee'), label(' '), label('drie', { align: 'right', x: 900 })];
    const drawn = drawnElements(await layer(lines, style));
    expect(drawn).toHaveLength(2);
    const ink = measure.text('drie', style);
    const box = edgesOf(drawn[1]?.outline ?? []);
    expect(box?.left).toBeCloseTo(900 - (ink.right - ink.left), -0.3);
    expect(box?.right).toBeCloseTo(900, -0.3);
    expect(box?.top).toBeCloseTo(BASELINE + ink.top, 0);
  });

  test('has each letter once, whatever its colour, place or size', async () => {
    const sizes = { een: 30, tien: 44 };
    const drawn = await textLayer([label('een'), label('tien')], {
      outlines,
      measure,
      style: ({ text }) => ({ ...STYLES[0], size: text === 'een' ? sizes.een : sizes.tien }),
      colour: ({ text }) => (text === 'een' ? '#FFF' : '#000'),
    });
    expect(drawn.match(/<path id="[^"]+"/g)).toHaveLength(4);
    expect(drawn.match(/<use /g)).toHaveLength(7);
    expect(drawn.match(/<g fill="[^"]+"/g)).toEqual(['<g fill="#fff"', '<g fill="#000"']);
  });

  test('names a letter in the same way in every picture, and no two alike', async () => {
    const idsOf = async (text: string, style: Style) =>
      [...(await layer([label(text)], style)).matchAll(/<path id="([^"]+)" d="([^"]+)"/g)].map(
        ([, id, d]) => [id, d] as const,
      );
    const text = 'aAé.,1-39 “fi”';
    const all = (await Promise.all(STYLES.map((style) => idsOf(text, style)))).flat();
    const outlineOf = new Map(all);
    for (const [id, d] of all) expect(outlineOf.get(id)).toBe(d);
    expect(new Set(outlineOf.values()).size).toBe(outlineOf.size);
    expect(await idsOf(text, STYLES[0])).toEqual(await idsOf(text, STYLES[0]));
    expect(await idsOf('a1', STYLES[0])).toEqual(
      all.slice(0, 6).filter(([id]) => id === 'aa' || id === 'a1'),
    );
    for (const [id] of all) expect(id).toMatch(/^[a-z][a-z\d-]+$/i);
  });

  test('is refused where no font has a character', async () => {
    await expect(layer([label('a→')], STYLES[2])).rejects.toThrow(/lacks "→"/);
  });
});
