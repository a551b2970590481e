import { expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { sourceFacts } from '../../src/model/source-facts.ts';
import { projectRoot } from '../paper-copy.ts';

test('a list of sources says once what a document is, in every language', async () => {
  const paper = await loadPaper(projectRoot);
  const facts = (id: string) =>
    paper.editions.map((edition) => sourceFacts(paper, edition, id).join(', '));
  // The title says that it is a motion.
  expect(facts('motion-van-nispen')).toEqual([
    'Tweede Kamer, 2024',
    'House of Representatives (Tweede Kamer), 2024',
  ]);
  // The number holds the year, and the title the number.
  expect(facts('dispersal-act')[0]).toBe('Staten-Generaal, Stb. 2024, 12');
  expect(facts('eu-pact')[0]).toBe('Europese Unie, 14 mei 2024');
  // What no title says is said.
  expect(facts('implementation-agenda')[0]).toBe(
    'Rijk, provincies en gemeenten, document, 14 mei 2020',
  );
});
