import { breakLines, type Breaking } from '../charts/break-lines.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { byId, known, type Edition, type Paper } from '../model/paper.ts';
import { chartFigure } from './canvas.ts';
import type { SceneInput } from './scene-input.ts';

/** Returns the source of a picture: who says it. */
export function sourceLine(paper: Paper, edition: Edition): string {
  const t = translator(edition.messages);
  const { kind, type } = byId(paper.sources, paper.facts.source);
  const named = kind ? known(kind, edition.locale) : t(`source.type.${type}`);
  return t('source.line', { type: named, sender: edition.sender });
}

type Credited = Pick<SceneInput, 'paper' | 'edition' | 'text' | 'chart'>;

/** Returns what a picture says of a drawing whose marks stand for no figure: that it counts nothing. */
function drawingNote({ paper, edition, chart }: Credited): readonly string[] {
  const schematic = chart.license(chartFigure(paper)).kind === 'schematic';
  return schematic ? [translator(edition.messages)('source.schematic')] : [];
}

function dateNote({ paper, edition, text }: Credited): string {
  const t = translator(edition.messages);
  const dates = text.figures.map((id) => byId(paper.figures, id).asOf);
  const date = dates[0] ?? paper.facts.date;
  const stated = date !== 'not-stated' && dates.every((other) => other === date);
  const kind = dates.length > 0 ? 'figures' : 'paper';
  return stated
    ? t(`source.${kind}Dated`, { date: formatDate(date, edition.locale) })
    : t(`source.${kind}Undated`);
}

/** Returns what a picture says of its dates and counts: `Schema, geen telling. Datum niet vermeld`. */
export function dateLine(input: Credited): string {
  return [...drawingNote(input), dateNote(input)].join(' ');
}

/** Returns whose words a picture states, and its dates and counts, where they stand in running text. */
export function creditLine(input: Credited): string {
  return `${sourceLine(input.paper, input.edition)}. ${dateLine(input)}`;
}

/** Returns the small print of a picture as sentences: what its marks are, who says it, of what date. */
export function sourceSentences(input: Credited): readonly string[] {
  const source = sourceLine(input.paper, input.edition);
  return [...drawingNote(input), `${source}.`, `${dateNote(input)}.`];
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
