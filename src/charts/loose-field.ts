import { range, sum } from 'd3';
import { z } from 'zod';
import type { Bar, Box, ChartType, DrawContext, Label, LegendEntry, Stage } from './chart.ts';
import { fieldOverFloor, fieldTicks, placeIn, type Field } from './field.ts';
import { drawLegend } from './legend.ts';
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
/** From legend to field, in sizes of the legend. */
const LEGEND_GAP = 0.8;
/**
 * The open end of "more than": the row runs on as thick as its ticks, in ever shorter pieces. Their lengths
 * and the wall between them, in parts of a tick's length.
 */
const TRAIL = [0.45, 0.28, 0.14];
const TRAIL_GAP = 0.16;
/** It leans less than the marks, so that it reads as a row that runs on. */
const TRAIL_LEAN = 0.5;
const DEGREE = Math.PI / 180;
/** Cells that the open end needs after the last mark. */
const TRAIL_CELLS = 1;

/** Cells that stay free between the last row and words at its end. */
const ROW_GAP = 0.8;
/** Those words stand so far under the middle of their row, in rows: marks of the one above lean towards them. */
const LOWER = 0.1;

function counted(spec: LooseField, figure: DrawContext['figure']) {
  const { value, openEnd } = figure(spec.figure);
  const unit = unitFor(value);
  const total = marksFor(value, unit, openEnd);
  const part = spec.part === undefined ? undefined : figure(spec.part);
  const open = part ? marksFor(part.value, unit, part.openEnd) : 0;
  return { unit, total, open, openEnd };
}

/** Returns the pieces of the open end, one after another from where the next tick would begin, in its lean. */
function trail(field: Field, cell: number): Bar[] {
  const { box, length, thickness } = field;
  const { x, y, turn: lean } = placeIn(field, cell);
  const turn = lean * TRAIL_LEAN;
  const [across, down] = [Math.cos(turn * DEGREE), Math.sin(turn * DEGREE)];
  const start = x - (length / 2) * across;
  const whole = sum(TRAIL) + (TRAIL.length - 1) * TRAIL_GAP;
  const room = box.x + box.width - start - (thickness / 2) * Math.abs(down);
  const unit = Math.min(length, room / (whole * across));
  return TRAIL.map((part, i) => {
    const before = sum(TRAIL.slice(0, i)) + i * TRAIL_GAP;
    const along = (before + part / 2) * unit - length / 2;
    const piece = { x: x + along * across, y: y + along * down, width: part * unit };
    const corner = { x: piece.x - piece.width / 2, y: piece.y - thickness / 2 };
    return bar('more', { ...corner, width: piece.width, height: thickness }, turn);
  });
}

/** Returns how many cells marks and open end take. */
function cellsOf({
  total,
  openEnd,
}: Pick<ReturnType<typeof counted>, 'total' | 'openEnd'>): number {
  return total + (openEnd ? TRAIL_CELLS : 0);
}

/** Returns the field in a box. */
function fieldIn(spec: LooseField, box: Box, context: DrawContext): Field {
  const { total, openEnd } = counted(spec, context.figure);
  const few = range(1, Math.min(FIVE, total));
  const candidates = [...few, ...range(FIVE, MOST_COLUMNS, FIVE)];
  return fieldOverFloor(box, cellsOf({ total, openEnd }), { candidates, thickest: THICKEST });
}

/** Returns `{n}` and `{unit}` of what one mark stands for. */
function unitValues(spec: LooseField, context: DrawContext) {
  return context.amount(spec.figure, counted(spec, context.figure).unit);
}

/** Returns the box of a field, under the legend where the drawing prints that. */
function boxUnder(legend: readonly LegendEntry[], stage: Stage, context: DrawContext): Box {
  const { box, detail } = stage;
  if (detail === 'brief') return box;
  const { height } = drawLegend(legend, box, context);
  const top = height === 0 ? 0 : height + LEGEND_GAP * context.type('legend').size;
  return { ...box, y: box.y + top, height: box.height - top };
}

/** Returns the middle in px of the last row of a field, and the width that it leaves for words. */
function endOfRow(spec: LooseField, { box, columns, pitch, row }: Field, context: DrawContext) {
  const cells = cellsOf(counted(spec, context.figure));
  const rows = Math.ceil(cells / columns);
  const taken = cells - (rows - 1) * columns;
  return { middle: box.y + (rows - 0.5) * row, room: (columns - taken - ROW_GAP) * pitch };
}

/** A field with its legend: entries over it, and words at the end of its last row. */
interface KeyedField {
  readonly field: Field;
  readonly over: readonly LegendEntry[];
  readonly atEnd?: LegendEntry;
}

/**
 * Returns the field and what its legend says: what the open marks are, which is read on from what is counted; and what
 * a mark stands for, an open one as well as a full one: in words, for a mark of each kind might be read as their sum.
 * They stand at the end of the last row where that has room: that leaves other words more. A sign on a page has no
 * words, so it states no unit either.
 */
function keyedField(spec: LooseField, stage: Stage, context: DrawContext): KeyedField {
  const under = (over: readonly LegendEntry[]): KeyedField => {
    return { over, field: fieldIn(spec, boxUnder(over, stage, context), context) };
  };
  const values = unitValues(spec, context);
  const field = spec.part === undefined ? 'chart.legendUnit' : 'chart.unit';
  const unit = { text: context.message(field, values), field };
  if (spec.part === undefined) return under([{ ...unit, mark: 'loose' }]);
  const text = context.label('part');
  if (text === '') return under([]);
  const part = { mark: 'open', text, field: 'labels.part' } as const;
  const keyed = under([part]);
  const { room } = endOfRow(spec, keyed.field, context);
  const fits = context.width(unit.text, 'legend', context.type('legend').size) <= room;
  return fits ? { ...keyed, atEnd: { ...unit, endRoom: room } } : under([part, unit]);
}

/** Returns words at the end of the last row of a field. */
function labelAtEnd(
  spec: LooseField,
  { text, field }: LegendEntry,
  ticks: Field,
  context: DrawContext,
): Label {
  const { middle, room } = endOfRow(spec, ticks, context);
  const { size } = context.type('legend');
  const baseline = middle + context.capHeight('legend', size) / 2 + LOWER * ticks.row;
  const x = ticks.box.x + ticks.box.width;
  return { role: 'legend', text, x, baseline, size, align: 'right', room, field };
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
  legend: (spec, stage, context) => {
    const { over, atEnd } = keyedField(spec, stage, context);
    return atEnd ? [...over, atEnd] : over;
  },
  draw: (spec, stage, context) => {
    const { total, open, openEnd } = counted(spec, context.figure);
    const { field, over, atEnd } = keyedField(spec, stage, context);
    const hasWords = stage.detail === 'full';
    const legend = drawLegend(hasWords ? over : [], stage.box, context, field);
    const ends = hasWords && atEnd ? [labelAtEnd(spec, atEnd, field, context)] : [];
    const roles = range(total).map((n) => (n < total - open ? 'loose' : 'open'));
    return {
      shapes: [
        ...legend.shapes,
        ...fieldTicks(field, roles),
        ...(openEnd ? trail(field, total) : []),
      ],
      labels: [...legend.labels, ...ends],
    };
  },
};
