import { describe, expect, test } from 'vitest';
import { softened, withSoftHyphens } from '../../src/site/finish/soft-hyphens.ts';
import { hyphenator } from '../../src/i18n/hyphenate.ts';

const POINT = '\u00AD';
const WORD = 'kinderrechtenverdrag';
const shown = (html: string) => withSoftHyphens(html).replaceAll(POINT, '|');

describe('soft hyphens', () => {
  test('stand in long words of what is read, in the language of the page', () => {
    expect(shown(`<html lang="nl"><body><h2>Het ${WORD}</h2></body></html>`)).toContain(
      '<h2>Het kin|der|rech|ten|ver|drag</h2>',
    );
    expect(shown('<html lang="en"><body><h2>The implementation</h2></body></html>')).toContain(
      'imple|ment|a|tion',
    );
  });

  test('follow the language of an element', () => {
    const html = `<html lang="nl"><body><h2 lang="en">implementation</h2></body></html>`;
    expect(shown(html)).toContain('imple|ment|a|tion');
  });

  test('stand nowhere else', () => {
    const html =
      `<!doctype html><html lang="nl"><head><title>${WORD}</title>` +
      `<meta name="description" content="${WORD}"><style>.${WORD}{}</style></head><body>` +
      `<script type="application/ld+json">{"name":"${WORD}"}</script>` +
      `<svg><title>${WORD}</title><text>${WORD}</text></svg>` +
      `<p title="${WORD}"><img alt="${WORD}" src="${WORD}.png"></p>` +
      `<textarea>${WORD}</textarea><code>${WORD}</code><!-- ${WORD} --></body></html>`;
    expect(withSoftHyphens(html)).toBe(html);
  });

  test('leave short words, addresses of characters and other languages as they are', () => {
    const html =
      '<html lang="nl"><body><h2>Wat er speelt &thetasymmmmmm; in de opvang</h2></body></html>';
    expect(withSoftHyphens(html)).toBe(html);
    expect(softened('internationalisation', 5, hyphenator('xx'))).toBe('internationalisation');
  });

  test('take a word with a part in brackets as one', () => {
    expect(softened('(crisis)noodopvang', 14, hyphenator('nl')).replaceAll(POINT, '|')).toBe(
      '(crisis)nood|op|vang',
    );
    expect(softened('EU-noodopvang', 12, hyphenator('nl'))).toBe('EU-noodopvang');
  });
});
