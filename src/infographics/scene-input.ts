import type { Chart } from '../charts/charts.ts';
import type { DrawContext, TextRole } from '../charts/chart.ts';
import type { Hyphenate } from '../i18n/hyphenate.ts';
import type { Edition, Paper, Subject, SubjectText } from '../model/paper.ts';
import type { Measure } from '../theme/measure.ts';
import type { Format } from './formats.ts';

/** All that one infographic is made of. */
export interface SceneInput {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly subject: Subject;
  readonly text: SubjectText;
  readonly format: Format;
  readonly chart: Chart;
  readonly measure: Measure;
  readonly context: DrawContext;
  /** Returns the least and most size of a role on this canvas. */
  readonly sizes: (role: TextRole) => readonly [number, number];
  readonly keepWithNext: readonly string[];
  /** Returns the parts between which a word may get a hyphen. */
  readonly hyphenate: Hyphenate;
}
