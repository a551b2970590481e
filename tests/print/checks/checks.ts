import type { Theme } from '../../../src/theme/theme.ts';
import type { PrintedDocument } from '../../../src/print/set-part.ts';
import { earlyEnds } from './early-ends.ts';
import { expectedOf, type Expected, type Heading } from './expected.ts';
import { otherForm } from './handout-form.ts';
import { unequalRooms } from './heading-room.ts';
import { linesOf, overlaps } from './lines.ts';
import {
  halfEmptyPages,
  loneItems,
  loneWords,
  orphans,
  SECOND_COLUMN,
  unbalancedHeadings,
  partedItems,
  partedParagraphs,
  unevenColumns,
} from './orphans.ts';
import { markKey, type TextPiece } from './page-text.ts';
import { pdfFacts, type PdfFacts } from './pdf-facts.ts';
import { emptyPointers } from './pointers.ts';
import { greyPages, inkOf } from './raster.ts';
import { pressedSpaces } from './spaces.ts';
import { contentOf, tagsOf, type Tag } from './structure.ts';

/** What a check looks at. */
interface Case {
  readonly facts: PdfFacts;
  readonly expected: Expected;
  readonly theme: Theme;
  readonly pdf: Uint8Array;
  readonly printed: PrintedDocument;
  /** Letters and digits that count; the pack leaves the numbers of its pages out. */
  readonly letters: RegExp;
}

/** Names of checks, and what each finds wrong in a document. */
type Check = (given: Case) => string[] | Promise<string[]>;

const FRAME_MM = 10;
const SCREEN_DPI = 100;
/** The right edge of the column of a sheet, at 194 mm, in pt. */
const RIGHT_EDGE = 550;
/** A page with less ink than this has nearly nothing on it. */
const LEAST_INK = 0.003;

function differs(what: string, found: unknown, wanted: unknown): string[] {
  return found === wanted
    ? []
    : [`${what} is ${JSON.stringify(found)}; expected ${JSON.stringify(wanted)}`];
}

function piecesOf(facts: PdfFacts, tag: Tag, leaveOut?: RegExp): TextPiece[] {
  const byMark = Map.groupBy(facts.text, ({ mark }) => mark);
  const marks = contentOf(tag, leaveOut).map(({ page, mcid }) => markKey(page, mcid));
  return marks.flatMap((mark) => byMark.get(mark) ?? []);
}

function marksOf(tags: readonly Tag[]): Set<string> {
  const content = tags.flatMap((tag) => contentOf(tag));
  return new Set(content.map(({ page, mcid }) => markKey(page, mcid)));
}

function tagText(facts: PdfFacts, tag: Tag, leaveOut?: RegExp): string {
  return piecesOf(facts, tag, leaveOut)
    .map(({ text }) => text)
    .join(' ');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function headingsOf(facts: PdfFacts): Pick<Heading, 'level' | 'text'>[] {
  return tagsOf(facts.tags, /^H\d$/).map((tag) => ({
    level: Number(tag.role.slice(1)),
    text: lettersOf(tagText(facts, tag), /[\p{L}\p{N}]/gu),
  }));
}

/** The number of a demand, before its title. */
const NUMBER_OF_DEMAND = /^\d+\s*$/;
const BLANK = /^\s*$/;

/** Returns the pieces of a heading without a number in its margin. */
function titleOf(facts: PdfFacts, heading: Tag): TextPiece[] {
  return piecesOf(facts, heading).filter(
    ({ text }) => !NUMBER_OF_DEMAND.test(text) && !BLANK.test(text),
  );
}

function lettersOf(text: string, letters: RegExp): string {
  return (text.normalize('NFC').match(letters) ?? []).join('');
}

function firstDifference(found: string, wanted: string): string {
  const at = Array.from(wanted).findIndex((letter, i) => found[i] !== letter);
  const from = Math.max(0, (at === -1 ? wanted.length : at) - 20);
  return `letter ${at}: “${found.slice(from, from + 50)}” instead of “${wanted.slice(from, from + 50)}”`;
}

/** A heading is this much larger than one of the next level. */
const LEVELS_APART = 1.2;
/** Sizes are written in a file with few decimals. */
const ROUNDING = 0.02;
/** Numbers of notes are raised and small. */
const NOTE_MARK = /^\d+$/;

/** A word with a number: `page 7`. */
const PAGE_ALONE = /^\p{L}+ \d+$/u;

const SUBSET = /^[A-Z]{6}\+/;

/** Every check on a produced document, by what it asks for. */
export const checks: Readonly<Record<string, Check>> = {
  'is tagged': ({ facts }) => differs('Marked', facts.marked, true),
  'says its language': ({ facts, expected }) =>
    differs('language', facts.language, expected.language),
  'says title, author, description and keywords': ({ facts, expected }) => [
    ...differs('title', facts.title, expected.title),
    ...differs('author', facts.author, expected.author),
    ...differs('description', facts.subject, expected.description),
    ...differs('keywords', facts.keywords, expected.keywords.join(', ')),
    ...differs('DisplayDocTitle', facts.displaysTitle, true),
  ],
  'declares PDF/UA-1': ({ facts }) =>
    facts.xmp.includes('<pdfuaid:part>1</pdfuaid:part>') ? [] : ['XMP lacks pdfuaid:part 1'],
  'has the headings of its texts, one of them first': ({ facts, expected }) => {
    const found = headingsOf(facts).map(({ level, text }) => `${level} ${text}`);
    const wanted = expected.headings.map(
      ({ level, text }) => `${level} ${lettersOf(text, /[\p{L}\p{N}]/gu)}`,
    );
    const firsts = expected.headings.filter(({ level }) => level === 1).length;
    return [
      ...differs('the list of headings', found.join(' | '), wanted.join(' | ')),
      ...differs('the number of first headings', firsts, 1),
    ];
  },
  'has its headings as bookmarks, word for word': ({ facts, expected }) =>
    differs(
      'the bookmarks',
      facts.bookmarks.map(plain).join(' | '),
      expected.headings
        .filter(({ bookmarked }) => bookmarked)
        .map(({ text }) => plain(text))
        .join(' | '),
    ),
  'embeds every font in part': ({ facts }) =>
    facts.fonts
      .filter(({ name, embedded }) => !embedded || !SUBSET.test(name))
      .map(({ name }) => `the font ${name} is not embedded as a subset`),
  'uses the fonts of the theme and no others': ({ facts, theme }) => {
    const { voice, reading } = theme.fonts;
    const known = [voice, reading].map(({ family }) => family.replaceAll(' ', ''));
    const strange = facts.fonts.filter(
      ({ name }) => !known.some((family) => name.replace(SUBSET, '').startsWith(`${family}-`)),
    );
    return [
      ...strange.map(({ name }) => `the font ${name} is not in the theme`),
      ...(facts.fonts.length === 0 ? ['there is no font at all'] : []),
    ];
  },
  'holds no raster': ({ facts }) => differs('the number of rasters', facts.images, 0),
  'describes every link': ({ facts }) =>
    facts.links.filter((words) => words === '').map(() => 'a link has no description'),
  'says what every link leads to, not only on which page': ({ facts }) =>
    facts.links
      .filter((words) => PAGE_ALONE.test(words))
      .map((words) => `a link is only described as “${words}”`),
  'gives every drawing the alternative of the data': ({ facts, expected }) => {
    const found = tagsOf(facts.tags, /^Figure$/).flatMap(({ alt }) => alt ?? []);
    return differs('the list of alternatives', found.join(' | '), expected.alts.join(' | '));
  },
  'gives every table a header': ({ facts, expected }) => {
    const tables = tagsOf(facts.tags, /^Table$/);
    const without = tables.filter((table) => tagsOf(table, /^TH$/).length === 0);
    return [
      ...differs('the number of tables', tables.length, expected.tables),
      ...without.map(() => 'a table has no header'),
    ];
  },
  'tags all text': ({ facts }) =>
    facts.text
      .filter(({ mark, artifact, text }) => mark === undefined && !artifact && text.trim() !== '')
      .map(({ text }) => `“${text}” is in no tag`),
  'has the letters of its texts, in their order': ({ facts, expected, letters }) => {
    const found = lettersOf(tagText(facts, facts.tags, /^Figure$/), letters);
    const wanted = lettersOf(expected.words, letters);
    return found === wanted ? [] : [firstDifference(found, wanted)];
  },
  'prints nothing outside 10 mm, and no page nearly empty': async ({ pdf }) =>
    (await greyPages(pdf, SCREEN_DPI)).flatMap((page, i) => {
      const { outside, share } = inkOf(page, FRAME_MM);
      return [
        ...(outside > 0 ? [`page ${i + 1} has ink outside ${FRAME_MM} mm`] : []),
        ...(share < LEAST_INK ? [`page ${i + 1} is nearly empty`] : []),
      ];
    }),
  'presses no spaces between words': ({ pdf }) => pressedSpaces(pdf),
  'lets no lines overlap': ({ facts }) => overlaps(linesOf(facts.text)),
  'leaves no heading, line or title of a drawing alone': ({ facts, expected }) =>
    orphans(facts, expected.writing),
  'keeps the items of a handout whole, and two in company where a list runs on': ({
    facts,
    printed,
  }) => (printed.job.main === 'handout.typ' ? partedItems(facts) : []),
  'has the one form of all handouts': ({ facts, printed }) => {
    if (printed.job.main !== 'handout.typ') return [];
    const { words } = JSON.parse(printed.job.files['document.json'] ?? '{}');
    return otherForm(facts, { writing: words.notes, sources: words.sources }, printed.facts);
  },
  'keeps every paragraph of large print on one page': ({ facts, expected }) =>
    expected.large ? partedParagraphs(facts) : [],
  'leaves no item of a list alone on a page of large print': ({ facts, expected }) =>
    expected.large ? loneItems(facts) : [],
  'leaves no page of large print half empty': ({ facts, expected }) =>
    expected.large ? halfEmptyPages(facts) : [],
  'ends the columns of the paper on one line, or a little above it before a heading': ({
    facts,
    expected,
    printed,
  }) => (printed.job.main === 'paper.typ' && !expected.large ? unevenColumns(facts) : []),
  'has the same room above the headings of a page of the paper': ({ facts, printed }) =>
    printed.job.main === 'paper.typ' ? unequalRooms(facts) : [],
  'balances the lines of the headings of the paper': ({ facts, printed }) =>
    printed.job.main === 'paper.typ' ? unbalancedHeadings(facts) : [],
  'sets the number of each demand of the paper within its column, before its title and larger': ({
    facts,
    expected: { numbered },
    printed,
  }) => {
    if (printed.job.main !== 'paper.typ') return [];
    const body = facts.text.filter(
      ({ artifact, text }) => !artifact && !NUMBER_OF_DEMAND.test(text),
    );
    // A page may have nothing but lists beside its headings: the edge is that of all pages.
    const isIn = (one: TextPiece) => (other: TextPiece) =>
      other.x > SECOND_COLUMN === one.x > SECOND_COLUMN;
    const columnEdge = (one: TextPiece) =>
      Math.min(...body.filter(isIn(one)).map(({ x }) => x)) - ROUNDING;
    const set = tagsOf(facts.tags, /^H[2-9]$/).flatMap((tag) => {
      const title = titleOf(facts, tag);
      const edge = Math.min(...title.map(({ x }) => x));
      const size = Math.max(...title.map((piece) => piece.size));
      return piecesOf(facts, tag)
        .filter((piece) => NUMBER_OF_DEMAND.test(piece.text) && piece.x < edge && piece.size > size)
        .filter((piece) => piece.x >= columnEdge(piece))
        .map(({ text }) => text.trim());
    });
    return differs('the list of numbers', set.join(' '), numbered.join(' '));
  },
  'tells the levels of headings of the paper apart by their size': ({ facts, printed }) => {
    const sizes = new Map(
      tagsOf(facts.tags, /^H[2-9]$/).map((tag) => [
        tag.role,
        Math.max(...titleOf(facts, tag).map(({ size }) => size)),
      ]),
    );
    const ordered = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1));
    return ordered.flatMap(([role, size], i) => {
      const [lower, next = 0] = ordered[i + 1] ?? [];
      return printed.job.main === 'paper.typ' && size < next * LEVELS_APART
        ? [`${role} is set in ${size} pt, ${lower} in ${next} pt`]
        : [];
    });
  },
  'ends no paragraph and no heading with a short word on a line of its own': ({ facts }) =>
    loneWords(facts),
  'sets no text smaller than its size of type allows': ({ facts, expected }) => {
    const drawn = marksOf(tagsOf(facts.tags, /^Figure$/));
    const cells = marksOf(tagsOf(facts.tags, /^T[HD]$/));
    const least = ({ text, mark, artifact }: TextPiece) => {
      if (mark !== undefined && drawn.has(mark)) return expected.leastDrawn;
      if (mark !== undefined && cells.has(mark)) return expected.leastCell;
      if (artifact) return expected.leastSize;
      return NOTE_MARK.test(text) ? expected.leastMark : expected.leastSize;
    };
    return facts.text
      .filter((piece) => piece.text.trim() !== '' && piece.size < least(piece) - ROUNDING)
      .map((piece) => `“${piece.text}” is set in ${piece.size} pt; expected ${least(piece)}`);
  },
  'sets what is read aloud large': ({ facts, expected: { spoken } }) => {
    const wanted = new Set(spoken.paragraphs.map((words) => lettersOf(words, /\p{L}/gu)));
    const found = tagsOf(facts.tags, /^P$/).filter((tag) =>
      wanted.has(lettersOf(tagText(facts, tag), /\p{L}/gu)),
    );
    const small = found.flatMap((tag) =>
      piecesOf(facts, tag).filter(({ size }) => size < spoken.size - ROUNDING),
    );
    return [
      ...differs('the number of paragraphs to read aloud', found.length, spoken.paragraphs.length),
      ...small.map(({ text, size }) => `“${text}” is set in ${size} pt`),
    ];
  },
  'ends no line that is read aloud long before the edge': ({ facts, expected: { spoken } }) => {
    const wanted = new Set(spoken.paragraphs.map((words) => lettersOf(words, /\p{L}/gu)));
    return tagsOf(facts.tags, /^P$/)
      .filter((tag) => wanted.has(lettersOf(tagText(facts, tag), /\p{L}/gu)))
      .flatMap((tag) => earlyEnds(linesOf(piecesOf(facts, tag)), RIGHT_EDGE));
  },
  'gives what a speech asks one by one an item each, and has all of it on one page': ({
    facts,
    expected: { spoken },
  }) => {
    const letters = (tag: Tag) => lettersOf(tagText(facts, tag), /\p{L}/gu);
    const isIn = (wanted: readonly string[]) => {
      const all = new Set(wanted.map((words) => lettersOf(words, /\p{L}/gu)));
      return (tag: Tag) => all.has(letters(tag));
    };
    const items = tagsOf(facts.tags, /^LBody$/).filter(isIn(spoken.items));
    const said = tagsOf(facts.tags, /^P$/).filter(isIn(spoken.paragraphs));
    const pages = new Set(said.flatMap((tag) => piecesOf(facts, tag)).map(({ page }) => page));
    return [
      ...differs('the number of items', items.length, spoken.items.length),
      ...(pages.size > 1 ? [`the speech stands on ${pages.size} pages`] : []),
    ];
  },
  'breaks no word of a table at its hyphen': ({ facts }) =>
    linesOf(tagsOf(facts.tags, /^T[HD]$/).flatMap((cell) => piecesOf(facts, cell)))
      .filter(({ text }) => /\p{L}-\s*$/u.test(text))
      .map(({ text }) => `“${text}” ends a line`),
  'answers questions on the pages that it points to': ({ facts, printed }) =>
    emptyPointers(printed, facts),
  'refers to every source that it lists': ({ expected }) =>
    expected.uncited.map((title) => `no text refers to “${title}”`),
};

/** Returns what is wrong with a document: the name of a check and what it found. Some checks may be named: the others are left out then. */
export async function findings(
  printed: PrintedDocument,
  theme: Theme,
  names: readonly string[] = Object.keys(checks),
): Promise<string[]> {
  const given: Case = {
    facts: await pdfFacts(printed.pdf),
    expected: expectedOf(printed),
    theme,
    pdf: printed.pdf,
    printed,
    letters: printed.job.main === 'pack.typ' ? /\p{L}/gu : /[\p{L}\p{N}]/gu,
  };
  const found = await Promise.all(
    names.map(async (name) => {
      const check = checks[name];
      if (!check) throw new Error(`there is no check "${name}"`);
      return (await check(given)).map((what) => `${name}: ${what}`);
    }),
  );
  return found.flat();
}
