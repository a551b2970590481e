import { expect, test } from 'vitest';
import { keepLastInColumn } from '../../src/print/last-words.ts';
import type { Block } from '../../src/print/tree.ts';

function paragraph(text: string): Block {
  return { t: 'paragraph', body: [{ t: 'text', text }] };
}

test.each([
  ['ask for far fewer moves.', 'ask for far fewer\u00a0moves.'],
  ['caused by the family.', 'caused by the\u00a0family.'],
  // The one before would leave the line above short; or the last is long enough.
  ['for their development lasting.', 'for their development lasting.'],
  ['werkgroep niet uitgevoerd.', 'werkgroep niet uitgevoerd.'],
  ['veel minder verhuizingen.', 'veel minder verhuizingen.'],
  // Kept already.
  ['rechter ziet zij\u00a0strijd.', 'rechter ziet zij\u00a0strijd.'],
  ['nothing', 'nothing'],
])('the last words of “%s” stay together where they are short', (text, kept) => {
  expect(keepLastInColumn([paragraph(text)], 'narrow')).toEqual([paragraph(kept)]);
});

test('so do those of the items of a list', () => {
  const list = (text: string): Block => ({ t: 'list', ordered: false, items: [[paragraph(text)]] });
  expect(keepLastInColumn([list('in de opvang.')], 'narrow')).toEqual([list('in de\u00a0opvang.')]);
});

test('a wide column has room for a longer one, after a word of any length', () => {
  const [text, kept] = ['voor hun ontwikkeling nu.', 'voor hun ontwikkeling\u00a0nu.'];
  expect(keepLastInColumn([paragraph(text)], 'narrow')).toEqual([paragraph(text)]);
  expect(keepLastInColumn([paragraph(text)], 'wide')).toEqual([paragraph(kept)]);
});
