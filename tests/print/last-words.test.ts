import { expect, test } from 'vitest';
import { keepLastInColumn } from '../../src/print/last-words.ts';
import type { Block } from '../../src/print/tree.ts';

function paragraph(text: string): Block {
  return { t: 'paragraph', body: [{ t: 'text', text }] };
}

test.each([
  ['werkgroep niet uitgevoerd.', 'werkgroep niet\u00a0uitgevoerd.'],
  ['for their development lasting.', 'for their development\u00a0lasting.'],
  // Both would leave the line above them short; the last is long enough.
  ['a child-friendly location.', 'a child-friendly location.'],
  ['veel minder verhuizingen.', 'veel minder verhuizingen.'],
  // Kept already.
  ['rechter ziet zij\u00a0strijd.', 'rechter ziet zij\u00a0strijd.'],
  ['nothing', 'nothing'],
])('the last words of “%s” stay together where they are short', (text, kept) => {
  expect(keepLastInColumn([paragraph(text)])).toEqual([paragraph(kept)]);
});

test('so do those of the items of a list', () => {
  const list = (text: string): Block => ({ t: 'list', ordered: false, items: [[paragraph(text)]] });
  expect(keepLastInColumn([list('de opvang waarborgt.')])).toEqual([
    list('de opvang\u00a0waarborgt.'),
  ]);
});
