import { capitalise, formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { byId, known, type Edition, type Paper } from '../model/paper.ts';
import { LARGE_STAGE, PT_PER_MM, SHEET, STAGE } from './geometry.ts';
import { addRoom, type AddedRoom } from './column-ends.ts';
import { fitField, fitLines } from './headline.ts';
import { basisOf } from './handout.ts';
import { listNumberer, type KeptItems } from './kept-items.ts';
import { keptNames } from './kept-names.ts';
import { createNotes, type AddressForm, type Notes } from './notes.ts';
import { keepLastWords, keepNames } from './no-break.ts';
import { documentTitle } from './documents.ts';
import { createDrawings } from './placed-drawings.ts';
import type { PrintPress } from './press.ts';
import { readText, type Reading } from './read-text.ts';
import { documentPalette, type Scheme } from './scheme.ts';
import { runIn } from './run-in.ts';
import { openingSelection, paperSelection } from './select.ts';
import { HEADLINE_LEADING, sheetPicture, stageTop } from './sheet-head.ts';
import { sheetData } from './sheet-data.ts';
import type { TextSize } from './text-size.ts';
import { textOfInline, type Block } from './tree.ts';
import type { CitingPart } from './typesetter.ts';

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

/** Returns what a printed paper is: all parts, and the demands in brief. */
export function briefOf(paper: Paper, { messages, sender }: Edition): string {
  const t = translator(messages);
  const { type } = byId(paper.sources, paper.facts.source);
  return t('document.brief', { type: t(`source.type.${type}`), sender });
}

/** Returns who sends the paper, and when. */
export function senderFacts(paper: Paper, edition: Edition) {
  const { date } = paper.facts;
  const t = translator(edition.messages);
  const stated = date === 'not-stated' ? t('date.notStated') : formatDate(date, edition.locale);
  return [
    { name: t('site.sender'), value: keepNames(edition.sender, keptNames(paper, edition)) },
    { name: t('document.date'), value: stated },
  ];
}

/** Returns what a printed paper is and whose, for the line above its title: `Position paper by …`. */
export function kickerOf({ sources, facts }: Paper, { messages, sender, locale }: Edition): string {
  const t = translator(messages);
  const { type } = byId(sources, facts.source);
  return capitalise(t('document.kicker', { type: t(`source.type.${type}`), sender }), locale);
}

/** Returns who sends the paper and when, and to whom, as its head states it: in lines, a line each in large type. */
function factsOf(paper: Paper, edition: Edition, large: boolean) {
  const sent = senderFacts(paper, edition);
  const addressee = {
    name: translator(edition.messages)('site.addressee'),
    value: keepLastWords(keepNames(edition.addressee)),
  };
  const [sender, dated] = sent.map((fact) => [fact]);
  return large ? [sender, [addressee], dated] : [sent, [addressee]];
}

/**
 * Returns the parts as the paper prints them: each in full, and under the part that leads to them
 * every demand in brief; the rest of a demand stands on its handout. `set` gives a text its form.
 */
async function partsOf(
  reading: Reading,
  { has }: Notes,
  set: (blocks: readonly Block[]) => Block[],
) {
  const { edition } = reading;
  const parts = [];
  for (const part of edition.parts) {
    const blocks = await readText(reading, part, part.demands ? openingSelection : undefined);
    const demands = [];
    for (const [i, demand] of (part.demands ? edition.demands : []).entries()) {
      const brief = await readText(reading, demand, (nodes) => paperSelection(nodes, has));
      demands.push({ number: i + 1, title: keepLastWords(demand.title), blocks: set(brief) });
    }
    parts.push({ id: part.id, title: keepLastWords(part.title), blocks: set(blocks), demands });
  }
  return parts;
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

/** Returns the words of a language that do not end a line. */
function keptWithNext({ messages }: Edition): readonly string[] {
  return messages['language.keepWithNext'].split(/,\s*/);
}

/** Returns the title of a paper, fitted to a width in pt. */
function titleOf({ measure, paper }: PrintPress, edition: Edition, room: number) {
  const { family } = paper.theme.fonts.voice;
  const fitting = {
    measure,
    room,
    keepWithNext: keptWithNext(edition),
    style: { family, weight: 800, tracking: -0.012 },
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

/** Returns the titles of the parts and of the sections in them, by the labels under which its template has them. */
function placesOf(
  key: string,
  parts: readonly { id: string; title: string; blocks: readonly Block[] }[],
): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap(({ id, title, blocks }) => [
      [`${key}-${id}`, title] as const,
      ...blocks.flatMap((block) =>
        block.t === 'heading' && block.anchor !== undefined
          ? [[`${key}-${id}-${block.anchor}`, textOfInline(block.body)] as const]
          : [],
      ),
    ]),
  );
}

/** How the paper is set. */
export interface PaperOptions {
  readonly edition: Edition;
  readonly scheme: Scheme;
  readonly size: TextSize;
  /** How much of the addresses of its sources it prints. */
  readonly addresses: AddressForm;
  /** Columns of its text. */
  readonly columns: 1 | 2;
  readonly key: string;
  /** Items that stay in one column. */
  readonly kept?: KeptItems | undefined;
  /** Room above its headings that lets its columns end on one line. */
  readonly added?: AddedRoom | undefined;
  /** How much higher its picture is than need be, in pt. */
  readonly higher?: number | undefined;
}

/** Returns the position paper: what its template reads. */
export async function paperPart(
  press: PrintPress,
  {
    edition,
    scheme,
    size,
    addresses,
    columns,
    key,
    kept = new Map(),
    added,
    higher = 0,
  }: PaperOptions,
): Promise<CitingPart & { readonly places: ReadonlyMap<string, string> }> {
  const { paper, paperRoot } = press;
  const { overview } = paper;
  const text = edition.overview;
  const t = translator(edition.messages);
  const wall = overview?.wall ?? Object.keys(paper.theme.walls)[0] ?? '';
  const palette = documentPalette(paper.theme, scheme, wall);
  const large = columns === 1;
  const notes = createNotes(paper, edition, addresses);
  const drawings = createDrawings(press, { edition, palette });
  const { cite } = notes;
  const number = listNumberer(kept);
  const sentences = { locale: edition.locale, keepWithNext: keptWithNext(edition) };
  const texts = await partsOf(
    { paper, edition, paperRoot, cite, place: drawings.place },
    notes,
    large ? number : (blocks) => number(runIn(blocks, sentences)),
  );
  const { parts, sources } = addRoom(texts, added);
  const sheet = sheetData({
    paper,
    edition,
    scheme,
    key,
    wall,
    size,
    title: large
      ? documentTitle(paper, { kind: 'large-print', edition, subject: undefined })
      : edition.title,
    description: briefOf(paper, edition),
    paged: true,
    subject: undefined,
  });
  const room = (SHEET.column - (sheet.data.qr === null ? 0 : CODE_ROOM)) * PT_PER_MM;
  const floor =
    (large ? LARGE_FLOOR : FLOOR) + (sheet.data.qr === null ? 0 : CODE_DROP) + higher / PT_PER_MM;
  const headline = titleOf(press, edition, room);
  const picture = `${key}-picture.svg`;
  const pictured = overview !== undefined && text !== undefined;
  const kickerSize = Math.max(KICKER, size.facts);
  const counted = countOf(paper, edition);
  const countSize = countSizeOf(press, edition, { count: counted.count, large });
  const top = stageTop(press, {
    kicker: kickerSize,
    headline,
    count: counted.count === null ? undefined : countSize,
  });
  const data = {
    ...sheet.data,
    floor: pictured ? floor : top,
    columns,
    added: sources,
    kicker: {
      size: kickerSize,
      lines: [kickerOf(paper, edition)],
    },
    ...counted,
    countSize,
    leading: HEADLINE_LEADING,
    headline,
    ask: askOf(press, edition, large ? LARGE_ASK : ASK),
    gaps: large ? LARGE_GAPS : GAPS,
    facts: factsOf(paper, edition, large),
    restatement: t('document.restatement'),
    drawing: pictured ? { file: picture, alt: text.alt } : null,
    parts,
    notes: notes.list(),
  };
  const svg = pictured
    ? {
        [picture]: sheetPicture(press, {
          edition,
          subject: overview,
          text,
          palette,
          top,
          floor,
          stage: large ? LARGE_STAGE : STAGE,
        }),
      }
    : {};
  const files = { ...sheet.files, ...drawings.files(), ...svg };
  return { data, files, cited: notes.cited(), places: placesOf(key, parts) };
}
