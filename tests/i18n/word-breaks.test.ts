import { describe, expect, test } from 'vitest';
import { wordBreaks } from '../../src/i18n/word-breaks.ts';

/** Returns a word with a stroke where it may be broken. */
function broken(word: string, locale = 'nl'): string {
  const breaks = wordBreaks(locale)(word);
  return Array.from(word, (letter, i) => (breaks.includes(i) ? `|${letter}` : letter)).join('');
}

describe('a long word of running text is broken', () => {
  test.each([
    'procedure|status',
    'onderwijs|instellingen',
    'leef|omstandigheden',
    'kind|vriendelijke',
    'kinderrechten|verdrag',
    'verblijfs|status',
  ])('after the first part of a compound and nowhere else: %s', (word) => {
    expect(broken(word.replace('|', ''))).toBe(word);
  });

  test('elsewhere five letters or more from its ends', () => {
    expect(broken('maatschappelijk')).toBe('maatschap|pelijk');
    expect(broken('geschreven')).toBe('geschreven');
  });

  test('by its own language', () => {
    expect(broken('predictability', 'en')).toBe('predict|ab|ility');
    expect(broken('procedurestatus', 'xx')).toBe('procedurestatus');
  });
});
