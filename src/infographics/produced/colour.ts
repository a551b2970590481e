import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  lab,
  wcagContrast,
  type Color,
} from 'culori';
import type { Colour, Histogram } from './pixels.ts';

function rgb(colour: Colour): Color {
  const part = (shift: number) => ((colour >> shift) & 0xff) / 0xff;
  return { mode: 'rgb', r: part(16), g: part(8), b: part(0) };
}

/** Returns the contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  return wcagContrast(rgb(a), rgb(b));
}

export type Vision = 'grey' | 'protan' | 'deutan' | 'tritan';
/** Every way to see, in the order in which messages name them. */
export const VISIONS: readonly Vision[] = ['grey', 'protan', 'deutan', 'tritan'];

/** Ways to see: a grey copy, and three colour-vision deficiencies (Machado and others, 2009). */
const visions: Readonly<Record<Vision, (colour: Color) => Color>> = {
  grey: filterGrayscale(1),
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

const difference = differenceCiede2000();

/** Returns the difference of two colours in a way of seeing, as CIEDE2000: 1 is just visible side by side. */
export function differenceSeen(a: Colour, b: Colour, vision: Vision): number {
  const seen = visions[vision];
  return difference(seen(rgb(a)), seen(rgb(b)));
}

/** Returns the lightness L* of a colour in a way of seeing, 0 to 100. */
export function lightnessSeen(colour: Colour, vision: Vision): number {
  return lab(visions[vision](rgb(colour)))?.l ?? 0;
}

/** Channels may differ by this much and still be one colour: the palette of a PNG rounds. */
const SAME = 12;

/** Returns whether two colours are one, but for the rounding of a palette. */
export function same(a: Colour, b: Colour): boolean {
  return [16, 8, 0].every(
    (shift) => Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)) <= SAME,
  );
}

/** Returns the colours of a histogram, the most frequent first, near ones taken together, with their part. */
export function mainColours(counts: Histogram): { colour: Colour; part: number }[] {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const grouped: { colour: Colour; count: number }[] = [];
  for (const [colour, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    const group = grouped.find((one) => same(one.colour, colour));
    if (group) group.count += count;
    else grouped.push({ colour, count });
  }
  return grouped
    .sort((a, b) => b.count - a.count)
    .map(({ colour, count }) => ({ colour, part: count / total }));
}

/** Returns a colour as `#14201f`. */
export function hexOf(colour: Colour): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
