import { capitalise, formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { byId, type Edition, type Paper } from '../model/paper.ts';
import { LARGE_STAGE, PT_PER_MM, SHEET, STAGE } from './geometry.ts';
import { fitLines } from './headline.ts';
import { createNotes } from './notes.ts';
import { createDrawings } from './placed-drawings.ts';
import type { PrintPress } from './press.ts';
import { readText, type Reading } from './read-text.ts';
import { documentPalette, type Scheme } from './scheme.ts';
import { asksOf, openingOf } from './sections.ts';
import { HEADLINE_LEADING, sheetPicture, stageTop } from './sheet-head.ts';
import { sheetData } from './sheet-data.ts';
import type { TextSize } from './text-size.ts';
import type { DocumentPart } from './typesetter.ts';

/** The floor of the overview's room, in mm from the top; large print needs more room. */
const FLOOR = 86;
const LARGE_FLOOR = 132;
/** Sizes of the title in pt. */
const TITLE = { most: 36, least: 26, lines: 2 };
/** Room that the code of the address takes beside the title, and below it for a title of two lines, in mm. */
const CODE_ROOM = 34;
const CODE_DROP = 5;

/** Returns who sends the paper to whom and when, as its head states it. */
export function factsOf(paper: Paper, edition: Edition) {
  const t = translator(edition.messages);
  const { date } = paper.facts;
  return [
    { name: t('site.sender'), value: edition.sender },
    { name: t('site.addressee'), value: edition.addressee },
    {
      name: t('document.date'),
      value: date === 'not-stated' ? t('date.notStated') : formatDate(date, edition.locale),
    },
  ];
}

/**
 * Returns the parts as the paper prints them: each in full, and under the part that leads to them
 * every demand with what it asks; the rest of a demand stands on its handout.
 */
async function partsOf(reading: Reading) {
  const { edition } = reading;
  const parts = [];
  for (const part of edition.parts) {
    const text = await readText(reading, part);
    const demands = [];
    for (const [i, demand] of (part.demands ? edition.demands : []).entries()) {
      const blocks = asksOf(await readText(reading, demand));
      demands.push({ number: i + 1, title: demand.title, blocks });
    }
    parts.push({
      id: part.id,
      title: part.title,
      blocks: part.demands ? openingOf(text) : text,
      demands,
    });
  }
  return parts;
}

export function titleOf({ measure, paper }: PrintPress, edition: Edition, room: number) {
  const { family } = paper.theme.fonts.voice;
  const fitting = {
    measure,
    room,
    keepWithNext: edition.messages['language.keepWithNext'].split(/,\s*/),
    style: { family, weight: 800, tracking: -0.012 },
    ...TITLE,
  };
  return (
    fitLines(edition.title, { ...fitting, lines: 1 }) ??
    fitLines(edition.title, fitting) ?? { lines: [edition.title], size: TITLE.least }
  );
}

/** How the paper is set. */
export interface PaperOptions {
  readonly edition: Edition;
  readonly scheme: Scheme;
  readonly size: TextSize;
  /** Columns of its text. */
  readonly columns: 1 | 2;
  readonly key: string;
}

/** Returns the position paper: what its template reads. */
export async function paperPart(
  press: PrintPress,
  { edition, scheme, size, columns, key }: PaperOptions,
): Promise<DocumentPart> {
  const { paper, paperRoot } = press;
  const { overview } = paper;
  const text = edition.overview;
  const t = translator(edition.messages);
  const wall = overview?.wall ?? Object.keys(paper.theme.walls)[0] ?? '';
  const palette = documentPalette(paper.theme, scheme, wall);
  const notes = createNotes(paper, edition);
  const drawings = createDrawings(press, { edition, palette });
  const parts = await partsOf({
    paper,
    edition,
    paperRoot,
    cite: notes.cite,
    place: drawings.place,
  });
  const sheet = sheetData({
    paper,
    edition,
    scheme,
    key,
    wall,
    size,
    title: edition.title,
    description: edition.pages.full.summary,
    paged: true,
    subject: undefined,
  });
  const room = (SHEET.column - (sheet.data.qr === null ? 0 : CODE_ROOM)) * PT_PER_MM;
  const large = columns === 1;
  const floor = (large ? LARGE_FLOOR : FLOOR) + (sheet.data.qr === null ? 0 : CODE_DROP);
  const headline = titleOf(press, edition, room);
  const picture = `${key}-picture.svg`;
  const pictured = overview !== undefined && text !== undefined;
  const top = stageTop(press, { headline, lead: undefined });
  const { type } = byId(paper.sources, paper.facts.source);
  const data = {
    ...sheet.data,
    floor: pictured ? floor : top - SHEET.top,
    columns,
    kicker: capitalise(
      t('document.kicker', { type: t(`source.type.${type}`), sender: edition.sender }),
      edition.locale,
    ),
    leading: HEADLINE_LEADING,
    headline,
    facts: factsOf(paper, edition),
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
  return { data, files: { ...sheet.files, ...drawings.files(), ...svg } };
}
