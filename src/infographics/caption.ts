import { chartOf } from '../charts/charts.ts';
import { translator } from '../i18n/messages.ts';
import { textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { creditLine } from './source-lines.ts';

/** Returns the caption of an infographic: what it says, whose words these are, and of what date. */
export function caption(paper: Paper, edition: Edition, subject: Subject): string {
  const text = textOf(edition, subject);
  const chart = chartOf(subject.chart);
  const source = creditLine({ paper, edition, text, chart });
  return translator(edition.messages)('infographic.caption', { title: text.headline, source });
}
