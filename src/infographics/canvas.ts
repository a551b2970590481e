import type { DrawContext, TextRole, TypeStyle } from '../charts/chart.ts';
import { formatNumber } from '../i18n/format.ts';
import { hyphenator } from '../i18n/hyphenate.ts';
import { translator } from '../i18n/messages.ts';
import { figureValue, isLowerBound } from '../model/figure-text.ts';
import { byId, known, type Edition, type Paper } from '../model/paper.ts';
import type { Measure } from '../theme/measure.ts';
import type { Theme } from '../theme/theme.ts';
import { scaleOn, sizeOn } from '../theme/type-sizes.ts';
import { scaleStroke } from './chart-scale.ts';

/** Returns the type of a role on a canvas; where the theme gives a range, its upper end. */
export function typeOn(theme: Theme, canvas: string, role: TextRole): TypeStyle {
  const { weight, tracking, leading } = known(theme.type, role);
  const given = sizeOn(theme, canvas, role);
  return {
    family: theme.fonts.voice.family,
    weight,
    tracking,
    leading,
    size: typeof given === 'number' ? given : given[1],
  };
}

/** Returns the least and the most size in px of a role on a canvas. */
export function sizeRange(theme: Theme, canvas: string, role: TextRole): readonly [number, number] {
  const given = sizeOn(theme, canvas, role);
  return typeof given === 'number' ? [given, given] : given;
}

/** What one drawing is made with. */
export interface CanvasInput {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly measure: Measure;
  /** Key of the theme's type sizes. */
  readonly canvas: string;
  /** Words of the drawing, by key. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Returns the lookup of figures as charts draw them. */
export function chartFigure(paper: Paper): DrawContext['figure'] {
  return (id) => {
    const figure = byId(paper.figures, id);
    return { value: figureValue(figure), openEnd: isLowerBound(figure) };
  };
}

/** Returns what a chart may ask while it draws on a canvas. */
export function drawContext({ paper, edition, measure, canvas, labels }: CanvasInput): DrawContext {
  const { theme } = paper;
  const type = (role: TextRole) => typeOn(theme, canvas, role);
  const style = (role: TextRole, size?: number) => ({ ...type(role), ...(size ? { size } : {}) });
  return {
    stroke: scaleStroke(theme.stroke, scaleOn(theme, canvas)),
    pixel: 1,
    type,
    width: (text, role, size) => measure.text(text, style(role, size)).advance,
    capHeight: (role, size) => measure.metrics(type(role)).capHeight * style(role, size).size,
    label: (key) => labels[key] ?? '',
    message: translator(edition.messages),
    hyphenate: hyphenator(edition.locale),
    figure: chartFigure(paper),
    amount: (id, n) => {
      const words = known(edition.units, byId(paper.figures, id).unit);
      return { n: formatNumber(n, edition.locale), unit: n === 1 ? words.one : words.other };
    },
    source: (id) => known(edition.sources, id),
  };
}
