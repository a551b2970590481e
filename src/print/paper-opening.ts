import { capitalise, formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { known, type Edition, type Paper } from '../model/paper.ts';
import { paperType } from '../model/paper-type.ts';
import type { Palette } from '../infographics/palette.ts';
import { LARGE_STAGE, PT_PER_MM, SHEET, STAGE } from './geometry.ts';
import { basisOf } from './handout.ts';
import { fitField, fitLines, HEADLINE_TRACKING, keptWithNext } from './headline.ts';
import { keptNames } from './kept-names.ts';
import { keepLastWords } from './last-words.ts';
import { keepNames } from './no-break.ts';
import type { PrintPress } from './press.ts';
import { HEADLINE_LEADING, sheetPicture, stageTop } from './sheet-head.ts';
import type { TextSize } from './text-size.ts';

/** The floor of the overview's room, in mm from the top; that of large print has a page of its own. */
const FLOOR = 74;
const LARGE_FLOOR = 150;
/** Room below the floor, below what is asked and between the lines on the sender, in mm. */
const GAPS = { floor: 4, ask: 2.2, facts: 1.3 };
const LARGE_GAPS = { floor: 8, ask: 6, facts: 4 };
/** Sizes in pt of what is asked; on one line, it is as small as the one, before it takes two. */
const ASK = { most: 19, least: 15, leastOnOne: 15, lines: 2 };
const LARGE_ASK = { most: 24, least: 20, leastOnOne: 24, lines: 2 };
/** Sizes of the title in pt. */
const TITLE = { most: 36, least: 26, lines: 2 };
/** Room that the code of the address takes beside the title, and below it for a title of two lines, in mm. */
const CODE_ROOM = 34;
const CODE_DROP = 6;

/** Returns who sends the paper, and when; `dated` names the date. */
export function senderFacts(
  paper: Paper,
  edition: Edition,
  dated: 'document.date' | 'document.paperDate' = 'document.date',
) {
  const { date } = paper.facts;
  const t = translator(edition.messages);
  const stated = date === 'not-stated' ? t('date.notStated') : formatDate(date, edition.locale);
  return [
    { name: t('site.sender'), value: keepNames(edition.sender, keptNames(paper, edition)) },
    { name: t(dated), value: stated },
  ];
}

/** Returns what a printed paper is and whose, for the line above its title: `Position paper by …`. */
function kickerOf(paper: Paper, edition: Edition): string {
  const { messages, sender, locale } = edition;
  const words = { type: paperType(paper, edition), sender };
  return capitalise(translator(messages)('document.kicker', words), locale);
}

/** Returns on which page the part with the demands begins: its template knows the page of a label. */
function demandsFact(edition: Edition, key: string) {
  const part = edition.parts.find(({ demands }) => demands);
  const value = translator(edition.messages)('document.fromPage', { n: '{n}' });
  return part ? [{ name: part.title, value, label: `${key}-${part.id}` }] : [];
}

/** Returns who sends the paper and when, to whom, and where its demands begin, as its head states it: in lines, a line each in large type. */
function factsOf(
  paper: Paper,
  edition: Edition,
  { large, key }: Pick<OpeningOptions, 'large' | 'key'>,
) {
  const sent = senderFacts(paper, edition);
  const addressee = {
    name: translator(edition.messages)('site.addressee'),
    value: keepLastWords(keepNames(edition.addressee)),
  };
  const demands = demandsFact(edition, key);
  const [sender, dated = []] = sent.map((fact) => [fact]);
  return large
    ? [sender, [addressee], [...dated, ...demands]]
    : [[...sent, ...demands], [addressee]];
}

/** Sizes in pt of the line above the title, and of the line that says what the drawing counts. */
export const KICKER = 13;
const COUNT = { most: 13, least: 13, lines: 1 };
const LARGE_COUNT = { most: 20, least: 18, lines: 1 };

/** Returns what the drawing of a paper counts and how, and where it is from; nothing where it has none. */
function countOf(paper: Paper, edition: Edition) {
  const { overview } = paper;
  const text = edition.overview;
  if (!overview || !text) return { count: null, basis: null };
  const { lead } = overview;
  const figure = lead === undefined ? undefined : known(edition.figures, lead);
  const count = figure && `${capitalise(figure.full, edition.locale)} ${text.subline}`;
  return { count: count ?? null, basis: basisOf(paper, edition, overview) };
}

/** Returns the size in pt of the line that says what the drawing counts. */
function countSizeOf(
  { measure, paper }: PrintPress,
  edition: Edition,
  { count, large }: { count: string | null; large: boolean },
): number {
  const sizes = large ? LARGE_COUNT : COUNT;
  const fitted = fitLines(count ?? '', {
    measure,
    room: SHEET.column * PT_PER_MM,
    keepWithNext: keptWithNext(edition),
    style: { family: paper.theme.fonts.voice.family, weight: 700 },
    ...sizes,
  });
  return fitted?.size ?? sizes.least;
}

/** Returns the title of a paper, fitted to a width in pt. */
function titleOf({ measure, paper }: PrintPress, edition: Edition, room: number) {
  const { family } = paper.theme.fonts.voice;
  const fitting = {
    measure,
    room,
    keepWithNext: keptWithNext(edition),
    style: { family, weight: 800, tracking: HEADLINE_TRACKING },
    ...TITLE,
  };
  return (
    fitLines(edition.title, { ...fitting, lines: 1 }) ??
    fitLines(edition.title, fitting) ?? { lines: [edition.title], size: TITLE.least }
  );
}

/** Returns what the overview of a paper asks, fitted to the column of a sheet; nothing where it has none. */
export function askOf({ measure, paper }: PrintPress, edition: Edition, sizes: typeof ASK = ASK) {
  if (!paper.overview || !edition.overview) return null;
  const fitting = {
    measure,
    room: SHEET.column * PT_PER_MM,
    keepWithNext: keptWithNext(edition),
    style: { family: paper.theme.fonts.voice.family, weight: 700 },
    ...sizes,
  };
  return (
    fitLines(edition.overview.ask, { ...fitting, least: sizes.leastOnOne, lines: 1 }) ??
    fitField(edition.overview, 'ask', fitting)
  );
}

/** How the opening of a paper is set; `key` names its picture. */
interface OpeningOptions {
  readonly edition: Edition;
  readonly palette: Palette;
  readonly size: TextSize;
  readonly large: boolean;
  /** Whether the code of its address stands beside its title. */
  readonly hasCode: boolean;
  readonly key: string;
  /** How much higher its picture is than need be, in pt. */
  readonly higher: number;
}

/** Returns the picture of a paper in the room from `top` to `floor`, in mm; nothing where it has none. */
function pictureOf(
  press: PrintPress,
  { edition, palette, large, key }: OpeningOptions,
  { top, floor }: { top: number; floor: number },
) {
  const { overview: subject } = press.paper;
  const text = edition.overview;
  if (!subject || !text) return { drawing: null, files: {} };
  const file = `${key}-picture.svg`;
  const stage = large ? LARGE_STAGE : STAGE;
  const svg = sheetPicture(press, { edition, subject, text, palette, top, floor, stage });
  return { drawing: { file, alt: text.alt }, files: { [file]: svg } };
}

/** Returns what stands above the text of a paper: its title, its picture, what is asked, and who sends it to whom. */
export function paperOpening(press: PrintPress, options: OpeningOptions) {
  const { edition, size, large, hasCode, higher } = options;
  const { paper } = press;
  const room = (SHEET.column - (hasCode ? CODE_ROOM : 0)) * PT_PER_MM;
  const headline = titleOf(press, edition, room);
  const kickerSize = Math.max(KICKER, size.facts);
  const counted = countOf(paper, edition);
  const countSize = countSizeOf(press, edition, { count: counted.count, large });
  const top = stageTop(press, {
    kicker: kickerSize,
    headline,
    count: counted.count === null ? undefined : countSize,
  });
  const floor = (large ? LARGE_FLOOR : FLOOR) + (hasCode ? CODE_DROP : 0) + higher / PT_PER_MM;
  const { drawing, files } = pictureOf(press, options, { top, floor });
  const data = {
    floor: drawing ? floor : top,
    kicker: { size: kickerSize, lines: [kickerOf(paper, edition)] },
    ...counted,
    countSize,
    leading: HEADLINE_LEADING,
    headline,
    ask: askOf(press, edition, large ? LARGE_ASK : ASK),
    gaps: large ? LARGE_GAPS : GAPS,
    facts: factsOf(paper, edition, options),
    restatement: translator(edition.messages)('document.restatement'),
    drawing,
  };
  return { data, files };
}
