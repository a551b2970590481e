import { chartOf, type Chart } from '../charts/charts.ts';
import { translator } from '../i18n/messages.ts';
import { chartFigure } from '../infographics/canvas.ts';
import { sourceSentences } from '../infographics/source-lines.ts';
import { InputError } from '../model/input-error.ts';
import { byId, textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { fitField, fitLines, HEADLINE_TRACKING, keptWithNext, leadOf } from './headline.ts';
import { PT_PER_MM, SHEET } from './geometry.ts';
import type { HandoutForm } from './handout-forms.ts';
import { keptNames } from './kept-names.ts';
import { keepLastInColumn, keepLastWords } from './last-words.ts';
import { keepNames } from './no-break.ts';
import { createNotes } from './notes.ts';
import { createDrawings } from './placed-drawings.ts';
import type { PrintPress } from './press.ts';
import { readText } from './read-text.ts';
import { documentPalette, type Scheme } from './scheme.ts';
import { sectionsOf } from './sections.ts';
import { HEADLINE_LEADING, headlineRoom, sheetPicture, stageTop } from './sheet-head.ts';
import { sheetData } from './sheet-data.ts';
import type { CitingPart } from './typesetter.ts';

/** Sizes in pt. */
const HEADLINE = { most: 37, least: 25, lines: 2 };
/** One size on every sheet: what is too long for one line of it takes two, and is smaller only where those do not hold it. */
const ASK = { most: 20, least: 16, lines: 2, tracking: -0.008 };
const KICKER = { most: 13, least: 10.5, lines: 1 };

/** Returns the headline of a demand, or the figure that leads it, and its ask, fitted to the sheet. */
function fittedWords(press: PrintPress, edition: Edition, subject: Subject) {
  const { measure, paper } = press;
  const { family } = paper.theme.fonts.voice;
  const text = textOf(edition, subject);
  const keepWithNext = keptWithNext(edition);
  const room = headlineRoom(subject);
  const shared = { measure, keepWithNext };
  const lead = leadOf({ edition, subject, text, measure }, { family, room, keepWithNext });
  const style = { family, weight: 800, tracking: HEADLINE_TRACKING };
  const headline = lead
    ? undefined
    : fitField(text, 'headline', { ...shared, ...HEADLINE, room, style });
  const column = { ...shared, room: SHEET.column * PT_PER_MM };
  const { tracking } = ASK;
  const asked = fitField(text, 'ask', {
    ...column,
    ...ASK,
    style: { family, weight: 700, tracking },
  });
  const ask = { ...asked, tracking };
  const kicker = fitLines(`${subject.number} ${text.title}`, {
    ...column,
    ...KICKER,
    style: { family, weight: 500 },
  });
  if (kicker) return { lead, headline, ask, kicker };
  const message = `"title" does not fit on one line of the handout; shorten it.`;
  throw new InputError([{ file: text.file, line: text.lines['title'], message }]);
}

/** Returns what the open end of a counted figure stands for; nothing where a picture counts none that has one. */
function openEndNote(paper: Paper, edition: Edition, chart: Chart): readonly string[] {
  const figure = chartFigure(paper);
  const open = chart.figures.find((id) => figure(id).openEnd);
  if (open === undefined || chart.license(figure).kind !== 'counted') return [];
  const t = translator(edition.messages);
  const { qualifier } = byId(paper.figures, open);
  return [t('document.openEnd', { qualifier: t(`qualifier.${qualifier}.name`) })];
}

/** Returns whose words the picture prints and of what date; what is no count says so first. Where it takes two lines, its last sentence stays whole; short names always do. */
export function basisOf(paper: Paper, edition: Edition, subject: Subject): string {
  const [text, chart] = [textOf(edition, subject), chartOf(subject.chart)];
  const credits = sourceSentences({ paper, edition, text, chart });
  const sentences = [...credits, ...openEndNote(paper, edition, chart)];
  const last = sentences.length > 1 ? (sentences.at(-1)?.length ?? 0) : 0;
  return keepLastWords(keepNames(sentences.join(' '), keptNames(paper, edition)), last);
}

/** How a handout is set; `key` tells it from others in a document. */
export interface HandoutOptions {
  readonly edition: Edition;
  readonly subject: Subject;
  readonly scheme: Scheme;
  readonly form: HandoutForm;
  readonly key: string;
}

/** Returns the handout of a demand: what its template reads. */
export async function handoutPart(
  press: PrintPress,
  { edition, subject, scheme, form, key }: HandoutOptions,
): Promise<CitingPart> {
  const { paper, paperRoot } = press;
  const text = textOf(edition, subject);
  const palette = documentPalette(paper.theme, scheme, subject.wall);
  const { lead, headline, ask, kicker } = fittedWords(press, edition, subject);
  const { size, addresses, floor } = form;
  const notes = createNotes(paper, edition, addresses);
  const { place } = createDrawings(press, { edition, palette });
  const blocks = await readText({ paper, edition, paperRoot, cite: notes.cite, place }, text);
  const t = translator(edition.messages);
  const sections = sectionsOf(keepLastInColumn(blocks, 'narrow'), t('document.situation'));
  const top = stageTop(press, { kicker: kicker.size, headline, lead });
  const sheet = sheetData({
    paper,
    edition,
    scheme,
    key,
    wall: subject.wall,
    size,
    title: text.headline,
    description: text.summary,
    paged: false,
    subject,
  });
  const picture = `${key}-picture.svg`;
  const data = {
    ...sheet.data,
    number: subject.number,
    floor,
    kicker,
    leading: HEADLINE_LEADING,
    lead: lead ?? null,
    headline: headline ?? null,
    ask,
    basis: basisOf(paper, edition, subject),
    drawing: { file: picture, alt: text.alt },
    sections,
    notes: notes.list(),
  };
  const { gutter } = SHEET;
  const svg = sheetPicture(press, { edition, subject, text, palette, top, floor, gutter });
  return { data, files: { ...sheet.files, [picture]: svg }, cited: notes.cited() };
}
