import { formatDate, capitalise } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { known, type Edition, type Paper } from '../model/paper.ts';
import type { Inline, PrintedTable } from './tree.ts';

function cell(text: string): Inline[] {
  return [{ t: 'text', text }];
}

/** Returns all figures of a paper as a table: each with its qualifier, whom it counts, where and when. */
export function figureTable(paper: Paper, edition: Edition): PrintedTable {
  const t = translator(edition.messages);
  const header = ['data.population', 'data.figure', 'data.scope', 'data.asOf'];
  const rows = paper.figures.map(({ id, asOf }) => {
    const { full } = known(edition.figures, id);
    const date = asOf === 'not-stated' ? t('date.notStated') : formatDate(asOf, edition.locale);
    return [
      known(edition.populations, id),
      capitalise(full, edition.locale),
      known(edition.scopes, id),
      date,
    ];
  });
  return {
    t: 'table',
    header: header.map((key) => cell(t(key))),
    rows: rows.map((row) => row.map(cell)),
  };
}
