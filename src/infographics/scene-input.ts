import type { DrawContext, TextRole } from '../charts/chart.ts';
import { chartOf, type Chart } from '../charts/charts.ts';
import { hyphenator, type Hyphenate } from '../i18n/hyphenate.ts';
import { translator, wordsKeptWithNext } from '../i18n/messages.ts';
import {
  textOf,
  type Edition,
  type Paper,
  type Subject,
  type SubjectText,
} from '../model/paper.ts';
import type { Measure } from '../theme/measure.ts';
import { scaleOn } from '../theme/type-sizes.ts';
import { drawContext, sizeRange } from './canvas.ts';
import { chartContext } from './chart-scale.ts';
import { moveColumns, type Format } from './formats.ts';

/** Names one infographic, and what it is measured with. */
export interface Named {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly subject: Subject;
  readonly format: Format;
  readonly measure: Measure;
}

/** All that one infographic is made of. */
export interface SceneInput extends Named {
  readonly text: SubjectText;
  readonly chart: Chart;
  readonly context: DrawContext;
  /** Returns the least and most size of a role on this canvas. */
  readonly sizes: (role: TextRole) => readonly [number, number];
  readonly keepWithNext: readonly string[];
  /** Returns the parts between which a word may get a hyphen. */
  readonly hyphenate: Hyphenate;
}

/** Returns the words after which a line may not end, and the phrases of language and subject that stay together. */
function keptTogether({ glossary }: Paper, { locale, messages }: Edition): readonly string[] {
  const phrases = (glossary.jargon[locale] ?? []).filter((term) => term.includes(' '));
  const ofLanguage = wordsKeptWithNext(translator(messages));
  return [...ofLanguage, ...phrases.map((phrase) => phrase.toLocaleLowerCase(locale))];
}

/** The most that a header gives of its column to the drawing beside it, as a part of the drawing's width. */
const MOST_GIVEN = 0.22;

/** Returns a format whose drawing beside a header is as wide as its words ask, as far as the header can give. */
function withRoom(format: Format, wanted: number): Format {
  const { columns, right } = format;
  if (!columns) return format;
  const width = right - columns.drawingLeft;
  const given = Math.round(Math.min(MOST_GIVEN * width, Math.max(0, wanted - width)));
  return moveColumns(format, -given);
}

/** Wall that a headline leaves to words beside it, more than to other drawings, in gaps between header and drawing. */
const BEFORE_WORDS = 0.5;

/** Returns a format whose headline ends so far from a drawing that begins with words that no line is read on into them. */
function apartFromWords(format: Format): Format {
  const { columns, headerGap } = format;
  if (!columns) return format;
  const textRight = Math.round(columns.textRight - BEFORE_WORDS * headerGap);
  return { ...format, columns: { ...columns, textRight } };
}

/** Returns all that an infographic is made of. */
export function sceneInput({ paper, edition, subject, format, measure }: Named): SceneInput {
  const text = textOf(edition, subject);
  const { canvas } = format;
  const chart = chartOf(subject.chart);
  const context = drawContext({ paper, edition, measure, canvas, labels: text.labels });
  const scale = scaleOn(paper.theme, canvas);
  const wanted = scale * chart.widthBeside(chartContext(context, scale));
  const roomy = withRoom(format, wanted);
  return {
    paper,
    edition,
    subject,
    text,
    format: chart.wordsFirst ? apartFromWords(roomy) : roomy,
    measure,
    chart,
    context,
    sizes: (role) => sizeRange(paper.theme, canvas, role),
    hyphenate: hyphenator(edition.locale),
    keepWithNext: keptTogether(paper, edition),
  };
}
