import { translator } from '../i18n/messages.ts';
import { byId, known, type Edition, type Paper } from './paper.ts';

/** Returns whether a title begins with a word: it says then of what kind its document is. */
function opensWith(title: string, word: string, locale: string): boolean {
  const [first = ''] = title.split(/[^\p{L}-]/u);
  return first.toLocaleLowerCase(locale) === word.toLocaleLowerCase(locale);
}

/**
 * Returns what a list of sources says of a document after its title: who made it, what it is and of what date.
 * What the title or the number says is not said again. Where it is inferred which document the paper means, the number
 * says so.
 */
export function sourceFacts(paper: Paper, edition: Edition, id: string): readonly string[] {
  const t = translator(edition.messages);
  const { number, type, date, inferred } = byId(paper.sources, id);
  const { by, title, date: written } = known(edition.sources, id);
  const kind = t(`source.type.${type}`);
  const isNamed =
    number === undefined ? opensWith(title, kind, edition.locale) : title.includes(number);
  const what = isNamed ? undefined : (number ?? kind);
  const dated = what === number && number?.split(/\D+/).includes(date) === true;
  const isInferred = inferred && number !== undefined && what === number;
  const told = isInferred ? t('source.inferred', { number }) : what;
  const facts = [by, told, dated ? undefined : written];
  return facts.flatMap((fact) => (fact === undefined || fact === title ? [] : [fact]));
}
