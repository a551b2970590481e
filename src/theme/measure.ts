import type { Face } from './faces.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { placeRuns } from './place-runs.ts';
import { readSfnt, requireTable } from './sfnt.ts';
import { createShaper, type Glyph, type Shaper } from './shape.ts';

/** How a text is set. */
export interface TextStyle {
  readonly family: string;
  readonly weight: number;
  readonly style?: 'normal' | 'italic';
  /** Font size, px. */
  readonly size: number;
  /** Letter-spacing, em. */
  readonly tracking?: number;
}

/** The room a text takes, px, from its origin on the baseline; y down. */
export interface Extent {
  /** Width as satori counts it: tracking after every character, the last one too. */
  readonly advance: number;
  /** Ink box; all zero for a text without ink. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Vertical measures of a face, em. The first three are those of the hhea table. */
export interface Metrics {
  readonly ascender: number;
  /** Positive: how far the face reaches below the baseline. */
  readonly descender: number;
  readonly lineGap: number;
  /** Ink height of H. */
  readonly capHeight: number;
  /** Ink height of x. */
  readonly xHeight: number;
}

type FaceKey = Pick<TextStyle, 'family' | 'weight' | 'style'>;

/** Measures text in the faces it was made with; every method throws on any other face. */
export interface Measure {
  /** The extent of one unwrapped line. Blanks are kept as written (CSS white-space: pre). */
  text(text: string, style: TextStyle): Extent;
  /** The pieces of one unwrapped line with ink, left to right, px: put there, they draw the line. */
  pieces(text: string, style: TextStyle): readonly Piece[];
  metrics(style: FaceKey): Metrics;
  /** The characters of the text the face has no glyph for, each once, in order of appearance. */
  missing(text: string, style: FaceKey): readonly string[];
}

/** Lines whose extent is kept: the same line is tried in many sizes, and its extent grows with the size. */
const MOST_KNOWN = 50_000;

/** A measure over these faces, shaped with HarfBuzz: kerning and ligatures as satori draws them. */
export async function createMeasure(faces: readonly Face[]): Promise<Measure> {
  const loaded = await Promise.all(
    faces.map(async (face) => {
      const shaper = await createShaper(face);
      return [faceName(face), { shaper, metrics: readMetrics(face, shaper) }] as const;
    }),
  );
  const byName = new Map(loaded);
  const find = (style: FaceKey): { shaper: Shaper; metrics: Metrics } => {
    const name = faceName(style);
    const found = byName.get(name);
    if (found !== undefined) return found;
    throw new Error(
      `No face "${name}" to measure with; there is: ${[...byName.keys()].join(', ')}`,
    );
  };
  const known = new Map<string, Extent>();
  const extentOf = (text: string, style: TextStyle): Extent => {
    const key = `${faceName(style)} ${style.tracking ?? 0} ${text}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const extent = measureText(text, style, find(style).shaper);
    known.set(key, extent);
    return extent;
  };
  return {
    text: (text, style) =>
      scaled(extentOf(text, style), style.size / find(style).shaper.unitsPerEm),
    pieces: (text, style) => {
      const { shaper } = find(style);
      const scale = style.size / shaper.unitsPerEm;
      const pieces = piecesOf(text, style.tracking ?? 0, shaper);
      return pieces.map((piece) => ({ ...piece, x: piece.x * scale }));
    },
    metrics: (style) => find(style).metrics,
    missing: (text, style) => {
      const { shaper } = find(style);
      return [...new Set(text)].filter((character) => !shaper.has(character));
    },
  };
}

function faceName({ family, weight, style = 'normal' }: FaceKey): string {
  return `${family} ${weight} ${style}`;
}

function readMetrics(face: Face, shaper: Shaper): Metrics {
  const hhea = requireTable(readSfnt(face.data), 'hhea');
  const em = (units: number): number => units / shaper.unitsPerEm;
  const inkTop = (letter: string): number => em(shaper.shape(letter, false)[0]?.ink?.top ?? 0);
  return {
    ascender: em(hhea.readInt16BE(4)),
    descender: em(-hhea.readInt16BE(6)),
    lineGap: em(hhea.readInt16BE(8)),
    capHeight: inkTop('H'),
    xHeight: inkTop('x'),
  };
}

function scaled(extent: Extent, scale: number): Extent {
  const { advance, left, right, top, bottom } = extent;
  return {
    advance: advance * scale,
    left: left * scale,
    right: right * scale,
    top: top * scale,
    bottom: bottom * scale,
  };
}

/** Returns the extent of a line in units of the font. */
function measureText(text: string, { tracking = 0 }: TextStyle, shaper: Shaper): Extent {
  const { runs, advance } = placeRuns(text, tracking, shaper);
  const boxes = runs.flatMap(({ glyphs }) =>
    glyphs.flatMap(({ glyph: { ink, x, y }, pen }) => (ink ? [moved(ink, pen + x, y)] : [])),
  );
  const edge = (pick: (...values: number[]) => number, values: readonly number[]): number =>
    values.length === 0 ? 0 : pick(...values);
  return {
    advance,
    left: edge(
      Math.min,
      boxes.map(({ left }) => left),
    ),
    right: edge(
      Math.max,
      boxes.map(({ right }) => right),
    ),
    top: edge(
      Math.min,
      boxes.map(({ top }) => -top),
    ),
    bottom: edge(
      Math.max,
      boxes.map(({ bottom }) => -bottom),
    ),
  };
}

function moved(ink: NonNullable<Glyph['ink']>, x: number, y: number): NonNullable<Glyph['ink']> {
  return { left: ink.left + x, right: ink.right + x, top: ink.top + y, bottom: ink.bottom + y };
}
