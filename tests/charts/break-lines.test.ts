import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/charts/break-lines.ts';
import { fitLines } from '../../src/infographics/fit-lines.ts';
import { builtInMessages } from '../../src/i18n/locales.ts';

/** Every letter is as wide as every other: a room of 20 holds 20 letters. */
const width = (line: string): number => line.length;

function kept(locale: string): readonly string[] {
  return (builtInMessages[locale]?.['language.keepWithNext'] ?? '').split(/,\s*/);
}

function broken(text: string, room: number, locale = 'nl', most = 3): string {
  const lines = breakLines(text, { room, most, width, keepWithNext: kept(locale) });
  return (lines ?? ['does not fit']).join(' / ');
}

describe('a sentence on the lines that it needs', () => {
  test.each([
    ['nl', 20, 'Laat kinderen op hun plek groeien', 'Laat kinderen / op hun plek groeien'],
    ['nl', 20, 'Spreid de opvang eerlijk over', 'Spreid de opvang / eerlijk over'],
    ['en', 21, 'Let children grow up in one place', 'Let children / grow up in one place'],
    ['en', 14, 'A firm floor under it', 'A firm floor / under it'],
    ['en', 24, 'every child at each location', 'every child / at each location'],
    ['en', 15, 'more than 7,200 children', 'more than / 7,200 children'],
  ])('%s in %i: ends no line on a word that belongs to the next', (locale, room, text, lines) => {
    expect(broken(text, room, locale)).toBe(lines);
  });

  test.each([
    [
      'en',
      27,
      'Phase out emergency sites, keep the act.',
      'Phase out emergency sites, / keep the act.',
    ],
    [
      'nl',
      30,
      'Zorg hiervoor op elke locatie, ook hier.',
      'Zorg hiervoor op elke locatie, / ook hier.',
    ],
    [
      'en',
      33,
      'Guarantee this at every location, regular ones too.',
      'Guarantee this at every location, / regular ones too.',
    ],
  ])('%s in %i: ends a line at a comma that is near the middle', (locale, room, text, lines) => {
    expect(broken(text, room, locale)).toBe(lines);
  });

  test('but not at a comma that would leave a line all but empty', () => {
    expect(broken('Nee, dat kan niet zo blijven doorgaan', 24)).toBe(
      'Nee, dat kan niet / zo blijven doorgaan',
    );
  });

  test('leaves no short word alone on the last line', () => {
    expect(broken('Een hele lange zin met een eind', 28)).not.toMatch(/ \/ \w+$/);
  });

  test('is told apart from one that has no room', () => {
    expect(broken('Kinderrechtenverdrag', 10)).toBe('does not fit');
    expect(broken('een twee drie vier', 4)).toBe('does not fit');
  });
});

describe('a headline', () => {
  const at = (line: string, size: number): number => (line.length * size) / 2;
  const fitted = (
    text: string,
    room: number,
    lineCost: number,
    sizes = { least: 40, most: 80 },
  ) => {
    const keepWithNext = kept('nl');
    const set = fitLines({ text, room, ...sizes, lines: 3, lineCost, width: at, keepWithNext });
    return set && `${set.lines.join(' / ')} [${set.size}]`;
  };

  test('takes a line more where that makes it larger and there is height for it', () => {
    expect(fitted('Zorg dichtbij houdt kinderen overeind', 500, 0.02)).toBe(
      'Zorg dichtbij / houdt kinderen / overeind [71]',
    );
    expect(fitted('Zorg dichtbij houdt kinderen overeind', 500, 0.3)).toBe(
      'Zorg dichtbij houdt / kinderen overeind [52]',
    );
  });

  test('keeps a verb with its preposition', () => {
    expect(fitted('Kinderrechten vragen om een plan', 500, 0.02)).toBe(
      'Kinderrechten / vragen om / een plan [76]',
    );
  });

  test('leaves no short word alone between two lines', () => {
    expect(fitted('Kinderrechten horen overal thuis', 500, 0.02)).toBe(
      'Kinderrechten / horen overal thuis [55]',
    );
  });

  test('is rather smaller than ended on an article', () => {
    expect(fitted('Laat kinderen op hun plek groeien', 500, 0.3)).toBe(
      'Laat kinderen / op hun plek groeien [52]',
    );
  });

  test('is not set where no size holds it', () => {
    expect(fitted('Verantwoordelijkheidsgevoelens', 500, 0.02)).toBeUndefined();
  });
});
