import { formatDate, capitalise } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import type { FigureText } from '../model/figure-text.ts';
import { known, type Edition, type Paper } from '../model/paper.ts';
import { keepLastWords } from './no-break.ts';
import type { Inline, PrintedTable } from './tree.ts';

function cell(text: string): Inline[] {
  return [{ t: 'text', text }];
}

/** Returns a figure with its qualifier on a line above the number, so that numbers stand below each other. */
function figureCell({ qualifier, number }: FigureText, locale: string): Inline[] {
  if (qualifier === '') return cell(capitalise(number, locale));
  return [...cell(capitalise(qualifier, locale)), { t: 'break' }, ...cell(number)];
}

/**
 * Returns all figures of a paper as a table: each with its qualifier, whom it counts, where and when. Where
 * some may not be divided by others, its foot says so.
 */
export function figureTable(paper: Paper, edition: Edition): PrintedTable {
  const t = translator(edition.messages);
  const header = ['data.population', 'data.figure', 'data.scope', 'data.asOf'];
  const rows = paper.figures.map(({ id, asOf }) => {
    const date = asOf === 'not-stated' ? t('date.notStated') : formatDate(asOf, edition.locale);
    return [
      cell(keepLastWords(known(edition.populations, id))),
      figureCell(known(edition.figures, id), edition.locale),
      cell(known(edition.scopes, id)),
      cell(date),
    ];
  });
  return {
    t: 'table',
    header: header.map((key) => cell(t(key))),
    rows,
    foot: paper.figures.some(({ notComparable }) => notComparable.length > 0)
      ? cell(t('document.notDivided'))
      : undefined,
  };
}
