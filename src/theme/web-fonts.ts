import subsetFont from 'subset-font';
import type { Face } from './faces.ts';
import { DUTCH_FREQUENCIES, MEASURED_CHARACTERS, type LocalFont } from './local-fonts.ts';
import type { Measure } from './measure.ts';
import { renameFamily } from './rename-font.ts';

/**
 * Name ids kept besides 0-6, which HarfBuzz always keeps: licence description, licence URL and
 * typographic family and subfamily.
 */
const KEPT_NAMES = [13, 14, 16, 17];
/** Features of running text; the glyphs of small caps, old-style figures and so on cost 30%. */
const KEPT_FEATURES = ['kern', 'liga'];
/** STAT names axes under the old family name; BASE only aligns other scripts. */
const DROPPED_TABLES = ['BASE', 'STAT'];
/** Local fonts give their widths in thousandths of an em. */
const WIDTHS_PER_EM = 1000;

/** Descriptors of a CSS @font-face with a local font that takes the room of a web font; all in %. */
export interface FallbackMetrics {
  readonly sizeAdjust: number;
  readonly ascentOverride: number;
  readonly descentOverride: number;
  readonly lineGapOverride: number;
}

/**
 * The face as an unhinted woff2 with only these characters, its kerning kept, under `family` in
 * its own name table (the Reserved Font Name clause of the OFL); copyright and licence stay.
 * Characters the face lacks are left out. The same input gives the same bytes.
 */
export async function subsetFace(face: Face, characters: string, family: string): Promise<Buffer> {
  const text = [...new Set(characters)].toSorted().join('');
  return subsetFont(renameFamily(face.data, family), text, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: KEPT_FEATURES,
    preserveNameIds: KEPT_NAMES,
    dropTables: DROPPED_TABLES,
  });
}

/**
 * How to scale a local font so that text keeps its width and its lines their height when the web
 * font arrives. size-adjust is the average width of the face over that of the local font, both
 * weighted by how often letters and the space occur in Dutch (no kerning); the overrides are the
 * hhea measures of the face, divided by size-adjust because CSS multiplies them by it again.
 */
export function fallbackMetrics(
  face: Pick<Face, 'family' | 'weight' | 'style'>,
  measure: Measure,
  local: LocalFont,
): FallbackMetrics {
  const style = { family: face.family, weight: face.weight, style: face.style };
  const widths = Array.from(MEASURED_CHARACTERS).map(
    (character) => measure.text(character, { ...style, size: WIDTHS_PER_EM }).advance,
  );
  const sizeAdjust = averageWidth(widths) / averageWidth(local.widths);
  const { ascender, descender, lineGap } = measure.metrics(style);
  return {
    sizeAdjust: percent(sizeAdjust),
    ascentOverride: percent(ascender / sizeAdjust),
    descentOverride: percent(descender / sizeAdjust),
    lineGapOverride: percent(lineGap / sizeAdjust),
  };
}

function averageWidth(widths: readonly number[]): number {
  const total = DUTCH_FREQUENCIES.reduce((sum, frequency) => sum + frequency, 0);
  const sum = widths.reduce((part, width, at) => part + width * (DUTCH_FREQUENCIES[at] ?? 0), 0);
  return sum / total;
}

/** A ratio as a percentage with two decimals. */
function percent(ratio: number): number {
  return Math.round(ratio * 10_000) / 100;
}
