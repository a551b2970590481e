import { capitalise, formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { byId, known, type Edition, type Paper } from '../model/paper.ts';
import { paperType } from '../model/paper-type.ts';
import { absolute, pagePath } from './addresses.ts';

function typeOfPaper(paper: Paper, edition: Edition): string {
  return capitalise(paperType(paper, edition), edition.locale);
}

function yearOf({ facts }: Paper, edition: Edition): string {
  return facts.date === 'not-stated' ? edition.messages['cite.undated'] : facts.date.slice(0, 4);
}

function reference(paper: Paper, edition: Edition): string {
  return translator(edition.messages)('cite.paper', {
    sender: edition.sender,
    year: yearOf(paper, edition),
    title: edition.title,
    type: typeOfPaper(paper, edition),
  });
}

/** Returns where the paper can be read: at its own address, or in other words on this site. */
function whereToRead(paper: Paper, edition: Edition): string {
  const { original } = paper.facts;
  const address = absolute(paper, pagePath(paper, edition, ''));
  return original ?? translator(edition.messages)('cite.restated', { address });
}

/** Returns a reference to the paper as in APA 7 § 10.4 (reports), with "no date" where none is stated. */
export function citation(paper: Paper, edition: Edition): string {
  return `${reference(paper, edition)} ${whereToRead(paper, edition)}`;
}

/** Returns a reference to one figure: what it says, of whom, of what date, and where it stands. */
export function figureCitation(paper: Paper, edition: Edition, id: string): string {
  const t = translator(edition.messages);
  const { asOf } = byId(paper.figures, id);
  const date =
    asOf === 'not-stated'
      ? t('source.figuresUndated')
      : t('source.figuresDated', { date: formatDate(asOf, edition.locale) });
  const page = absolute(paper, pagePath(paper, edition, edition.pages.data.slug));
  const words = t('cite.figure', {
    figure: known(edition.figures, id).full,
    population: known(edition.populations, id),
    date,
  });
  return `${words} ${reference(paper, edition)} ${page}#${id}`;
}

/** Characters that mean something to TeX, and how they are written as themselves. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text
    .replace(/[\\~^]/g, (character) => TEX[character] ?? character)
    .replace(/[&%$#_]/g, (character) => `\\${character}`);
}

/** Returns a reference to the paper as a BibTeX entry. */
export function bibtex(paper: Paper, edition: Edition): string {
  const { date, original } = paper.facts;
  const stated = date !== 'not-stated';
  const key = `${edition.shortName}-${stated ? date.slice(0, 4) : 'nd'}`;
  const note = [
    ...(original === undefined ? [edition.messages['cite.note']] : []),
    ...(stated ? [] : [edition.messages['cite.undated']]),
  ];
  const fields = {
    author: `{${tex(edition.sender)}}`,
    title: `{${tex(edition.title)}}`,
    howpublished: tex(typeOfPaper(paper, edition)),
    ...(stated ? { year: date.slice(0, 4) } : {}),
    ...(note.length > 0 ? { note: tex(note.join('; ')) } : {}),
    url: original ?? absolute(paper, pagePath(paper, edition, '')),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key.toLowerCase().replace(/[^a-z0-9]+/g, '-')},\n${lines.join(',\n')}\n}`;
}
