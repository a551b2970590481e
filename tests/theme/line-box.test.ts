import satori from 'satori';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { baselineOffset } from '../../src/theme/line-box.ts';
import { createMeasure } from '../../src/theme/measure.ts';
import { loadFaces, SANS, SANS_800, SERIF_400 } from './font-fixtures.ts';

const BASELINE = 150;
const PAGE = 240;
const CASES = [SANS_800, SERIF_400].flatMap((face) =>
  [16, 37, 100].flatMap((size) => [1, 1.15, 1.5].map((lineHeight) => ({ face, size, lineHeight }))),
);

/** The last row with ink of an H whose box has this top, and how dark its darkest pixel is. */
async function lastInkRow(
  { face, size, lineHeight }: (typeof CASES)[number],
  top: number,
): Promise<{ row: number; ink: number }> {
  const faces = await loadFaces([face]);
  const weight = face.family === SANS ? 800 : 400;
  const style = {
    position: 'absolute',
    left: 20,
    top,
    fontFamily: face.family,
    fontWeight: weight,
    fontSize: size,
    lineHeight,
    color: 'black',
  };
  const text = { type: 'div', key: 'text', props: { style, children: 'H' } };
  const page = { type: 'div', key: 'page', props: { style: { display: 'flex' }, children: text } };
  const fonts = faces.map(({ family, data }) => ({ name: family, data, weight }) as const);
  const svg = await satori(page, { width: PAGE, height: PAGE, fonts });
  const image = sharp(Buffer.from(svg)).flatten({ background: 'white' }).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const darkest = (row: number): number =>
    255 - Math.min(...data.subarray(row * info.width, (row + 1) * info.width));
  const row = Array.from({ length: PAGE }, (_, index) => index).findLast((y) => darkest(y) > 25);
  return { row: row ?? -1, ink: darkest(row ?? 0) };
}

describe('the baseline of a line box', () => {
  it.each(CASES)('carries H to the pixel: $size px, line height $lineHeight', async (given) => {
    const measure = await createMeasure(await loadFaces([given.face]));
    const offset = baselineOffset(measure.metrics(given.face), given.size, given.lineHeight);
    const { row, ink } = await lastInkRow(given, BASELINE - offset);
    expect(row).toBe(BASELINE - 1);
    expect(ink).toBeGreaterThan(200);
  });
});
