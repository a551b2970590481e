import jsQR from 'jsqr';
import { greyPages } from './raster.ts';

/** Returns the address that a camera reads from the first page of a PDF, drawn in grey; undefined where it finds no code. */
export async function readCode(pdf: Uint8Array, dpi: number): Promise<string | undefined> {
  const [page] = await greyPages(pdf, dpi, 1);
  if (!page) return undefined;
  const { width, height, grey } = page;
  const rgba = new Uint8ClampedArray(grey.length * 4);
  grey.forEach((value, i) => rgba.set([value, value, value, 255], i * 4));
  return jsQR(rgba, width, height)?.data;
}
