import { describe, expect, it } from 'vitest';
import { breakWords, drawnRuns } from '../../src/theme/break-words.ts';

describe('the pieces of a text between places where a line may break', () => {
  it.each([
    ['meer dan 7.200', ['meer ', 'dan ', '7.200']],
    ['niet-begeleide', ['niet-', 'begeleide']],
    ['7-9 en -5', ['7-9 ', 'en ', '-5']],
    ['2024–2025', ['2024–', '2025']],
    ['zo—ja', ['zo', '—', 'ja']],
    ['en/of 1/3', ['en/', 'of ', '1/3']],
    ['amv’s (“ja”)', ['amv’s ', '(“ja”)']],
    ['7\u00A0dagen', ['7\u00A0dagen']],
    ['', []],
  ])('of "%s" are %j', (text, words) => {
    expect(breakWords(text)).toEqual(words);
    expect(breakWords(text).join('')).toBe(text);
  });
});

describe('the pieces of a text that are drawn at once', () => {
  it('end with a blank', () => {
    expect(drawnRuns('niet-begeleide minderjarigen')).toEqual(['niet-begeleide ', 'minderjarigen']);
  });
});
