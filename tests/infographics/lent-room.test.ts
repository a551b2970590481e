import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/infographics/formats.ts';
import { sceneProblems } from '../../src/infographics/gates.ts';
import { compose, jobsOf, type Press } from '../../src/infographics/press.ts';
import { composeScene, type Scene } from '../../src/infographics/scene.ts';
import { known, type SubjectText } from '../../src/model/paper.ts';
import { pressAt } from './made.ts';

const slide = known(formats, 'slide');
/** Least size in px of words on a slide (art direction § 4). */
const FLOOR = 38;

let scenes: Scene[];
beforeAll(async () => {
  const press: Press = await pressAt();
  scenes = jobsOf(press.paper)
    .filter(({ format, subject }) => format.id === slide.id && subject.id === 'structural-funding')
    .map((job) => compose(press, job));
});

function english(): Scene {
  const scene = scenes.find(({ input }) => input.edition.locale === 'en');
  if (!scene) throw new Error('no English slide');
  return scene;
}

/** The English slide with other words. */
function withWords(words: Partial<SubjectText>): Scene {
  const { input } = english();
  const demands = input.edition.demands.map((text) =>
    text.id === input.subject.id ? { ...text, ...words } : text,
  );
  return composeScene({ ...input, format: slide, edition: { ...input.edition, demands } });
}

function sizesOf({ labels }: Scene, role: string): (number | undefined)[] {
  return [...new Set(labels.filter((label) => label.role === role).map(({ size }) => size))];
}

describe('a drawing beside a header on a slide', () => {
  test('lends a headline the room to be as large as in the other language', () => {
    const scene = withWords({ headline: 'Small-scale reception needs lasting funds' });
    expect(sizesOf(scene, 'headline')).toEqual([slide.columns?.headline]);
    expect(scene.input.format.columns?.drawingLeft).toBeGreaterThan(
      slide.columns?.drawingLeft ?? 0,
    );
  });

  test('keeps its own words on one line each, and larger than the floor', () => {
    for (const scene of scenes) {
      expect(scene.labels.filter(({ role }) => role === 'label')).toHaveLength(2);
      for (const size of sizesOf(scene, 'label')) expect(size).toBeGreaterThanOrEqual(FLOOR);
    }
  });

  test('keeps its room where the headline is large without it', () => {
    const scene = withWords({ headline: 'Lasting funds for all' });
    expect(scene.input.format.columns).toEqual(slide.columns);
  });

  test('keeps its room where its own words need it', () => {
    const temporary = 'Temporary funding: start over, time after time';
    const scene = withWords({ labels: { ...english().input.text.labels, temporary } });
    expect(scene.input.format.columns).toEqual(slide.columns);
    expect(sceneProblems(scene)).toEqual([]);
  });
});
