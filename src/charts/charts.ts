import { z } from 'zod';
import type { ChartType, DrawContext, LegendEntry, Layer, License, Stage } from './chart.ts';
import { countingPosts } from './counting-posts.ts';
import { distribution } from './distribution.ts';
import { firmFloor } from './firm-floor.ts';
import { growingPost } from './growing-post.ts';
import { half } from './half.ts';
import { lanes } from './lanes.ts';
import { looseField } from './loose-field.ts';
import { looseToFixed } from './loose-to-fixed.ts';
import { missingTick } from './missing-tick.ts';
import { sawnPost } from './sawn-post.ts';
import { staircase } from './staircase.ts';
import { support } from './support.ts';
import { yardstick } from './yardstick.ts';

/** Every type of chart, by the name that `data/` uses. A new type is a file and a line here. */
const charts = {
  'counting-posts': countingPosts,
  distribution,
  'firm-floor': firmFloor,
  'growing-post': growingPost,
  half,
  lanes,
  'loose-field': looseField,
  'loose-to-fixed': looseToFixed,
  'missing-tick': missingTick,
  'sawn-post': sawnPost,
  staircase,
  support,
  yardstick,
};

/** The schema of a chart in `data/`: one of the registered types, told apart by `type`. */
export const chartSchema = z.discriminatedUnion('type', [
  countingPosts.schema,
  distribution.schema,
  firmFloor.schema,
  growingPost.schema,
  half.schema,
  lanes.schema,
  looseField.schema,
  looseToFixed.schema,
  missingTick.schema,
  sawnPost.schema,
  staircase.schema,
  support.schema,
  yardstick.schema,
]);

/** A chart as `data/` describes it. */
export type ChartSpec = Readonly<z.output<typeof chartSchema>>;

/** A chart type bound to one spec: all its questions answered for that spec. */
export interface Chart {
  readonly type: ChartSpec['type'];
  readonly figures: readonly string[];
  readonly sources: readonly string[];
  readonly labels: readonly string[];
  readonly license: (figure: DrawContext['figure']) => License;
  readonly facts: (figure: DrawContext['figure']) => Readonly<Record<string, number>>;
  readonly headerInset: (column: number) => number;
  readonly legend: (stage: Stage, context: DrawContext) => readonly LegendEntry[];
  readonly widthBeside: (context: DrawContext) => number;
  readonly narrowestBeside: (context: DrawContext) => number;
  readonly wordsFirst: boolean;
  readonly leastHeight: (stage: Stage, context: DrawContext) => number;
  readonly pageHeight: (width: number, context: DrawContext) => number | undefined;
  readonly unrelated: boolean;
  readonly narrow: boolean;
  readonly draw: (stage: Stage, context: DrawContext) => Layer;
}

function bind<Spec extends ChartSpec>(type: ChartType<Spec>, spec: Spec): Chart {
  return {
    type: spec.type,
    figures: type.figures(spec),
    sources: type.sources(spec),
    labels: type.labels(spec),
    license: (figure) => type.license(spec, figure),
    facts: (figure) => type.facts(spec, figure),
    headerInset: (column) => type.headerInset?.(spec, column) ?? 0,
    legend: (stage, context) => type.legend?.(spec, stage, context) ?? [],
    widthBeside: (context) => type.widthBeside?.(spec, context) ?? 0,
    narrowestBeside: (context) => type.narrowestBeside?.(spec, context) ?? Infinity,
    wordsFirst: type.wordsFirst?.(spec) ?? false,
    leastHeight: (stage, context) => type.leastHeight?.(spec, stage, context) ?? 0,
    pageHeight: (width, context) => type.pageHeight?.(spec, width, context),
    unrelated: type.unrelated ?? false,
    narrow: type.narrow ?? false,
    draw: (stage, context) => type.draw(spec, stage, context),
  };
}

/** Returns the chart of a spec. The one cast of the registry: type and spec share the key `type`. */
export function chartOf(spec: ChartSpec): Chart {
  return bind(charts[spec.type] as ChartType<ChartSpec>, spec);
}
