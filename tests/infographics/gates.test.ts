import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formats } from '../../src/infographics/formats.ts';
import { sceneProblems } from '../../src/infographics/gates.ts';
import { compose, createPress, jobsOf } from '../../src/infographics/press.ts';
import type { Scene } from '../../src/infographics/scene.ts';
import { problemLine } from '../../src/model/input-error.ts';
import { loadPaper } from '../../src/model/load.ts';
import { copyPaper, projectRoot, type PaperCopy } from '../paper-copy.ts';

const FULL = process.env['FULL'] === '1';

let copy: PaperCopy;
beforeEach(async () => {
  copy = await copyPaper();
});
afterEach(() => copy.remove());

/** Returns the problems of the pictures of the copy: all of them, or those of one subject. */
async function problems(subject?: string): Promise<string[]> {
  const press = await createPress(await loadPaper(copy.root), projectRoot);
  const jobs = jobsOf(press.paper).filter(
    (job) => subject === undefined || job.subject.id === subject,
  );
  return jobs.flatMap((job) => sceneProblems(compose(press, job))).map(problemLine);
}

/** Returns the first picture of the copy, composed. */
async function firstScene(): Promise<Scene> {
  const press = await createPress(await loadPaper(copy.root), projectRoot);
  const [job] = jobsOf(press.paper);
  if (!job) throw new Error('no picture');
  return compose(press, job);
}

const demand = 'content/nl/demands/01-minimaliseer-overplaatsingen.mdx';
const SUBJECT = 'minimise-transfers';

describe('a picture does not leave the build', () => {
  test('unless it is right: a picture of the real paper has no problems', async () => {
    // The build of the site, which other tests look at, stops at a problem of any picture.
    expect(await problems(FULL ? undefined : SUBJECT)).toEqual([]);
  });

  test('when its headline does not fit, and says by how much in which format', async () => {
    await copy.edit(
      demand,
      /headline: .*/,
      `headline: '${'Verantwoordelijkheidsgevoelens ontwikkelingssamenwerkingsorganisaties '.repeat(4).trim()}'`,
    );
    const found = await problems(SUBJECT);
    expect(found[0]).toMatch(
      /^content\/nl\/demands\/01-[a-z-]+\.mdx:\d+: "headline" does not fit in the picture "minimise-transfers" in the format "og" \(nl, colour\): it is \d+ px too long for 4 lines of 504 px; shorten it\.$/,
    );
    expect(found).toHaveLength(Object.keys(formats).length);
  });

  test('when what is asked is doubled', async () => {
    const ask =
      'Koppel de procedure los van de opvangplek en zorg dat ieder kind op dezelfde plek kan blijven wonen';
    await copy.edit(demand, /ask: .*/, `ask: '${ask}, ${ask}.'`);
    expect(await problems(SUBJECT)).toContainEqual(
      expect.stringMatching(
        /"ask" does not fit in the picture "minimise-transfers" in the format "square"/,
      ),
    );
  });

  test('when a label of the drawing does not fit', async () => {
    await copy.edit(
      demand,
      /before: .*/,
      "before: 'Telkens opnieuw ergens anders naartoe verhuizen zonder einde, van de ene noodopvanglocatie naar de andere'",
    );
    expect(await problems(SUBJECT)).toContainEqual(
      expect.stringMatching(/"labels\.before" .*"minimise-transfers"/),
    );
  });

  test('when the fonts lack a character', async () => {
    await copy.edit(demand, /ask: .*/, "ask: 'Koppel de procedure los → van de opvangplek.'");
    expect(await problems(SUBJECT)).toContainEqual(
      expect.stringContaining(
        '"ask" has the character "→" (U+2192), which the font Proza Libre lacks',
      ),
    );
  });

  test('when a type size is under the floor of its format', async () => {
    await copy.edit('data/theme.json', /("kicker": \{[\s\S]*?"portrait": )\[33, 34\]/, '$130');
    expect(await problems('overview')).toContainEqual(
      expect.stringMatching(
        /"title" is set at 30 px in the picture "overview" in the format "portrait" \(nl, colour\); expected at least 33 px/,
      ),
    );
  });

  test('when it draws a mark that no figure licenses', async () => {
    const scene = await firstScene();
    const extra = scene.chartShapes.find(({ role }) => role === 'fixed');
    if (!extra) throw new Error('no mark');
    const forged = { ...scene, chartShapes: [...scene.chartShapes, extra] };
    expect(sceneProblems(forged).map(problemLine)).toEqual([
      expect.stringMatching(
        /^data\/demands\.json:\d+: the picture "overview" .* draws \d+ fixed marks, but its figures license \d+ of 100;/,
      ),
    ]);
  });

  test('when its words leave the drawing no room', async () => {
    const scene = await firstScene();
    const flat = scene.chartShapes.map((shape) =>
      shape.kind === 'bar' && shape.role === 'loose' ? { ...shape, height: -2 } : shape,
    );
    expect(sceneProblems({ ...scene, chartShapes: flat }).map(problemLine)).toEqual([
      expect.stringMatching(
        /^content\/nl\/overview\.mdx:\d+: "labels\.share" leaves the drawing no room in the picture "overview" in the format "og" \(nl, colour\): its marks lack 3 px; shorten it\.$/,
      ),
    ]);
  });

  test('when two of its figures are not comparable', async () => {
    await copy.edit(
      'content/nl/demands/02-geen-noodopvang.mdx',
      /ask: .*/,
      "ask: '{fig:children-in-reception cap} kinderen vragen een plek.'",
    );
    await expect(problems('no-emergency-placement')).rejects.toThrow(
      /the picture "no-emergency-placement" states both "children-in-reception" and "children-in-emergency", which data\/figures\.json marks as not comparable/,
    );
  });
});
