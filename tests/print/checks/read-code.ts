import jsQR from 'jsqr';
import { greyPages } from './raster.ts';

const POINTS_PER_INCH = 72;

/** A code on the first page of a document: what it says, and where its dark part is, in pt, y upwards from the lower edge. */
export interface FoundCode {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Returns the code that a camera finds on the first page of a PDF, drawn in grey; undefined where it finds none. */
export async function findCode(pdf: Uint8Array, dpi: number): Promise<FoundCode | undefined> {
  const [page] = await greyPages(pdf, dpi, 1);
  if (!page) return undefined;
  const { width, height, grey } = page;
  const rgba = new Uint8ClampedArray(grey.length * 4).fill(255);
  grey.forEach((value, i) => rgba.fill(value, i * 4, i * 4 + 3));
  const code = jsQR(rgba, width, height);
  if (!code) return undefined;
  const { topLeftCorner, bottomRightCorner } = code.location;
  const pt = (px: number) => (px * POINTS_PER_INCH) / dpi;
  return {
    text: code.data,
    left: pt(topLeftCorner.x),
    right: pt(bottomRightCorner.x),
    top: pt(height - topLeftCorner.y),
    bottom: pt(height - bottomRightCorner.y),
  };
}

/** Returns the address that a camera reads from the first page of a PDF; undefined where it finds no code. */
export async function readCode(pdf: Uint8Array, dpi: number): Promise<string | undefined> {
  return (await findCode(pdf, dpi))?.text;
}
