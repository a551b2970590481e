import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemLine } from '../../src/model/input-error.ts';
import { loadPaper } from '../../src/model/load.ts';
import { copyPaper, type PaperCopy } from '../paper-copy.ts';
import { problemsOf } from './problems.ts';

let copy: PaperCopy;
beforeEach(async () => {
  copy = await copyPaper();
});
afterEach(() => copy.remove());

/** Returns every problem of the copy as an editor sees it. */
const problems = () => problemsOf(copy.root);

const FIGURES = 'data/figures.json';
const DEMANDS = 'data/demands.json';
const TEXT = 'content/nl/demands/02-geen-noodopvang.mdx';

const HEARING = 'content/nl/hearing.mdx';

const slips: [string, string, string | RegExp, string, RegExp][] = [
  [
    'a misspelt key',
    FIGURES,
    '"qualifier": "exact"',
    '"qualifer": "exact"',
    /^data\/figures\.json:\d+: .*"figures\.0\.qualifer" is not a key that is known here; did you mean "qualifier"\?$/,
  ],
  [
    'a missing source',
    FIGURES,
    /"source": "position-paper",\n/,
    '',
    /"figures\.0\.source" is missing; expected text between quotes\.$/,
  ],
  [
    'a wrong type',
    DEMANDS,
    '"from": 4, "to": 12 } }',
    '"from": "4", "to": 12 } }',
    /is "4"; expected a number without quotes\.$/,
  ],
  [
    'an unknown source',
    FIGURES,
    '"source": "position-paper"',
    '"source": "position-papre"',
    /names the source "position-papre", which does not exist; did you mean "position-paper"\?$/,
  ],
  [
    'an unknown wall',
    DEMANDS,
    '"wall": "klei"',
    '"wall": "kley"',
    /^data\/demands\.json:\d+: "groups\.1\.wall" names the wall "kley", which does not exist; did you mean "klei"\?$/,
  ],
  ['an unknown chart', DEMANDS, '"type": "support"', '"type": "suport"', /"demands\.5\.chart/],
  [
    'broken JSON',
    FIGURES,
    '"unit": "children",',
    '"unit": "children"',
    /^data\/figures\.json:\d+: the JSON cannot be read here \(comma expected\);/,
  ],
  [
    'an unknown figure in a text',
    TEXT,
    '<Figure id="uam-in-emergency" />',
    '<Figure id="uam-in-emergencey" />',
    /^content\/nl\/demands\/02-geen-noodopvang\.mdx:\d+: <Figure id="uam-in-emergencey" \/> names nothing in data\/; did you mean "uam-in-emergency"\?$/,
  ],
  [
    'an unknown component',
    TEXT,
    '<Source id="principles" />',
    '<Sorce id="principles" />',
    /<Sorce> is not a component of this site; did you mean "Source"\?$/,
  ],
  [
    'a number typed by hand',
    TEXT,
    'De werkgroep wil dat daar geen',
    'Er zijn 500 plekken. De werkgroep wil dat daar geen',
    /the text has the number "500" typed by hand; expected <Figure id="…" \/>/,
  ],
  [
    'an amount typed by hand',
    TEXT,
    'De werkgroep wil dat daar geen',
    'Dat is een derde. De werkgroep wil dat daar geen',
    /the text has the amount "derde" typed by hand/,
  ],
  [
    'a tag that is not closed',
    TEXT,
    '<Source id="principles" />',
    '<Source id="principles">',
    /the text cannot be read as MDX here/,
  ],
  [
    'an address typed by hand',
    TEXT,
    'De werkgroep wil dat daar geen',
    '[lees](file:///C:/a.pdf) De werkgroep wil dat daar geen',
    /the address "file:\/\/\/C:\/a\.pdf" is typed in the text; add the document to data\/sources\.json/,
  ],
  [
    'broken front matter',
    TEXT,
    /^slug: .*$/m,
    'slug: a: b',
    /the front matter cannot be read here/,
  ],
  [
    'a missing label',
    TEXT,
    /^labels:\n {2}part: .*$/m,
    'labels: {}',
    /"labels\.part" is missing; the drawing "loose-field" prints it, so add the words\.$/,
  ],
  [
    'a placeholder with a slip',
    TEXT,
    '{marks:part} open',
    '{marks:prat} open',
    /"alt" has the placeholder \{marks:prat\}, which is not known; did you mean "\{marks:part\}"\?$/,
  ],
  [
    'a headline of too many words',
    'content/nl/demands/03-betere-voorzieningen.mdx',
    /^headline: .*$/m,
    'headline: Leg de lat op iedere plek overal steeds weer even hoog',
    /"headline" has 11 words; expected at most 8, so shorten it\.$/,
  ],
  [
    'a language without messages',
    'data/paper.json',
    '"locales": ["nl", "en"]',
    '"locales": ["nl", "en", "fy"]',
    /has no text for the language "fy", which data\/paper\.json lists/,
  ],
  [
    'an unknown term in a text',
    TEXT,
    '<Term id="coa">',
    '<Term id="cao">',
    /^content\/nl\/demands\/02-geen-noodopvang\.mdx:\d+: <Term id="cao" \/> names nothing in data\/; did you mean "coa"\?$/,
  ],
  [
    'an explanation with a number of its own',
    'data/glossary.json',
    'Zinvolle invulling van de dag',
    'Zinvolle invulling van 2 dagen',
    /^data\/glossary\.json:\d+: the explanation of "daytime-activities" in "nl" has the amount "2"; write it without/,
  ],
  [
    'an explanation that is too long',
    'data/glossary.json',
    'Zinvolle invulling van de dag',
    `Zinvolle invulling van de dag${' en nog een dag'.repeat(8)}`,
    /the explanation of "daytime-activities" in "nl" has \d+ words; expected at most 30, so shorten it\.$/,
  ],
  [
    'an explanation that a language lacks',
    'data/glossary.json',
    '"nl": "motie"',
    '"fy": "moasje"',
    /^data\/glossary\.json:\d+: "terms\.\d+\.term" has no text for the language "nl"/,
  ],
  [
    'a page without its short version',
    TEXT,
    /^short:\n(?: {2}- .*\n)+/m,
    '',
    /"short" is missing; expected a list/,
  ],
  [
    'a short version with long sentences',
    TEXT,
    'Zij vraagt om daar geen kinderen meer te plaatsen.',
    `Zij vraagt om daar${' vandaag en morgen'.repeat(12)} geen kinderen meer te plaatsen.`,
    /:\d+: "short" has sentences of \d+\.\d words on average; expected at most 16, so split the one that begins with "Zij vraagt om daar vandaag en …"\.$/,
  ],
  [
    'a short version with jargon that nobody explains',
    TEXT,
    'Zij vraagt om daar geen',
    'Zij vraagt om via de asielketen daar geen',
    /:\d+: "short" has the jargon "asielketen", which data\/glossary\.json does not explain; use a plain word or add the term there\.$/,
  ],
  [
    'a speaking text of more than two minutes',
    HEARING,
    'Dat schaadt hun gezondheid.',
    `Dat schaadt hun gezondheid.${' Dat schaadt hun gezondheid.'.repeat(25)}`,
    /^content\/nl\/hearing\.mdx:\d+: "speech" has \d+ words; expected at most 260, which take two minutes, so leave something out\.$/,
  ],
  [
    'an answer that is too long to give',
    HEARING,
    "answer: 'Nee.",
    `answer: 'Nee.${' Nee, dat is het niet.'.repeat(10)}`,
    /^content\/nl\/hearing\.mdx:\d+: "questions\.\d+\.answer" has \d+ words; expected at most 60, so shorten it\.$/,
  ],
  [
    'an answer that points nowhere',
    HEARING,
    'see: suitable-care',
    'see: suitable-car',
    /^content\/nl\/hearing\.mdx:\d+: "questions\.\d+\.see" is "suitable-car", which is no demand, part or page, nor a section of one; did you mean "suitable-care"\?$/,
  ],
  [
    'a number typed by hand in the speaking text',
    HEARING,
    'Dat schaadt hun gezondheid.',
    'Duizend kinderen zijn bang.',
    /^content\/nl\/hearing\.mdx:\d+: "speech\.\d+" has the amount "Duizend" typed by hand/,
  ],
  [
    'a number typed by hand in what a speech asks',
    HEARING,
    'Maak structureel geld vrij.',
    'Maak duizend euro vrij.',
    /^content\/nl\/hearing\.mdx:\d+: "speech\.\d+\.list\.3" has the amount "duizend" typed by hand/,
  ],
  [
    'text that nobody would see',
    HEARING,
    /$/,
    'Nog een alinea.',
    /^content\/nl\/hearing\.mdx:1: there is text below the front matter, which nobody would see;/,
  ],
  [
    'an address that the site makes by itself',
    TEXT,
    /^slug: .*$/m,
    "slug: '2'",
    /"slug" is "2", which the short page of a picture has too; give each page its own address\.$/,
  ],
  [
    'a claim that is not on the list',
    TEXT,
    'fig-uam-emergency,',
    'fig-uam-emergencies,',
    /the claim "fig-uam-emergencies" does not stand in data\/claims\.json; did you mean "fig-uam-emergency"\?$/,
  ],
];

describe('one sentence says where and what to mend for', () => {
  test.each(slips)('%s', async (_name, file, find, replace, expected) => {
    await copy.edit(file, find, replace);
    const found = await problems();
    expect(found).toContainEqual(expect.stringMatching(expected));
    for (const line of found) expect(line).toMatch(/^(?:data|content)\/\S+: .+[.?]$/);
  });

  test('a missing data file', async () => {
    await rm(join(copy.root, 'data/sources.json'));
    expect(await problems()).toEqual([
      'data/sources.json: the file is missing; expected it in the folder of the paper.',
    ]);
  });

  test('a demand without its text', async () => {
    await rm(join(copy.root, TEXT));
    expect(await problems()).toContainEqual(
      expect.stringContaining(
        'the demand "no-emergency-placement" of data/demands.json has no text; add a file with "id: no-emergency-placement" here.',
      ),
    );
  });

  test('a missing folder of texts', async () => {
    await rename(join(copy.root, 'content/nl'), join(copy.root, 'content/ln'));
    expect(await problems()).toContainEqual(
      'content/nl/pages/home.mdx: the file is missing; expected it in the folder of the paper.',
    );
  });
});

test('a summary with long sentences is noted, and the paper still loads', async () => {
  await copy.edit(
    TEXT,
    /^summary: .*$/m,
    "summary: 'De werkgroep vraagt om kinderen die in de asielopvang wonen en daar lang moeten wachten een betere plek te geven dan zij hebben.'",
  );
  const notes = (await loadPaper(copy.root)).notes.map(problemLine);
  expect(notes).toContainEqual(
    expect.stringMatching(
      /^content\/nl\/demands\/02-geen-noodopvang\.mdx:\d+: "summary" has sentences of 23\.0 words on average; expected at most 16/,
    ),
  );
});

describe('all problems', () => {
  test('of data and of texts are told at once', async () => {
    await copy.edit(FIGURES, '"qualifier": "exact"', '"qualifer": "exact"');
    await copy.edit('data/sources.json', '"type": "ruling"', '"type": "rulling"');
    await copy.edit(TEXT, '<Source id="principles" />', '<Sorce id="principles" />');
    const found = await problems();
    expect(found).toContainEqual(expect.stringContaining('figures.0.qualifer'));
    expect(found).toContainEqual(expect.stringContaining('did you mean "ruling"?'));
    expect(found).toContainEqual(expect.stringContaining('<Sorce>'));
  });
});
