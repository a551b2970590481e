import { chartOf } from '../charts/charts.ts';
import { translator } from '../i18n/messages.ts';
import { textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { creditLine } from './source-lines.ts';

/** Most characters of a long description. */
const LONGEST = 1000;

/** Returns the sentences of a text, each with its full stop. */
function sentences(text: string, locale: string): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((one) => one !== '');
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * Returns what a picture says, for those who do not see it and want more than its alt text: its title,
 * the alt text, how to read the drawing, what is asked, and who says so; at most 1,000 characters.
 * Where that is too long, it goes without the last sentences about the drawing.
 */
export function longDescription(paper: Paper, edition: Edition, subject: Subject): string {
  const text = textOf(edition, subject);
  const chart = chartOf(subject.chart);
  const t = translator(edition.messages);
  const source = creditLine({ paper, edition, text, chart });
  const before = [ended(text.headline), text.alt];
  const after = [t('infographic.asked', { ask: ended(text.ask) }), ended(source)];
  const alreadySaid = sentences(text.alt, edition.locale);
  const reading = sentences(text.reading, edition.locale).filter((s) => !alreadySaid.includes(s));
  const joined = (count: number) =>
    [...before, ...reading.slice(0, count), ...after].join(' ').replace(/\s+/g, ' ');
  const counts = Array.from({ length: reading.length + 1 }, (_, i) => reading.length - i);
  return counts.map(joined).find(({ length }) => length <= LONGEST) ?? text.alt;
}
