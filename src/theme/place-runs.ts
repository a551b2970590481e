import { breakWords, drawnRuns } from './break-words.ts';
import type { Glyph, Shaper } from './shape.ts';

/** A glyph on its line, in font units. */
interface PlacedGlyph {
  readonly glyph: Glyph;
  /** Where the pen stands, from the origin of the line. */
  readonly pen: number;
}

/** A run of a line as satori draws it: shaped at once. */
interface PlacedRun {
  readonly run: string;
  readonly glyphs: readonly PlacedGlyph[];
}

/** A line of text with the place of every glyph, in font units. */
interface PlacedRuns {
  readonly runs: readonly PlacedRun[];
  /** Width as satori counts it: spacing after every character, the last one too. */
  readonly advance: number;
}

/** Returns a line with its glyphs where satori draws them; `tracking` is in em. */
export function placeRuns(text: string, tracking: number, shaper: Shaper): PlacedRuns {
  const spacing = tracking * shaper.unitsPerEm;
  const shape = (run: string): readonly Glyph[] => shaper.shape(run, tracking !== 0);
  const step = ({ advance, endsCharacter }: Glyph): number =>
    advance + (endsCharacter ? spacing : 0);
  let start = 0;
  const runs = drawnRuns(text).map((run): PlacedRun => {
    let pen = start;
    const glyphs = shape(run).map((glyph): PlacedGlyph => {
      const placed = { glyph, pen };
      pen += step(glyph);
      return placed;
    });
    for (const word of breakWords(run)) {
      for (const glyph of shape(word)) start += step(glyph);
    }
    return { run, glyphs };
  });
  return { runs, advance: start };
}
