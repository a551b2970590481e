import { describe, expect, test } from 'vitest';
import { hyphenator } from '../../src/i18n/hyphenate.ts';

const dutch = hyphenator('nl');

describe('a word is broken', () => {
  test.each([
    ['verantwoordelijkheidsgevoelens', 'ver|ant|woor|de|lijk|heids|ge|voe|lens'],
    ['kinderrechtenverdrag,', 'kin|der|rech|ten|ver|drag,'],
    ['(preventieve)', '(pre|ven|tieve)'],
    ['(crisis)noodopvang', '(cri|sis)|nood|op|vang'],
  ])('at the points of Dutch: %s', (word, parts) => {
    expect(dutch(word).join('|')).toBe(parts);
  });

  test.each(['geïnteresseerden', 'coördinatie', 'reünie', 'zeeën'])(
    'never before a trema, which it would lose there: %s',
    (word) => {
      for (const part of dutch(word).slice(1)) expect(part).toMatch(/^[^ëïöü]/);
      expect(dutch(word).join('')).toBe(word);
    },
  );

  test('never where the spelling would change a vowel', () => {
    expect(dutch('parapluutje')).toEqual(['para', 'pluutje']);
    expect(dutch('cafeetjes')).toEqual(['cafeetjes']);
  });

  test('never so that fewer than three letters stand alone', () => {
    expect(dutch('opvang')).toEqual(['opvang']);
    expect(dutch('foto’s')).toEqual(['foto’s']);
  });

  test('by the patterns of its own language, and without them only after brackets', () => {
    expect(hyphenator('en-GB')('government')).toEqual(hyphenator('en')('government'));
    expect(hyphenator('en')('government').length).toBeGreaterThan(1);
    expect(hyphenator('xx')('verantwoordelijkheid')).toEqual(['verantwoordelijkheid']);
    expect(hyphenator('xx')('(crisis)noodopvang')).toEqual(['(crisis)', 'noodopvang']);
  });
});
