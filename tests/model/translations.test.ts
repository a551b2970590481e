import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemLine } from '../../src/model/input-error.ts';
import { loadPaper } from '../../src/model/load.ts';
import { recordTranslations } from '../../src/model/record-translations.ts';
import { copyPaper, projectRoot, type PaperCopy } from '../paper-copy.ts';
import { problemsOf } from './problems.ts';

const ORIGINAL = 'content/nl/demands/06-passende-zorg.mdx';
const TRANSLATION = 'content/en/demands/06-suitable-care.mdx';

let copy: PaperCopy;
beforeEach(async () => {
  copy = await copyPaper();
});
afterEach(() => copy.remove());

async function notes(): Promise<string[]> {
  return (await loadPaper(copy.root)).notes.map(problemLine);
}

/** Returns every problem of the copy as an editor sees it. */
const problems = () => problemsOf(copy.root);

/** Runs the command as a translator does. */
async function translated(...files: string[]): Promise<string> {
  const env = { ...process.env, PAPER: copy.root };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/translated.ts', ...files],
    { cwd: projectRoot, env },
  );
  return stdout;
}

describe('the English edition', () => {
  test('says what the Dutch one says now', async () => {
    expect(await notes()).toEqual([]);
  });
});

describe('an original that changes after it was translated', () => {
  test('is named with the field and the line, and the paper still loads', async () => {
    await copy.edit(ORIGINAL, /^headline: .*$/m, "headline: 'Zorg dichtbij houdt kinderen sterk'");
    expect(await notes()).toEqual([
      `${TRANSLATION}: ${ORIGINAL} changed since this was translated from it ("headline" on line 5); bring the translation up to date and run "npm run translated -- ${TRANSLATION}".`,
    ]);
  });

  test('is named with the line of the paragraph', async () => {
    await copy.edit(
      ORIGINAL,
      'Die zorg moet ook preventief zijn',
      'Die zorg moet dan ook preventief zijn',
    );
    expect(await notes()).toEqual([
      expect.stringMatching(
        /changed since this was translated from it \(the text on line \d+\); bring/,
      ),
    ]);
  });

  test('is named where a paragraph is gone', async () => {
    await copy.edit(ORIGINAL, /Het paper geeft voor deze effecten geen bron\..*\n/, '');
    expect(await notes()).toEqual([expect.stringContaining('(a paragraph that is gone)')]);
  });

  test('is not named where only spaces changed', async () => {
    await copy.edit(
      ORIGINAL,
      'Die zorg moet ook preventief zijn',
      'Die zorg  moet ook\npreventief zijn',
    );
    expect(await notes()).toEqual([]);
  });

  test('is named where it stands in a data file', async () => {
    await copy.edit('data/sources.json', '"nl": "motie-Van Meenen"', '"nl": "motie Van Meenen"');
    expect(await notes()).toEqual([
      expect.stringMatching(
        /^data\/sources\.json:\d+: "sources\.motion-van-meenen\.name" changed since it was translated; bring its "en" up to date and run "npm run translated -- data\/sources\.json"\.$/,
      ),
    ]);
  });

  test('is named no more once the translator says that it is done', async () => {
    await copy.edit(ORIGINAL, /^headline: .*$/m, "headline: 'Zorg dichtbij houdt kinderen sterk'");
    await copy.edit(
      'content/nl/overview.mdx',
      /^ask: .*$/m,
      "ask: 'Geef ieder kind een vaste plek.'",
    );
    expect(await notes()).toHaveLength(2);
    expect(await translated(TRANSLATION)).toContain(TRANSLATION);
    expect(await notes()).toEqual([expect.stringMatching(/^content\/en\/overview\.mdx: /)]);
    await translated();
    expect(await notes()).toEqual([]);
  });

  test('was never recorded: the note says what to compare', async () => {
    await rm(join(copy.root, 'data/translations.json'));
    expect(await notes()).toContain(
      `${TRANSLATION}: data/translations.json does not say what this was translated from; compare it with ${ORIGINAL} and run "npm run translated -- ${TRANSLATION}".`,
    );
  });
});

describe('the record', () => {
  test('is the same when nothing changed', async () => {
    const before = await readFile(join(copy.root, 'data/translations.json'), 'utf8');
    expect(await recordTranslations(copy.root, ['nl', 'en'], [])).toBe(before);
  });

  test('is not made for a file that is no translation', async () => {
    await expect(
      recordTranslations(copy.root, ['nl', 'en'], ['content/en/demands/06-suitable-car.mdx']),
    ).rejects.toThrow(
      /this is no translation; did you mean "content\/en\/demands\/06-suitable-care\.mdx"\?$/,
    );
  });
});

describe('a translation stops the build', () => {
  test('when a part has none', async () => {
    await rm(join(copy.root, 'content/en/parts/04-closing-words.mdx'));
    expect(await problems()).toContain(
      'content/en/parts/: content/nl/parts/04-slotwoord.mdx has no translation; add one here with the same "id".',
    );
  });

  test('when a demand or the hearing has none', async () => {
    await rm(join(copy.root, TRANSLATION));
    await rm(join(copy.root, 'content/en/hearing.mdx'));
    const found = await problems();
    expect(found).toContainEqual(
      expect.stringMatching(/^content\/en\/demands\/: the demand "suitable-care" .* has no text/),
    );
    expect(found).toContainEqual(
      expect.stringMatching(/^content\/en\/: content\/nl\/hearing\.mdx has no translation/),
    );
    expect(found.filter((line) => line.includes('suitable-care'))).toHaveLength(1);
  });

  test('when it translates nothing', async () => {
    await copy.edit(
      'content/en/parts/04-closing-words.mdx',
      'id: closing-word',
      'id: closing-wrod',
    );
    expect(await problems()).toContain(
      'content/en/parts/04-closing-words.mdx: this translates nothing: content/nl has no "parts/closing-wrod"; mend the "id" or take the file away.',
    );
  });

  test('when it states a figure that the original does not, or leaves one out', async () => {
    const file = 'content/en/demands/02-no-emergency-reception.mdx';
    await copy.edit(file, /\{fig:uam-in-emergency\}/g, '{fig:uam-share-in-emergency}');
    await copy.edit(
      file,
      '<Figure id="uam-in-emergency" />',
      '<Figure id="uam-share-in-emergency" />',
    );
    const original = 'content/nl/demands/02-geen-noodopvang.mdx';
    expect(await problems()).toEqual(
      expect.arrayContaining([
        `${file}: the figure "uam-in-emergency" of ${original} is not here; add it.`,
        `${file}: the figure "uam-share-in-emergency" is not in ${original}; leave it out here.`,
      ]),
    );
  });

  test('when it covers other claims', async () => {
    await copy.edit(TRANSLATION, 'benefit-trauma,', '');
    expect(await problems()).toContainEqual(
      expect.stringMatching(
        /^content\/en\/demands\/06-suitable-care\.mdx:\d+: the claim "benefit-trauma" of content\/nl\/demands\/06-passende-zorg\.mdx is not here; add it\.$/,
      ),
    );
  });
});
