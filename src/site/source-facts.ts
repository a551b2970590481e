import { translator } from '../i18n/messages.ts';
import { byId, known, type Edition, type Paper } from '../model/paper.ts';

/**
 * Returns what a list of sources says of a document after its title: who made it, what it is and of what date.
 * What the title or the number says is not said again.
 */
export function sourceFacts(paper: Paper, edition: Edition, id: string): string {
  const t = translator(edition.messages);
  const { number, type, date } = byId(paper.sources, id);
  const { by, title, date: written } = known(edition.sources, id);
  const named = number !== undefined && title.includes(number);
  const what = number === undefined ? t(`source.type.${type}`) : named ? undefined : number;
  const dated = what === number && number?.split(/\D+/).includes(date) === true;
  return [by, what, dated ? undefined : written].filter((one) => one !== undefined).join(', ');
}
