import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { pictureProblems } from '../../src/infographics/gates.ts';
import { heavyPng, heavySvg } from '../../src/infographics/gates/weight.ts';
import type { Press } from '../../src/infographics/press.ts';
import type { Scene } from '../../src/infographics/scene.ts';
import { problemLine } from '../../src/model/input-error.ts';
import { changed, draw, moveLine, pressAt, sceneOf, type Drawn } from './made.ts';

let press: Press;
/** Demand 2 in portrait: text on three grounds, loose and open ticks, an open end. */
let picture: Drawn;

beforeAll(async () => {
  press = await pressAt();
  picture = await draw(press, sceneOf(press, 'no-emergency-placement', 'portrait'));
});

async function problems({ scene, svg, png }: Drawn): Promise<string[]> {
  return (await pictureProblems(scene, { svg, png })).map(problemLine);
}

/** The scene of the picture with one of its lines changed. */
function withLine(text: string, change: Partial<Scene['labels'][number]>): Scene {
  const labels = picture.scene.labels.map((label) =>
    label.text === text ? { ...label, ...change } : label,
  );
  return { ...picture.scene, labels };
}

/** The picture with other colours, drawn as if nothing were wrong. */
async function recoloured(colours: Record<string, string>): Promise<Drawn> {
  const { theme } = press.paper;
  const paper = { ...press.paper, theme: { ...theme, color: { ...theme.color, ...colours } } };
  return draw(press, sceneOf({ ...press, paper }, 'no-emergency-placement', 'portrait'));
}

const WHERE = 'in the picture "no-emergency-placement" in the format "portrait" \\(nl, colour\\)';
const LEGEND = 'van wie 2.000 niet-begeleid';

describe('a drawn picture', () => {
  test('passes as it is', async () => {
    expect(await problems(picture)).toEqual([]);
  });

  test('is stopped when the outlines of a line are wider than its room, and by how much', async () => {
    const scene = withLine(LEGEND, { room: 300 });
    expect(await problems({ ...picture, scene })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^content/nl/demands/02-geen-noodopvang\\.mdx:\\d+: "labels\\.part" is drawn \\d+ px wider than its room of 300 px ${WHERE} \\("${LEGEND}"\\); shorten it\\.$`,
        ),
      ),
    ]);
  });

  test('is stopped when one word alone is wider than its room', async () => {
    const scene = withLine(LEGEND, { room: 150 });
    expect((await problems({ ...picture, scene }))[0]).toMatch(
      /its word "niet-begeleid" alone is \d+ px over/,
    );
  });

  test('is stopped when a line was broken or moved on its way to the SVG', async () => {
    const moved = await changed(picture, () => moveLine(picture, LEGEND, { x: 0, y: 40 }));
    expect(await problems(moved)).toContainEqual(
      expect.stringMatching(/"labels\.part" is drawn 4[01] px away from where it was set/),
    );
  });

  test('is stopped when a line leaves its column', async () => {
    const scene = withLine(LEGEND, { x: 900, room: 900 });
    const drawn = await draw(press, scene);
    expect(await problems(drawn)).toContainEqual(
      expect.stringMatching(
        new RegExp(`"labels\\.part" stands \\d+ px outside its column ${WHERE}`),
      ),
    );
  });

  test.each([
    ['where the bar of an app covers it', { baseline: 200 }],
    ['under the buttons of an app', { x: 940, baseline: 1300, room: 900 }],
    ['at the lower edge', { baseline: 1800 }],
  ])('is stopped when a story has text %s', async (_where, to) => {
    const story = sceneOf(press, 'no-emergency-placement', 'story');
    const labels = story.labels.map((label) =>
      label.text === LEGEND ? { ...label, ...to } : label,
    );
    expect(await problems(await draw(press, { ...story, labels }))).toContainEqual(
      expect.stringMatching(
        /"labels\.part" stands \d+ px inside a zone that is covered or cut off in the picture "no-emergency-placement" in the format "story" \(nl, colour\)/,
      ),
    );
  });

  test('is stopped when the ink of two texts overlaps', async () => {
    const ask = picture.scene.labels.find(({ field }) => field === 'ask');
    const source = picture.scene.labels.find(({ field }) => field === 'source');
    const scene = withLine(source?.text ?? '', { baseline: (ask?.baseline ?? 0) + 10 });
    expect(await problems(await draw(press, scene))).toContainEqual(
      expect.stringMatching(new RegExp(`"ask" and "source" overlap by \\d+ px ${WHERE}`)),
    );
  });

  test('is stopped when a text touches a mark', async () => {
    const tick = picture.scene.chartShapes.find(
      (shape) => shape.role === 'loose' && shape.kind === 'bar',
    );
    if (tick?.kind !== 'bar') throw new Error('no tick');
    const scene = withLine(LEGEND, { x: tick.x, baseline: tick.y + 5 });
    expect(await problems(await draw(press, scene))).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `"labels\\.part" stands 0\\.0 px from a mark \\(loose\\) ${WHERE} .*expected at least 3\\.0 px`,
        ),
      ),
    );
  });

  test('is stopped when its text is faint on the pixels, or not to be seen at all', async () => {
    const faint = await problems(await recoloured({ ink: '#5a6a69' }));
    expect(faint).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `"title" has a contrast of \\d\\.\\d : 1 \\(#[0-9a-f]{6} on #[0-9a-f]{6}\\) ${WHERE}`,
        ),
      ),
    );
    const wall = press.paper.theme.walls[picture.scene.wall]?.light ?? '';
    const gone = await problems(await recoloured({ ink: wall }));
    expect(gone).toContainEqual(expect.stringMatching(/"title" has a contrast of 1\.0 : 1/));
  });

  test('is stopped when its marks are faint on the pixels', async () => {
    expect(await problems(await recoloured({ ink: '#4f8ba6' }))).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^data/demands\\.json:\\d+: a mark \\(loose\\) has a contrast of 1\\.\\d : 1 .*${WHERE}; expected at least 3 : 1`,
        ),
      ),
    );
  });

  test('is stopped when two kinds of mark differ by colour alone', async () => {
    const filled = await changed(picture, (svg) =>
      svg.replace(/fill="#fff" stroke="#14201f"/g, 'fill="#7a1020" stroke="#14201f"'),
    );
    expect(await problems(filled)).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `the marks "loose" and "open" look alike \\(\\w+: the same form, .*\\) ${WHERE}`,
        ),
      ),
    );
  });

  test('is stopped when its marks merge with the wall for those who do not see red and green apart', async () => {
    const merged = await changed(picture, (svg) =>
      svg.replace(/#79bbd9/g, '#b09a3c').replace(/#14201f" transform/g, '#e08060" transform'),
    );
    expect(await problems(merged)).toContainEqual(
      expect.stringMatching(/the marks "loose" merge with their ground \((?:grey|protan|deutan)/),
    );
  });

  test.each([
    ['text', '<text x="9" y="9">a</text>', 'has an element <text>'],
    ['a script', '<script>1</script>', 'has an element <script>'],
    ['a raster', '<image href="a.png"/>', 'has an element <image>'],
    ['a filter', '<rect width="9" height="9" filter="url(#f)"/>', 'has the attribute "filter"'],
    ['a style', '<rect width="9" height="9" style="fill:url(#f)"/>', 'has the attribute "style"'],
    ['an event', '<rect width="9" height="9" onclick="a()"/>', 'has the script "onclick"'],
    [
      'a reference',
      '<rect width="9" height="9" fill="url(https://a.example/f)"/>',
      'has the reference',
    ],
    [
      'a part of another file',
      '<use xlink:href="a.svg#b"/>',
      'has the reference xlink:href="a.svg#b"',
    ],
    [
      'a part of another site',
      '<use xlink:href="https://a.example/b.svg#c"/>',
      'has the reference xlink:href="https://a.example/b.svg#c"',
    ],
    ['a letter that it lacks', '<use xlink:href="#none"/>', 'has the reference xlink:href="#none"'],
    ['a letter that old programs miss', '<use href="#ae"/>', 'has a <use> without xlink:href'],
    ['a link', '<g xlink:href="#ae"/>', 'has the reference xlink:href="#ae"'],
  ])('is stopped when its SVG has %s', async (_what, element, message) => {
    const svg = picture.svg.replace('</svg>', `${element}</svg>`);
    expect(await problems({ ...picture, svg })).toContainEqual(expect.stringContaining(message));
  });

  test.each([
    [/<title.*?<\/title>/, 'has no <title>'],
    [/<desc.*?<\/desc>/, 'has no <desc>'],
    [/ lang="nl"/, 'does not say that its language is nl'],
  ])('is stopped when its SVG lacks %s', async (part, message) => {
    const svg = picture.svg.replace(part, '');
    expect(await problems({ ...picture, svg })).toContainEqual(expect.stringContaining(message));
  });

  test('is stopped when its PNG is too heavy, and says who would drop it', () => {
    const card = sceneOf(press, 'no-emergency-placement', 'og');
    expect(heavyPng(card, 290_000)).toEqual([]);
    expect(heavyPng(card, 301_000).map(problemLine)).toEqual([
      expect.stringMatching(
        /the PNG of the picture .* in the format "og" \(nl, colour\) weighs 301 KB, 11 KB over the 290 KB of WhatsApp/,
      ),
    ]);
    expect(heavyPng(picture.scene, 1_000_001)[0]?.message).toContain('Bluesky');
  });

  test('is stopped when its SVG is too heavy, raw or as it is sent', () => {
    const noise = Array.from({ length: 600 }, (_, i) =>
      createHash('sha512').update(String(i)).digest('base64'),
    ).join('');
    expect(heavySvg(picture.scene, picture.svg)).toEqual([]);
    expect(heavySvg(picture.scene, 'x'.repeat(130_001))[0]?.message).toMatch(
      /the SVG of .* weighs 131 KB, 1 KB over the 130 KB/,
    );
    expect(heavySvg(picture.scene, picture.svg + noise)[0]?.message).toMatch(/after Brotli weighs/);
  });

  test('that is too heavy is told what weighs most', () => {
    const { scene, svg } = picture;
    const remedyOf = (heavy: string) => heavySvg(scene, heavy)[0]?.message.split('; ').at(-1);
    const marks = svg.replace('<defs>', `${'<rect width="9" height="9"/>'.repeat(5000)}<defs>`);
    expect(remedyOf(marks)).toMatch(/^marks are [89]\d % of it, so draw fewer\.$/);
    const letters = svg.replace('</svg>', `${'<use xlink:href="#ae"/>'.repeat(5000)}</svg>`);
    expect(remedyOf(letters)).toMatch(/^letters are [89]\d % of it, so shorten its texts\.$/);
  });
});

describe('a picture with a code', () => {
  const paperOf = ({ paper }: Press) => {
    return { ...paper, facts: { ...paper.facts, site: 'https://kindcentraal.test' } };
  };
  const sheet = (format: string) =>
    sceneOf({ ...press, paper: paperOf(press) }, 'no-emergency-placement', format);

  test.each(['slide', 'a4', 'a5'])(
    'reads as its address from PNG and grey copy: %s',
    async (format) => {
      const scene = sheet(format);
      expect(scene.code?.code.address).toBe('https://kindcentraal.test/2');
      expect(await problems(await draw(press, scene))).toEqual([]);
    },
  );

  test('is stopped when the code says another address than the picture', async () => {
    const scene = sheet('a5');
    const drawn = await draw(press, scene);
    if (!scene.code) throw new Error('no code');
    const { code, box } = scene.code;
    const other = {
      ...scene,
      code: { box, code: { ...code, address: 'https://kindcentraal.test/3' } },
    };
    expect(await problems({ ...drawn, scene: other })).toEqual([
      expect.stringMatching(
        /the code of the picture "no-emergency-placement" in the format "a5" \(nl, print\) reads as "https:\/\/kindcentraal\.test\/2" from the PNG; expected "https:\/\/kindcentraal\.test\/3"/,
      ),
      expect.stringMatching(/from a grey copy at half the size; expected/),
    ]);
  });

  test('is stopped when the code cannot be read', async () => {
    const drawn = await draw(press, sheet('slide'));
    const { x = 0, y = 0, width = 0 } = drawn.scene.code?.box ?? {};
    const blot = `<rect x="${x}" y="${y}" width="${width / 2}" height="${width / 2}" fill="#fff"/>`;
    const blotted = await changed(drawn, (svg) => svg.replace('</svg>', `${blot}</svg>`));
    expect(await problems({ ...drawn, png: blotted.png })).toContainEqual(
      expect.stringMatching(/the code of .* \(nl, colour\) reads as nothing from the PNG/),
    );
  });
});
