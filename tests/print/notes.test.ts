import { expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { createNotes } from '../../src/print/notes.ts';
import { projectRoot } from '../paper-copy.ts';

test('a list of sources prints the addresses that take one line, and the hosts of others', async () => {
  const paper = await loadPaper(projectRoot);
  const [edition] = paper.editions;
  if (!edition) throw new Error('no edition');
  const linked = paper.sources.filter(({ id, url }) => url && id !== paper.facts.source);
  const listed = (form: 'one line' | 'whole address') => {
    const notes = createNotes(paper, edition, form);
    for (const { id } of linked) notes.cite(id);
    return notes.list().map(({ place }) => place);
  };
  const whole = listed('whole address');
  const shown = listed('one line');
  const isLong = whole.map((place) => place.length > 42);
  expect(isLong).toContain(true);
  expect(isLong).toContain(false);
  expect(shown).toEqual(whole.map((place, i) => (isLong[i] ? place.split('/')[0] : place)));
});
