import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sceneProblems } from '../../src/infographics/gates.ts';
import { compose, jobsOf } from '../../src/infographics/press.ts';
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
    ['https://www.werkgroep.nl/kind-centraal/', 'www.werkgroep.nl/kind-centraal'],
  ])('%s has it on every picture, and every picture still fits', async (site, printed) => {
    await copy.edit('data/paper.json', /"site": "[^"]*"/, `"site": "${site}"`);
    const paper = await loadPaper(copy.root);
    const press = await pressOf(paper, projectRoot);
    const scenes = jobsOf(paper).map((job) => compose(press, job));
    expect(scenes.flatMap((scene) => sceneProblems(scene))).toEqual([]);
    const shown = scenes.map(({ labels }) => labels.find(({ field }) => field === 'site')?.text);
    expect(new Set(shown)).toEqual(new Set([printed]));
  });
});
