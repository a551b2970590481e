import { describe, expect, test } from 'vitest';
import { runIn } from '../../src/print/run-in.ts';
import { textOfInline, type Block } from '../../src/print/tree.ts';

const dutch = { locale: 'nl', keepWithNext: ['die', 'aan', 'voor'] };

function paragraph(text: string): Block {
  return { t: 'paragraph', body: [{ t: 'text', text }] };
}

function list(...items: readonly string[]): Block {
  return { t: 'list', ordered: false, items: items.map((item) => [paragraph(item)]) };
}

/** Returns the text of each paragraph, and how many items a list has. */
function told(blocks: readonly Block[]) {
  return blocks.map((block) => {
    if (block.t === 'paragraph') return textOfInline(block.body);
    return block.t === 'list' ? block.items.length : block.t;
  });
}

describe('a list that ends a sentence', () => {
  test('runs on with commas and a last “and”, without a colon after a word that leads on', () => {
    const blocks = [
      paragraph('Het is opvang\u00a0die:'),
      list('klein is;', 'veilig is;', 'stabiel is.'),
    ];
    expect(told(runIn(blocks, dutch))).toEqual([
      'Het is opvang\u00a0die klein is, veilig is en stabiel is.',
    ]);
  });

  test('keeps its colon after a whole sentence, and is written as its language has it', () => {
    const blocks = [paragraph('It names:'), list('education;', 'guidance;', 'room.')];
    const english = { locale: 'en', keepWithNext: ['to'] };
    expect(told(runIn(blocks, english))).toEqual(['It names: education, guidance and room.']);
  });

  test('keeps its own signs where an item has a comma within', () => {
    const blocks = [paragraph('Er is aandacht voor:'), list('zorg, ook hier;', 'onderwijs.')];
    expect(told(runIn(blocks, dutch))).toEqual(['Er is aandacht voor: zorg, ook hier; onderwijs.']);
  });

  test('stays a list where its items are sentences, or long', () => {
    const sentences = [paragraph('Vraag dit:'), list('Geef rust.', 'Geef zorg.')];
    const long = [paragraph('Vraag om:'), list(`${'heel '.repeat(20)}veel;`, 'rust.')];
    expect(told(runIn(sentences, dutch))).toEqual(['Vraag dit:', 2]);
    expect(told(runIn(long, dutch))).toEqual(['Vraag om:', 2]);
  });
});
