import { capitalise, formatNumber } from '../i18n/format.ts';
import { fill, type Translate } from '../i18n/messages.ts';
import type { Figure } from './schema/figures.ts';

/** A figure in words: the parts stand apart in a picture and together in running text. */
export interface FigureText {
  /** `meer dan`; empty where the source gives none. */
  readonly qualifier: string;
  /** `7.200`, `een derde`. */
  readonly number: string;
  /** `meer dan 7.200`. */
  readonly full: string;
}

/** Returns the number of a figure as it stands large, on a line of its own: with a capital, but below its qualifier. */
export function largeNumber({ qualifier, number }: FigureText, locale: string): string {
  return qualifier === '' ? capitalise(number, locale) : number;
}

/** Returns the value of a figure as a number: 1/3 for a third. */
export function figureValue({ value }: Figure): number {
  if (typeof value === 'number') return value;
  const [numerator = 0, denominator = 1] = value.split('/').map(Number);
  return numerator / denominator;
}

/** Returns whether a figure is a lower bound, so that its drawing has an open end. */
export function isLowerBound({ qualifier }: Figure): boolean {
  return qualifier === 'more-than' || qualifier === 'at-least';
}

function numberText(
  { value }: Figure,
  locale: string,
  t: Translate,
  messages: Readonly<Record<string, string>>,
) {
  if (typeof value === 'number') return formatNumber(value, locale);
  const share = messages[`share.${value}`];
  if (share !== undefined) return share;
  const [numerator = '', denominator = ''] = value.split('/');
  return t('share.other', { numerator, denominator });
}

/** Returns a figure as a locale writes it, always with the qualifier of its source. */
export function figureText(
  figure: Figure,
  {
    locale,
    t,
    messages,
  }: { locale: string; t: Translate; messages: Readonly<Record<string, string>> },
): FigureText {
  const number = numberText(figure, locale, t, messages);
  const pattern = messages[`qualifier.${figure.qualifier}`] ?? '{value}';
  return {
    number,
    qualifier: fill(pattern, { value: '' }).trim(),
    full: fill(pattern, { value: number }),
  };
}
