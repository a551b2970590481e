import { formatDate, capitalise } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import type { Figure } from '../model/schema/figures.ts';
import { known, type Edition, type Paper } from '../model/paper.ts';
import { keepLastWords } from './last-words.ts';
import { keepFact } from './no-break.ts';
import type { Inline, PrintedTable } from './tree.ts';

/** All figures of a paper: the table, and the date of all of them where it is one, which has no column then. */
interface FigureTable {
  readonly table: PrintedTable;
  readonly dated: string | undefined;
}

/** A column of the table. */
interface Column {
  readonly header: string;
  readonly cell: (figure: Figure) => string;
}

function cell(text: string): Inline[] {
  return [{ t: 'text', text }];
}

function dateOf({ asOf }: Figure, edition: Edition): string {
  if (asOf !== 'not-stated') return formatDate(asOf, edition.locale);
  return translator(edition.messages)('date.notStated');
}

/** Returns what the table says of each figure, first the figure itself with its qualifier. */
function columnsOf(edition: Edition, isDatedOnce: boolean): Column[] {
  const opening = (text: string) => capitalise(text, edition.locale);
  const date = { header: 'data.asOf', cell: (figure: Figure) => dateOf(figure, edition) };
  return [
    { header: 'data.figure', cell: ({ id }) => keepFact(opening(known(edition.figures, id).full)) },
    { header: 'data.population', cell: ({ id }) => keepLastWords(known(edition.populations, id)) },
    { header: 'data.scope', cell: ({ id }) => opening(known(edition.scopes, id)) },
    ...(isDatedOnce ? [] : [date]),
  ];
}

/**
 * Returns all figures of a paper as a table: each with its qualifier, whom it counts, where and when. Where
 * some may not be divided by others, its foot says so.
 */
export function figureTable({ figures }: Paper, edition: Edition): FigureTable {
  const t = translator(edition.messages);
  const dates = new Set(figures.map((figure) => dateOf(figure, edition)));
  const isDatedOnce = dates.size === 1 && figures.length > 1;
  const columns = columnsOf(edition, isDatedOnce);
  const table: PrintedTable = {
    t: 'table',
    header: columns.map(({ header }) => cell(t(header))),
    rows: figures.map((figure) => columns.map((column) => cell(column.cell(figure)))),
    foot: figures.some(({ notComparable }) => notComparable.length > 0)
      ? cell(t('document.notDivided'))
      : undefined,
  };
  const [date = ''] = dates;
  return { table, dated: isDatedOnce ? t('document.asOfAll', { date }) : undefined };
}
