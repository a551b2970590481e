import sharp from 'sharp';
import type { Edges } from './drawn-elements.ts';

/** The pixels of a picture; `scale` is how many of them lie on one px of the canvas. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Three bytes a pixel: red, green, blue. */
  readonly data: Uint8Array;
}

/** A colour as one number: 0xRRGGBB. */
export type Colour = number;

const CHANNELS = 3;

/** Returns the pixels of a PNG as a viewer decodes them; `canvas` is the width of its scene in px. */
export async function decodePng(png: Uint8Array, canvas: number): Promise<Pixels> {
  const decoded = sharp(png).flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha();
  const { data, info } = await decoded.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== CHANNELS) throw new Error(`the PNG has ${info.channels} channels, not 3`);
  return { width: info.width, height: info.height, scale: info.width / canvas, data };
}

/** Returns the colour of a pixel by its column and row; undefined outside the picture. */
function pixelAt({ width, height, data }: Pixels, column: number, row: number): Colour | undefined {
  if (column < 0 || row < 0 || column >= width || row >= height) return undefined;
  const at = (row * width + column) * CHANNELS;
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

/** Returns the colour at a point of the canvas; undefined outside the picture. */
export function colourAt(pixels: Pixels, x: number, y: number): Colour | undefined {
  return pixelAt(pixels, Math.floor(x * pixels.scale), Math.floor(y * pixels.scale));
}

/** How often each colour occurs. */
export type Histogram = ReadonlyMap<Colour, number>;

/** Returns how often each of some colours occurs. */
export function histogram(colours: Iterable<Colour | undefined>): Histogram {
  const counts = new Map<Colour, number>();
  for (const colour of colours) {
    if (colour !== undefined) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** Looked at per box, at most about this many. */
const MOST_SAMPLES = 6000;

function* within(pixels: Pixels, box: Edges): Generator<Colour | undefined> {
  const { scale } = pixels;
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((edge) =>
    Math.round(edge * scale),
  ) as [number, number, number, number];
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / MOST_SAMPLES)));
  for (let row = top; row < bottom; row += step) {
    for (let column = left; column < right; column += step) yield pixelAt(pixels, column, row);
  }
}

function* around(pixels: Pixels, box: Edges): Generator<Colour | undefined> {
  const { scale } = pixels;
  for (let x = box.left; x < box.right; x += 1 / scale) {
    yield colourAt(pixels, x, box.top);
    yield colourAt(pixels, x, box.bottom);
  }
  for (let y = box.top; y < box.bottom; y += 1 / scale) {
    yield colourAt(pixels, box.left, y);
    yield colourAt(pixels, box.right, y);
  }
}

/** Returns the colours inside a box of the canvas. */
export function coloursIn(pixels: Pixels, box: Edges): Histogram {
  return histogram(within(pixels, box));
}

/** Returns the colours on the border that lies `by` px around a box of the canvas. */
export function coloursAround(pixels: Pixels, box: Edges, by: number): Histogram {
  const { left, top, right, bottom } = box;
  return histogram(
    around(pixels, { left: left - by, top: top - by, right: right + by, bottom: bottom + by }),
  );
}
