import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { byId, type Edition, type Paper } from '../model/paper.ts';
import { chartFigure } from './canvas.ts';
import type { SceneInput } from './scene-input.ts';

/** Returns the source of a picture: who says it. */
export function sourceLine(paper: Paper, edition: Edition): string {
  const t = translator(edition.messages);
  const { type } = byId(paper.sources, paper.facts.source);
  return t('source.line', { type: t(`source.type.${type}`), sender: edition.sender });
}

/** Returns what a picture says of its dates and counts: `Schema, geen telling. Datum niet vermeld`. */
export function dateLine({
  paper,
  edition,
  text,
  chart,
}: Pick<SceneInput, 'paper' | 'edition' | 'text' | 'chart'>): string {
  const t = translator(edition.messages);
  const dates = text.figures.map((id) => byId(paper.figures, id).asOf);
  const date = dates[0] ?? paper.facts.date;
  const stated = date !== 'not-stated' && dates.every((other) => other === date);
  const kind = dates.length > 0 ? 'figures' : 'paper';
  const words = stated
    ? t(`source.${kind}Dated`, { date: formatDate(date, edition.locale) })
    : t(`source.${kind}Undated`);
  const schematic = chart.license(chartFigure(paper)).kind === 'schematic';
  return schematic ? `${t('source.schematic')} ${words}` : words;
}

/** Returns source and date on one line; what is no count says so first (art direction § 2). */
export function oneSourceLine(source: string, dates: string, note: string): string {
  if (!dates.startsWith(`${note} `)) return `${source}. ${dates}`;
  return `${note} ${source}. ${dates.slice(note.length + 1)}`;
}
