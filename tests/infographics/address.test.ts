import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sceneProblems } from '../../src/infographics/gates.ts';
import { compose, jobsOf } from '../../src/infographics/press.ts';
import { addressProblems } from '../../src/infographics/short-address.ts';
import { problemLine } from '../../src/model/input-error.ts';
import { loadPaper } from '../../src/model/load.ts';
import { pressOf } from '../../src/site/press.ts';
import { copyPaper, projectRoot, type PaperCopy } from '../paper-copy.ts';

let copy: PaperCopy;
beforeAll(async () => {
  copy = await copyPaper();
});
afterAll(() => copy.remove());

describe('a site that gets its real address', () => {
  test.each([
    ['https://kindcentraal.nl', 'kindcentraal.nl'],
    ['https://www.werkgroep.nl/kind/', 'www.werkgroep.nl/kind'],
  ])('%s has it on every picture, and every picture still fits', async (site, printed) => {
    await copy.edit('data/paper.json', /"site": "[^"]*"/, `"site": "${site}"`);
    const paper = await loadPaper(copy.root);
    const press = await pressOf(paper, projectRoot);
    const scenes = jobsOf(paper).map((job) => compose(press, job));
    expect(scenes.flatMap((scene) => sceneProblems(scene))).toEqual([]);
    const shown = scenes.map(({ labels }) => labels.find(({ field }) => field === 'site')?.text);
    expect(shown).toEqual(
      scenes.map(
        ({
          input: {
            edition: { base },
            subject,
          },
        }) => `${printed}${base}/${subject.number}`,
      ),
    );
    expect(addressProblems(paper)).toEqual([]);
    const coded = scenes.filter(({ code }) => code).map(({ input }) => input.format.id);
    expect([...new Set(coded)]).toEqual(['slide', 'a4', 'a5']);
  });

  test('and may not make an address that is too long to copy', async () => {
    const site = 'https://www.werkgroep-kind.nl/kind-centraal';
    await copy.edit('data/paper.json', /"site": "[^"]*"/, `"site": "${site}"`);
    expect(addressProblems(await loadPaper(copy.root)).map(problemLine)).toEqual([
      expect.stringMatching(
        /^data\/paper\.json:\d+: "site" makes the address on a picture "www\.werkgroep-kind\.nl\/kind-centraal\/en\/0", which has 40 characters; expected at most 30/,
      ),
    ]);
  });
});
