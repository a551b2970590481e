import { beforeAll, describe, expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { basisOf } from '../../src/print/handout.ts';
import { keptNames } from '../../src/print/kept-names.ts';
import { keepLastWords } from '../../src/print/last-words.ts';
import { keepNames } from '../../src/print/no-break.ts';
import { projectRoot, secondPaper } from '../paper-copy.ts';

/** Returns a text with a sign where no line may end. */
function bound(text: string, names: RegExp): string {
  return keepNames(text, names).replaceAll('\u00a0', '~');
}

describe('no line ends within', () => {
  let names = /(?:)/g;
  beforeAll(async () => {
    const paper = await loadPaper(projectRoot);
    const [edition] = paper.editions;
    if (!edition) throw new Error('no edition');
    names = keptNames(paper, edition);
  });

  test('a short name of the data, whole words only', () => {
    expect(bound('uit de Tweede Kamer en de Kamer', names)).toBe('uit de Tweede~Kamer en de Kamer');
    expect(bound('Werkgroep Kind in azc', names)).toBe('Werkgroep Kind~in~azc');
    expect(bound('Kind in azcs', names)).toBe('Kind in azcs');
  });

  test('the name of the sender, below a picture', async () => {
    const paper = await loadPaper(projectRoot);
    for (const edition of paper.editions) {
      const [demand] = paper.demands;
      if (demand) expect(basisOf(paper, edition, demand)).toContain('Kind\u00a0in\u00a0azc');
    }
  });

  test('a short name that another one follows in brackets, as the title of a demand has it', async () => {
    const paper = await loadPaper(projectRoot);
    const edition = paper.editions.find(({ locale }) => locale === 'en');
    if (!edition) throw new Error('no edition');
    expect(bound('keep the Dispersal Act (Spreidingswet)', keptNames(paper, edition))).toBe(
      'keep the Dispersal~Act (Spreidingswet)',
    );
  });

  test('a name that begins as names do, whoever it is', () => {
    expect(bound('het lid Van Nispen', names)).toBe('het lid Van~Nispen');
    expect(bound('het hof Den Haag', names)).toBe('het hof Den~Haag');
    expect(bound('Van de werkgroep', names)).toBe('Van de werkgroep');
  });

  test('a short name and its year; a long one may stand on the line above', () => {
    expect(bound('hof Den Haag (2022) leest', names)).toBe('hof Den~Haag (2022) leest');
    expect(bound('de motie-Van Meenen (2024) uit', names)).toBe('de motie-Van~Meenen (2024) uit');
  });

  test('names of another paper, from its own data', async () => {
    const second = await loadPaper(secondPaper);
    const [edition] = second.editions;
    if (!edition) throw new Error('no edition');
    expect(bound('de Tweede Kamer', keptNames(second, edition))).toBe('de Tweede Kamer');
  });
});

describe('the last words of a text', () => {
  const kept = (text: string) => keepLastWords(text).replaceAll('\u00a0', '~');

  test('stay together where the last one is short', () => {
    expect(kept('op de basis kunnen rekenen.')).toBe('op de basis kunnen~rekenen.');
    expect(kept('of child-friendly care')).toBe('of child-friendly~care');
  });

  test('part where together they would leave the line above them short', () => {
    expect(kept('live at a child-friendly location.')).toBe('live at a child-friendly location.');
    expect(kept('op de lange termijn voorkomt.')).toBe('op de lange termijn voorkomt.');
  });
});
