import { beforeAll, describe, expect, test } from 'vitest';
import { sceneProblems } from '../../src/infographics/gates.ts';
import { brokenWords } from '../../src/infographics/gates/broken-words.ts';
import type { Press } from '../../src/infographics/press.ts';
import { composeScene, type Scene } from '../../src/infographics/scene.ts';
import { problemLine } from '../../src/model/input-error.ts';
import { pressAt, sceneOf } from './made.ts';

let press: Press;
beforeAll(async () => {
  press = await pressAt();
});

/** A picture of demand 1 with another headline. */
function withHeadline(headline: string, format = 'portrait'): Scene {
  const { input } = sceneOf(press, 'minimise-transfers', format);
  const demands = input.edition.demands.map((text) =>
    text.id === input.subject.id ? { ...text, headline } : text,
  );
  return composeScene({ ...input, edition: { ...input.edition, demands } });
}

function headlineOf(scene: Scene): string[] {
  return scene.labels.filter(({ field }) => field === 'headline').map(({ text }) => text);
}

/** The same scene with other lines for its headline. */
function withLines(scene: Scene, lines: readonly string[]): Scene {
  const first = scene.labels.find(({ field }) => field === 'headline');
  if (!first) throw new Error('no headline');
  const others = scene.labels.filter(({ field }) => field !== 'headline');
  return { ...scene, labels: [...others, ...lines.map((text) => ({ ...first, text }))] };
}

function found(scene: Scene): string[] {
  return brokenWords(scene).map(problemLine);
}

const LONG = 'Kinderrechtenverdragsverantwoordelijkheidsgevoelens';

describe('a word that is wider than a line', () => {
  test('gets a hyphen where Dutch has one, and stands in its room', () => {
    const scene = withHeadline(`${LONG} eerst`);
    const lines = headlineOf(scene);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatch(
      /^Kin(?:der)?(?:rech)?(?:ten)?(?:ver)?(?:drags)?(?:ver)?(?:ant)?(?:woor)?-$/,
    );
    expect(lines.join(' ').replaceAll('- ', '')).toBe(`${LONG} eerst`);
    expect(sceneProblems(scene).filter(({ message }) => message.includes('headline'))).toEqual([]);
  });

  test('is broken after a hyphen of its own without a second one', () => {
    const lines = headlineOf(withHeadline('Samenwerkings-verantwoordelijkheid', 'grid'));
    expect(lines.join('')).not.toContain('--');
    expect(lines.length).toBeGreaterThan(1);
  });

  test('is not broken while it fits', () => {
    expect(headlineOf(withHeadline('Kinderrechten vragen om een plan')).join(' ')).toBe(
      'Kinderrechten vragen om een plan',
    );
  });
});

describe('a picture is stopped', () => {
  const where =
    /^content\/nl\/demands\/01-[a-z-]+\.mdx:\d+: "headline" .* in the picture "minimise-transfers" in the format "portrait" \(nl, colour\); /;

  test.each([
    [
      'breaks a word without a hyphen',
      ['Laat kinderen op hun', 'plek groe', 'ien'],
      'breaks a word without a hyphen after "plek groe"',
    ],
    [
      'breaks a word against the spelling',
      ['Laat kinderen op hun', 'plek gro-', 'eien'],
      'breaks a word against the spelling, as "plek gro-"',
    ],
    [
      'shows other words than its text',
      ['Laat kinderen op hun', 'plaats groeien'],
      'shows "plaats groeien", which its text does not say there',
    ],
    ['leaves words out at its end', ['Laat kinderen op hun'], 'ends before "plek groeien"'],
  ])('when it %s', (_what, lines, message) => {
    const [line] = found(withLines(sceneOf(press, 'minimise-transfers', 'portrait'), lines));
    expect(line).toMatch(where);
    expect(line).toContain(message);
  });

  test('but not when it is right: a hyphen at a point, one of its own, a text that is shown twice', () => {
    const scene = withHeadline('Een kinder-recht');
    expect(found(withLines(scene, ['Een kin-', 'der-', 'recht']))).toEqual([]);
    expect(found(withLines(scene, ['Een kinder-', 'recht']))).toEqual([]);
    const twice = ['Een kinder-recht', 'Een kinder-recht'];
    expect(found(withLines(scene, twice))).toEqual([]);
  });
});
