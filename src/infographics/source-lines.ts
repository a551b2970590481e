import { breakLines, type Breaking } from '../charts/break-lines.ts';
import { capitalise, formatDate, formatList } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { byId, known, type Edition, type Paper } from '../model/paper.ts';
import { paperType } from '../model/paper-type.ts';
import { chartFigure } from './canvas.ts';
import type { SceneInput } from './scene-input.ts';

/** Returns the source of a picture: who says it. */
export function sourceLine(paper: Paper, edition: Edition): string {
  const t = translator(edition.messages);
  const { kind } = byId(paper.sources, paper.facts.source);
  const named = kind ? known(kind, edition.locale) : paperType(paper, edition);
  return t('source.line', { type: named, sender: edition.sender });
}

type Credited = Pick<SceneInput, 'paper' | 'edition' | 'text' | 'chart'>;

/** Returns what a picture says of a drawing whose marks stand for no figure: that it counts nothing. */
function drawingNote({ paper, edition, chart }: Credited): readonly string[] {
  const schematic = chart.license(chartFigure(paper)).kind === 'schematic';
  return schematic ? [translator(edition.messages)('source.schematic')] : [];
}

/** Returns what a picture says of figures that are no part and whole of each other, and in one with it that they have no date. */
function figuresNote({ edition, chart }: Credited, undated = false): readonly string[] {
  if (!chart.unrelated) return [];
  const named = chart.figures.map((id) => known(edition.figures, id).full);
  const figures = capitalise(formatList(named, edition.locale), edition.locale);
  const t = translator(edition.messages);
  return [t(undated ? 'source.unrelatedUndated' : 'source.unrelated', { figures })];
}

/** Where a line is short, figures without a date are undated as the paper is. */
type Wording = 'whole' | 'short';

/** Returns the one date of the figures of a picture, or of the paper where it has none; undefined if it is not stated. */
function dateOf({ paper, text }: Pick<Credited, 'paper' | 'text'>): string | undefined {
  const dates = text.figures.map((id) => byId(paper.figures, id).asOf);
  const date = dates[0] ?? paper.facts.date;
  return date !== 'not-stated' && dates.every((other) => other === date) ? date : undefined;
}

/** Returns of what date the figures of a picture are, or the paper where it has none: `Peildatum niet vermeld`. */
export function dateNote(
  { paper, edition, text }: Omit<Credited, 'chart'>,
  wording: Wording = 'whole',
): string {
  const t = translator(edition.messages);
  const date = dateOf({ paper, text });
  const kind = text.figures.length > 0 ? 'figures' : 'paper';
  return date === undefined
    ? t(`source.${wording === 'short' ? 'paper' : kind}Undated`)
    : t(`source.${kind}Dated`, { date: formatDate(date, edition.locale) });
}

/** Returns whose words a picture states, and its dates and counts, where they stand in running text. */
export function creditLine(input: Credited): string {
  const source = sourceLine(input.paper, input.edition);
  const notes = [dateNote(input), ...figuresNote(input)].join('. ');
  return [`${source}.`, ...drawingNote(input), notes].join(' ');
}

/** Returns the small print of a picture as sentences: what its marks are, who says it, of what date, of what figures. */
export function sourceSentences(input: Credited, wording: Wording = 'whole'): readonly string[] {
  const source = sourceLine(input.paper, input.edition);
  const inOne = wording === 'short' && dateOf(input) === undefined ? figuresNote(input, true) : [];
  const notes =
    inOne.length > 0
      ? [source, ...inOne]
      : [source, dateNote(input, wording), ...figuresNote(input)];
  return [...drawingNote(input), ...notes.map((note) => `${note}.`)];
}

/** Most lines of one sentence. */
const SENTENCE_LINES = 2;

/**
 * Returns sentences on as few lines as they need but at least two; of equal ways one that ends its lines
 * with sentences, and the shorter line first.
 */
export function creditLines(
  sentences: readonly string[],
  breaking: Omit<Breaking, 'most'>,
): readonly string[] {
  const ways = groups(sentences)
    .map((parts) =>
      parts.flatMap((part) => breakLines(part, { ...breaking, most: SENTENCE_LINES }) ?? [part]),
    )
    .filter(({ length }) => length > 1);
  return ways.toSorted((a, b) => a.length - b.length)[0] ?? sentences;
}

/** Returns every way to join sentences that follow one another, the shortest first part first. */
function groups(sentences: readonly string[]): string[][] {
  return sentences.flatMap((_, i) => {
    const first = sentences.slice(0, i + 1).join(' ');
    const rest = sentences.slice(i + 1);
    return rest.length === 0 ? [[first]] : groups(rest).map((parts) => [first, ...parts]);
  });
}
