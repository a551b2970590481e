import { beforeAll, describe, expect, it } from 'vitest';
import { createMeasure, type Measure, type TextStyle } from '../../src/theme/measure.ts';
import { piecesOf } from '../../src/theme/pieces.ts';
import type { Glyph, Shaper } from '../../src/theme/shape.ts';
import { loadFaces, SANS, SERIF } from './font-fixtures.ts';

let measure: Measure;
beforeAll(async () => {
  measure = await createMeasure(await loadFaces());
});

const BOLD: TextStyle = { family: SANS, weight: 800, size: 100 };
const BOOK: TextStyle = { family: SERIF, weight: 400, size: 100 };

function texts(text: string, style: TextStyle): string[] {
  return measure.pieces(text, style).map((piece) => piece.text);
}

/** Shapes every letter to its code, but an e after an l to another form. */
function joining(): Shaper {
  const shape = (run: string): Glyph[] =>
    run.split('').map((letter, cluster) => ({
      id: (letter.codePointAt(0) ?? 0) + (letter === 'e' && run[cluster - 1] === 'l' ? 1000 : 0),
      cluster,
      advance: 500,
      x: 0,
      y: 0,
      endsCharacter: true,
      ...(letter === ' ' ? {} : { ink: { left: 0, right: 400, top: 500, bottom: 0 } }),
    }));
  return { unitsPerEm: 1000, has: () => true, shape };
}

describe('the pieces of a line', () => {
  it('are its characters, without blanks', () => {
    expect(texts('Te veel!', BOLD)).toEqual(['T', 'e', 'v', 'e', 'e', 'l', '!']);
    expect(measure.pieces(' \u00A0', BOLD)).toEqual([]);
  });

  it('are its ligatures where letters are not spaced', () => {
    expect(texts('fijn', BOOK)).toEqual(['fi', 'j', 'n']);
    expect(texts('fijn', { ...BOOK, tracking: 0.02 })).toEqual(['f', 'i', 'j', 'n']);
  });

  it('keep a mark with its letter', () => {
    expect(texts('xe\u0301x', BOOK)).toEqual(['x', 'e\u0301', 'x']);
  });

  it('stand where the pen is: after kerning, spacing and blanks', () => {
    const x = (text: string, style: TextStyle) => measure.pieces(text, style).map((one) => one.x);
    const { advance } = measure.text('A', BOLD);
    expect(x('AV', BOLD)[1]).toBeLessThan(advance - 1);
    expect(x('A A', BOLD)[1]).toBeCloseTo(measure.text('A ', BOLD).advance, 6);
    expect(x('AV', { ...BOLD, tracking: 0.1 })[1]).toBeCloseTo((x('AV', BOLD)[1] ?? 0) + 10, 6);
    expect(x('AV', { ...BOLD, size: 50 })[1]).toBeCloseTo((x('AV', BOLD)[1] ?? 0) / 2, 6);
  });

  it('are whole runs where a letter has another form beside its neighbour', () => {
    expect(piecesOf('hal lees el', 0.1, joining())).toEqual([
      { text: 'h', x: 0, tracking: 0 },
      { text: 'a', x: 600, tracking: 0 },
      { text: 'l', x: 1200, tracking: 0 },
      { text: 'lees ', x: 2400, tracking: 0.1 },
      { text: 'e', x: 5400, tracking: 0 },
      { text: 'l', x: 6000, tracking: 0 },
    ]);
  });
});
