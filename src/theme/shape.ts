import type { Face as FontFace } from './faces.ts';

/** One shaped glyph, in font units, y up. */
export interface Glyph {
  /** Its number in the font. */
  readonly id: number;
  /** Where its character or ligature begins in the run, in UTF-16 units. */
  readonly cluster: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
  /** True on the last glyph of a character (or ligature): letter-spacing comes after it. */
  readonly endsCharacter: boolean;
  /** Ink box relative to the glyph's own origin; absent on a blank. */
  readonly ink?: { left: number; right: number; top: number; bottom: number };
}

/** Shapes text with one face. */
export interface Shaper {
  readonly unitsPerEm: number;
  /** The glyphs of a run, left to right; with `spaced`, without optional ligatures. */
  shape(run: string, spaced: boolean): readonly Glyph[];
  /** True when the face maps the character to a glyph. */
  has(character: string): boolean;
}

/**
 * A shaper for the face. Script, language and direction are guessed from each run and the default
 * features are on, as satori does; as in CSS Text 3 § 8.2 letter-spacing turns ligatures off.
 */
export async function createShaper(source: FontFace): Promise<Shaper> {
  const harfbuzz = await import('harfbuzzjs');
  const face = new harfbuzz.Face(new harfbuzz.Blob(source.data));
  const font = new harfbuzz.Font(face);
  const buffer = new harfbuzz.Buffer();
  const characters = new Set(face.collectUnicodes());
  const noLigatures = [new harfbuzz.Feature('liga', 0), new harfbuzz.Feature('clig', 0)];
  const cache = new Map<string, readonly Glyph[]>();

  const inkOf = (id: number): Pick<Glyph, 'ink'> => {
    const box = font.glyphExtents(id);
    if (box === undefined || box.width === 0) return {};
    const { xBearing: left, yBearing: top, width, height } = box;
    return { ink: { left, right: left + width, top, bottom: top + height } };
  };
  const shapeRun = (run: string, spaced: boolean): readonly Glyph[] => {
    buffer.reset();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer, spaced ? noLigatures : []);
    const glyphs = buffer.getGlyphInfosAndPositions();
    return glyphs.map(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }, index) => ({
      id: codepoint,
      cluster,
      advance: xAdvance,
      x: xOffset,
      y: yOffset,
      endsCharacter: glyphs[index + 1]?.cluster !== cluster,
      ...inkOf(codepoint),
    }));
  };

  return {
    unitsPerEm: face.upem,
    has: (character) => characters.has(character.codePointAt(0) ?? 0),
    shape: (run, spaced) => {
      const key = `${spaced ? 'spaced' : 'plain'} ${run}`;
      const glyphs = cache.get(key) ?? shapeRun(run, spaced);
      cache.set(key, glyphs);
      return glyphs;
    },
  };
}
