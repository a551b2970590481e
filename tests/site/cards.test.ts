import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { subjectsOf, type Paper } from '../../src/model/paper.ts';
import { barePng } from '../../src/infographics/png-words.ts';
import { cardsOf } from '../../src/site/card.ts';
import { copyPaper, projectRoot, type PaperCopy } from '../paper-copy.ts';
import { builtFiles, builtPages } from './built-site.ts';

let paper: Paper;
let copy: PaperCopy;
beforeAll(async () => {
  paper = await loadPaper(projectRoot);
  copy = await copyPaper();
});
afterAll(() => copy.remove());

describe('the card of a page', () => {
  test('carries in its address the hash of its bytes', () => {
    const cards = builtFiles().filter((path) => path.startsWith('/cards/'));
    expect(cards).toHaveLength(subjectsOf(paper).length * paper.editions.length);
    for (const path of cards) {
      const hash = createHash('sha256')
        .update(readFileSync(join(inject('site'), path)))
        .digest('hex');
      expect(path).toMatch(new RegExp(`^/cards/[a-z-]+/[a-z-]+\\.${hash.slice(0, 10)}\\.png$`));
    }
  });

  test('is in the language of the page', () => {
    for (const { document } of builtPages()) {
      const image = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
      const lang = document.querySelector('html')?.getAttribute('lang');
      expect(image).toContain(`/cards/${lang}/`);
    }
  });

  test('is the picture that people find at its lasting address', () => {
    for (const { id } of subjectsOf(paper)) {
      const lasting = join(inject('site'), `infographics/${id}/og.png`);
      expect(existsSync(lasting)).toBe(true);
      const card = builtFiles().find((path) => path.startsWith(`/cards/nl/${id}.`)) ?? '';
      expect(readFileSync(join(inject('site'), card)).equals(barePng(readFileSync(lasting)))).toBe(
        true,
      );
    }
  });

  test('changes its address exactly where an edited number shows', async () => {
    const before = await cardsOf(paper, projectRoot);
    // Nothing made before may be used again: bytes must come out the same by themselves.
    Reflect.deleteProperty(globalThis, Symbol.for('made-in-this-process'));
    await copy.edit('data/figures.json', '"value": 7200', '"value": 7300');
    const after = await cardsOf(await loadPaper(copy.root), projectRoot);
    const changed = after
      .filter(({ path }, i) => path !== before[i]?.path)
      .map(({ path }) => path.split('/').at(-1)?.split('.')[0]);
    expect(new Set(changed)).toEqual(new Set(['no-emergency-placement']));
  });
});
