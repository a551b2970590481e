import sharp, { type PngOptions } from 'sharp';
import type { Format, Scheme } from './formats.ts';

const MM_PER_INCH = 25.4;
/** Dots per inch of a sheet; screens count 72. */
const SHEET_DPI = 300;
const SCREEN_DPI = 72;

/**
 * How each scheme is encoded. Flat colours need few bytes: a palette of 52 dB, where no loss is seen; more
 * effort takes twice as long for as many bytes. Black on white is kept as it is, in one channel.
 */
export const PNG: Readonly<Record<Scheme, PngOptions>> = {
  colour: { palette: true, quality: 90, effort: 1, dither: 0 },
  print: { compressionLevel: 6 },
};

/** Returns the size in px of a format's PNG: that of its canvas, or of its sheet at 300 dpi. */
export function pngSize({ width, height, sheet }: Format): { width: number; height: number } {
  if (!sheet) return { width, height };
  const dots = (mm: number) => Math.round((mm / MM_PER_INCH) * SHEET_DPI);
  return { width: dots(sheet.width), height: dots(sheet.height) };
}

/** Returns the SVG drawn at a size in px, whatever size it states: every dot is drawn, none is scaled. */
function sized(svg: string, { width, height }: { width: number; height: number }): Buffer {
  const size = `width="${width}" height="${height}" preserveAspectRatio="none"`;
  const open = svg
    .slice(0, svg.indexOf('>'))
    .replace(/ (?:width|height|preserveAspectRatio)="[^"]*"/g, '');
  return Buffer.from(`${open} ${size}${svg.slice(svg.indexOf('>'))}`);
}

/** Returns an SVG whose text is outlined as a PNG of its format's size. */
export async function rasterise(svg: string, format: Format): Promise<Buffer> {
  const drawn = sharp(sized(svg, pngSize(format))).flatten({ background: '#ffffff' });
  return (format.scheme === 'print' ? drawn.toColourspace('b-w') : drawn)
    .png(PNG[format.scheme])
    .withDensity(format.sheet ? SHEET_DPI : SCREEN_DPI)
    .toBuffer();
}
