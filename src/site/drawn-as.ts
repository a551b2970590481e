import { chartOf } from '../charts/charts.ts';
import { marksFor, unitFor } from '../charts/unit.ts';
import { formatNumber } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { figureValue, isLowerBound } from '../model/figure-text.ts';
import { chartFigure } from '../infographics/canvas.ts';
import { byId, known, subjectsOf, textOf, type Edition, type Paper } from '../model/paper.ts';

/** How a picture draws a figure, and where that picture stands. */
export interface DrawnAs {
  readonly words: string;
  /** The picture by its number. */
  readonly name: string;
  readonly slug: string;
}

/** Returns how each picture that draws a figure does so. */
export function drawnAs(paper: Paper, edition: Edition, id: string): DrawnAs[] {
  const t = translator(edition.messages);
  const figure = byId(paper.figures, id);
  const value = figureValue(figure);
  return subjectsOf(paper).flatMap((subject) => {
    const chart = chartOf(subject.chart);
    if (!chart.figures.includes(id)) return [];
    const license = chart.license(chartFigure(paper));
    const unit = license.kind === 'counted' ? license.unit : unitFor(value);
    const n = formatNumber(marksFor(value, unit, isLowerBound(figure)), edition.locale);
    const what = `${formatNumber(unit, edition.locale)} ${known(edition.units, figure.unit).other}`;
    const words =
      typeof figure.value === 'string'
        ? t('data.drawn.share')
        : t('data.drawn.marks', { marks: n, unit: what });
    const { number } = subject;
    const name = number > 0 ? t('data.drawn.demand', { n: number }) : t('data.drawn.overview');
    return [{ words, name, slug: textOf(edition, subject).slug }];
  });
}
