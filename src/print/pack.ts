import { translator } from '../i18n/messages.ts';
import { placeIn } from '../model/heading-ids.ts';
import { sourceLine } from '../infographics/source-lines.ts';
import { byId, textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { paperType } from '../model/paper-type.ts';
import { documentTitle } from './documents.ts';
import { figureTable } from './figure-table.ts';
import type { HandoutForm } from './handout-forms.ts';
import { handoutPart } from './handout.ts';
import { createNotes } from './notes.ts';
import { keepLastInColumn, keepLastTwo, keepLastWords } from './last-words.ts';
import { keptNames } from './kept-names.ts';
import { keepNames, keepPhrases } from './no-break.ts';
import { packCover } from './pack-cover.ts';
import { briefOf, paperPart } from './paper-document.ts';
import { createDrawings } from './placed-drawings.ts';
import { phrasePattern } from './phrase-pattern.ts';
import type { PrintPress } from './press.ts';
import { readText, type Reading } from './read-text.ts';
import { documentPalette, type Scheme } from './scheme.ts';
import type { PaperBreaks, PaperForm } from './set-part.ts';
import { sheetData } from './sheet-data.ts';
import { NORMAL } from './text-size.ts';
import type { DocumentPart } from './typesetter.ts';

/** How the parts of a pack are set. */
export interface PackOptions {
  readonly edition: Edition;
  readonly scheme: Scheme;
  /** Form of the paper, and of the handout of each demand. */
  readonly paper: PaperForm & PaperBreaks;
  /** Parts that end on a right-hand page, so that a page for notes stands behind them. */
  readonly versos: readonly string[];
  readonly handouts: readonly { readonly subject: Subject; readonly form: HandoutForm }[];
}

/** A line of the contents; `label` is its place in the templates, none for a title of other lines. */
interface Entry {
  readonly title: string;
  readonly label: string | null;
  /** The number of a demand. */
  readonly number?: number;
  readonly level: 1 | 2;
}

function handoutKey({ number }: Subject): string {
  return `handout-${number}`;
}

/** The labels of the paper begin with this. */
const PAPER = 'paper';

/** Returns where in the pack a text stands, or the section of it that is named; a sheet has one page for all of it. `titles` are those of the paper, by their labels. */
function placeOf(
  { paper }: PrintPress,
  { edition, titles }: { edition: Edition; titles: ReadonlyMap<string, string> },
  place: string,
): { title: string; label: string | null } {
  const { id, section } = placeIn(place);
  const subject = paper.demands.find((demand) => demand.id === id);
  if (subject)
    return {
      title: keepLastTwo(textOf(edition, subject).title),
      label: `${handoutKey(subject)}-start`,
    };
  const labels = [
    ...(section === undefined ? [] : [`${PAPER}-${id}-${section}`]),
    `${PAPER}-${id}`,
  ];
  const label = labels.find((one) => titles.has(one));
  if (label !== undefined) return { title: titles.get(label) ?? id, label };
  const page = Object.values(edition.pages).find((one) => one.id === id);
  return { title: page?.title ?? id, label: id === edition.pages.data.id ? 'figures' : null };
}

/** Returns the speaking text and the questions of a hearing, where the paper brings them. */
function hearingParts(press: PrintPress, edition: Edition, titles: ReadonlyMap<string, string>) {
  const t = translator(edition.messages);
  const { hearing } = edition;
  if (!hearing) return { speech: null, questions: null };
  // A figure keeps its qualifier.
  const figures = Object.values(edition.figures).map(({ full }) => full);
  const names = keptNames(press.paper, edition);
  const kept = (text: string) => keepLastTwo(keepPhrases(keepNames(text, names), figures));
  const { length: demands } = press.paper.demands;
  const items = hearing.questions.map(({ question, answer, see }) => ({
    question: keepLastWords(keepPhrases(question, figures)),
    answer: kept(answer),
    places: see.map((place) => placeOf(press, { edition, titles }, place)),
  }));
  return {
    speech: {
      title: t('document.speech'),
      note: hearing.note,
      // How they look where they are said, also as the first words of a sentence.
      figures: figures.length === 0 ? null : `(?i)${phrasePattern(figures)}`,
      spoken: hearing.speech.map((one, i) =>
        typeof one === 'string'
          ? { paragraph: kept(one), leads: typeof hearing.speech[i + 1] === 'object' }
          : // What is asked demand by demand has their numbers.
            { list: one.list.map((item) => kept(item)), numbered: one.list.length === demands },
      ),
    },
    questions: items.length === 0 ? null : { title: t('document.questions'), items },
  };
}

/** Returns the contents in groups: the paper with its parts, the handouts, the other parts. */
function contentsOf(
  paper: Paper,
  edition: Edition,
  {
    subjects,
    parts,
  }: {
    subjects: readonly Subject[];
    parts: readonly { title: string; label: string }[];
  },
): Entry[][] {
  const t = translator(edition.messages);
  const paperTitle = documentTitle(paper, { kind: 'paper', edition, subject: undefined });
  return [
    [
      { title: paperTitle, label: 'paper-start', level: 1 },
      ...edition.parts.map(({ id, title }): Entry => ({ title, label: `paper-${id}`, level: 2 })),
    ],
    [
      { title: t('document.handouts'), label: null, level: 1 },
      ...subjects.map((subject): Entry => {
        const { title } = textOf(edition, subject);
        const label = `${handoutKey(subject)}-start`;
        return { title, label, number: subject.number, level: 2 };
      }),
    ],
    parts.map((part): Entry => ({ ...part, level: 1 })),
  ];
}

/** Returns whose the numbers of the sources are, the first ones (`own`) those of the paper, `all` also those of the handouts; and which of a document are inferred. */
function numbersOf(
  paper: Paper,
  edition: Edition,
  { own, all }: { own: number; all: readonly string[] },
): string {
  const t = translator(edition.messages);
  const type = paperType(paper, edition);
  const added = all.length > own ? [t('document.sourcesAdded', { n: String(own + 1) })] : [];
  const isInferred = all.some((id) => byId(paper.sources, id).inferred);
  const inferred = isInferred ? [t('document.numbersInferred')] : [];
  return [t('document.sourceNumbers', { type }), ...added, ...inferred].join(' ');
}

/** Returns the handouts of the demands, in their order. */
async function handoutParts(
  press: PrintPress,
  { edition, scheme, handouts }: Pick<PackOptions, 'edition' | 'scheme' | 'handouts'>,
) {
  const parts = [];
  for (const { subject, form } of handouts) {
    const key = handoutKey(subject);
    const part = await handoutPart(press, { edition, subject, scheme, form, key });
    parts.push({ subject, ...part });
  }
  return parts;
}

/** Returns the page of the figures: their table, whose they are, and the text on them. */
async function figuresPart(reading: Reading) {
  const { paper, edition } = reading;
  const { table, dated } = figureTable(paper, edition);
  return {
    title: edition.pages.data.title,
    table,
    source: [`${sourceLine(paper, edition)}.`, ...(dated === undefined ? [] : [dated])].join(' '),
    blocks: keepLastInColumn(await readText(reading, edition.pages.data), 'wide'),
  };
}

/** Returns the pack for a hearing: what its template reads. */
export async function packPart(
  press: PrintPress,
  { edition, scheme, paper: paperForm, handouts: forms, versos }: PackOptions,
): Promise<DocumentPart> {
  const { paper, paperRoot } = press;
  const t = translator(edition.messages);
  const wall = paper.overview?.wall ?? Object.keys(paper.theme.walls)[0] ?? '';
  const palette = documentPalette(paper.theme, scheme, wall);
  const title = t('document.pack', { title: edition.title });
  const sheet = sheetData({
    paper,
    edition,
    scheme,
    wall,
    title,
    key: 'pack',
    size: NORMAL,
    description: briefOf(paper, edition),
    paged: true,
    subject: undefined,
    inOtherWords: true,
  });

  const printed = await paperPart(press, {
    edition,
    scheme,
    ...paperForm,
    columns: 2,
    key: PAPER,
  });
  const handouts = await handoutParts(press, { edition, scheme, handouts: forms });

  const notes = createNotes(paper, edition);
  for (const { cited } of [printed, ...handouts]) cited.forEach((id) => notes.cite(id));
  const drawings = createDrawings(press, { edition, palette });
  const reading = { paper, edition, paperRoot, cite: notes.cite, place: drawings.place };
  const figures = await figuresPart(reading);

  const { speech, questions } = hearingParts(press, edition, printed.places);
  const contents = contentsOf(paper, edition, {
    subjects: handouts.map(({ subject }) => subject),
    parts: [
      ...(speech ? [{ title: speech.title, label: 'speech' }] : []),
      ...(questions ? [{ title: questions.title, label: 'questions' }] : []),
      { title: figures.title, label: 'figures' },
      { title: t('demand.sources'), label: 'sources' },
    ],
  });

  const cover = packCover(press, edition, palette);
  const data = {
    ...sheet.data,
    cover: cover.data,
    versos,
    contents,
    paper: printed.data,
    handouts: handouts.map((one) => ({ ...one.data, paged: true })),
    speech,
    questions,
    figures,
    notes: notes.list(),
    numbers: numbersOf(paper, edition, { own: printed.cited.length, all: notes.cited() }),
  };
  const files = Object.assign(
    {},
    ...[sheet, printed, cover, ...handouts].map((one) => one.files),
  ) as Record<string, string>;
  return { data, files: { ...files, ...drawings.files() } };
}
