import { range } from 'd3';
import { z } from 'zod';
import type { Bar, Box, ChartType, DrawContext, LegendEntry } from './chart.ts';
import { fieldOverFloor, fieldTicks, placeIn, type Field } from './field.ts';
import { drawLegend, type DrawnLegend } from './legend.ts';
import { bar } from './marks.ts';
import { marksFor, unitFor } from './unit.ts';

const schema = z.strictObject({
  type: z.literal('loose-field'),
  figure: z
    .string()
    .describe(
      'The figure that is counted: an id in figures.json. One tick is a power of ten of it.',
    ),
  part: z
    .string()
    .optional()
    .describe(
      'A figure that is part of it, drawn as open ticks: an id in figures.json. Default: none.',
    ),
});

/** A number as loose ticks on the bare wall, part of them open. */
export type LooseField = Readonly<z.output<typeof schema>>;

/** Thickest tick in px (art direction § 6, C). */
const THICKEST = 22;
/** Columns are counted in fives, so that rows can be read as tens. */
const FIVE = 5;
const MOST_COLUMNS = 40;
/** A box is low up to this height, in its widths. */
const LOW = 0.55;
/** From legend to field, in sizes of the legend. */
const LEGEND_GAP = 0.8;
/**
 * The open end of "more than": the row runs on and fades in three ever smaller pieces, as three dots
 * do in writing. Length and thickness of each and the gap, in parts of a tick's; together one tick.
 */
const TRAIL = [
  { length: 0.34, thickness: 1 },
  { length: 0.2, thickness: 0.82 },
  { length: 0.12, thickness: 0.64 },
];
const TRAIL_GAP = 0.17;
/** The open end leans less than the marks, so that it reads as a line of writing. */
const TRAIL_LEAN = 0.5;
/** Cells that the open end needs after the last mark. */
const TRAIL_CELLS = 1;

function counted(spec: LooseField, figure: DrawContext['figure']) {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value);
  const total = marksFor(value, unit, openEnd);
  const part = spec.part === undefined ? undefined : figure(spec.part);
  const open = part ? marksFor(part.value, unit, part.openEnd) : 0;
  return { unit, total, open, openEnd };
}

/** Returns the pieces of the open end, one after another along the lean of the cell after the last mark. */
function trail(field: Field, cell: number): Bar[] {
  const { x, y, turn: lean } = placeIn(field, cell);
  const turn = lean * TRAIL_LEAN;
  const radians = (turn * Math.PI) / 180;
  let at = -field.length / 2;
  return TRAIL.map((piece) => {
    const [width, height] = [piece.length * field.length, piece.thickness * field.thickness];
    const middle = at + width / 2;
    at += width + TRAIL_GAP * field.length;
    const box = {
      x: x + middle * Math.cos(radians) - width / 2,
      y: y + middle * Math.sin(radians) - height / 2,
      width,
      height,
    };
    return bar('more', box, turn);
  });
}

/** Returns the field of a number of cells. */
function fieldIn(box: Box, cells: number, total: number): Field {
  const few = range(1, Math.min(FIVE, total));
  const candidates = [...few, ...range(FIVE, MOST_COLUMNS, FIVE)];
  return fieldOverFloor(box, cells, { candidates, thickest: THICKEST });
}

/** Returns the unit as words, which hold for every mark, and what an open mark is. */
function legendOf(spec: LooseField, context: DrawContext): LegendEntry[] {
  const values = context.amount(spec.figure, counted(spec, context.figure).unit);
  if (spec.part === undefined) {
    const text = context.message('chart.legendUnit', values);
    return [{ mark: 'loose', text, field: 'chart.legendUnit' }];
  }
  return [
    { text: context.message('chart.unit', values), field: 'chart.unit' },
    { mark: 'open', text: context.label('part'), field: 'labels.part' },
  ];
}

/** Returns the legend: in a low box with the unit beside a mark, if it then needs one line less. */
function legendIn(spec: LooseField, box: Box, context: DrawContext): DrawnLegend {
  const whole = drawLegend(legendOf(spec, context), box, context);
  if (box.height >= LOW * box.width) return whole;
  const unit = legendOf({ type: spec.type, figure: spec.figure }, context);
  const short = drawLegend([...unit, ...legendOf(spec, context).slice(1)], box, context);
  return short.height < whole.height ? short : whole;
}

/** Drawing C: no post anywhere, that absence is the message. */
export const looseField: ChartType<LooseField> = {
  schema,
  figures: ({ figure, part }) => (part === undefined ? [figure] : [figure, part]),
  sources: () => [],
  labels: ({ part }) => (part === undefined ? [] : ['part']),
  license: (spec, figure) => {
    const { unit, total, open } = counted(spec, figure);
    return { kind: 'counted', unit, marks: { loose: total - open, open } };
  },
  facts: (spec, figure) => {
    const { unit, total, open } = counted(spec, figure);
    return { total, unit, part: open };
  },
  legend: legendOf,
  draw: (spec, stage, context) => {
    const { total, open, openEnd } = counted(spec, context.figure);
    // A sign on a page gets no words, so it states no unit either.
    const wordless = spec.part !== undefined && context.label('part') === '';
    const legend =
      stage.detail === 'full' && !wordless
        ? legendIn(spec, stage.box, context)
        : drawLegend([], stage.box, context);
    const top = legend.height === 0 ? 0 : legend.height + LEGEND_GAP * context.type('legend').size;
    const box = { ...stage.box, y: stage.box.y + top, height: stage.box.height - top };
    const field = fieldIn(box, total + (openEnd ? TRAIL_CELLS : 0), total);
    const roles = range(total).map((n) => (n < total - open ? 'loose' : 'open'));
    return {
      shapes: [
        ...legend.shapes,
        ...fieldTicks(field, roles),
        ...(openEnd ? trail(field, total) : []),
      ],
      labels: legend.labels,
    };
  },
};
