import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Problem } from '../../model/input-error.ts';
import type { Scene } from '../scene.ts';
import { place, problem } from './place.ts';

/** A copy of half the size: of a sheet at 300 dpi, what a printer and a copier at 150 dpi leave. */
const COPY = 0.5;

/** Returns what a camera reads in a part of a PNG, drawn `by` times as large; cameras look at lightness alone. */
async function read(
  png: Uint8Array,
  part: { left: number; top: number; width: number; height: number },
  by: number,
): Promise<string | undefined> {
  const { data, info } = await sharp(png)
    .flatten({ background: '#ffffff' })
    .extract(part)
    .resize({ width: Math.round(part.width * by) })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(info.width * info.height * 4);
  for (let i = 0; i < info.width * info.height; i += 1) {
    const grey = data[i * info.channels] ?? 0;
    pixels.set([grey, grey, grey, 255], i * 4);
  }
  return jsQR(pixels, info.width, info.height)?.data;
}

/**
 * Returns the problems of a picture whose code cannot be read, or says something else than the address
 * beside it: from the PNG as it is, and from a grey copy of half its size.
 */
export async function unreadableCode(scene: Scene, png: Uint8Array): Promise<Problem[]> {
  const { code, input } = scene;
  if (!code) return [];
  const { width, height } = await sharp(png).metadata();
  const scale = width / input.format.width;
  const left = Math.max(0, Math.round(code.box.x * scale));
  const top = Math.max(0, Math.round(code.box.y * scale));
  const part = {
    left,
    top,
    width: Math.min(width - left, Math.round(code.box.width * scale)),
    height: Math.min(height - top, Math.round(code.box.height * scale)),
  };
  const found = [
    { from: 'from the PNG', text: await read(png, part, 1) },
    { from: 'from a grey copy at half the size', text: await read(png, part, COPY) },
  ];
  return found
    .filter(({ text }) => text !== code.code.address)
    .map(({ from, text }) => {
      const message = `the code of ${place(scene)} reads ${text === undefined ? 'as nothing' : `as "${text}"`} ${from}; expected "${code.code.address}", so give the site a shorter address or the format a larger code.`;
      return problem(scene, 'id', message);
    });
}
