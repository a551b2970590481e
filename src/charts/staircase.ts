import { sum } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Shape } from './chart.ts';
import { bar } from './marks.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('staircase'),
  events: z
    .array(z.string())
    .min(2)
    .max(9)
    .describe('What was said, the first at the bottom: ids in sources.json. Two to nine.'),
  asked: z
    .boolean()
    .default(true)
    .describe('Whether a dashed step, asked and not yet given, stands on top. Default: true.'),
});

/** A staircase of ticks, one for each thing that was said, with its words under it. */
export type Staircase = Readonly<z.output<typeof schema>>;

/** Length of a step: at least 11 sizes of the label where it fits, at most this part of the width. */
const STEP_LENGTH = 11;
const LONGEST = 0.82;
const STEPS_APART = 8;
/** Thickness of a step in sizes of the label, and at most this part of the height between two. */
const THICKNESS = 0.42;
const OF_RISE = 0.35;
/** Six blocks of words stand close: sizes as parts of the roles' own (home page mock-up). */
const YEAR = 0.9;
const WORDS = 0.86;
/** From a step to its words, between lines, to the step below, and from year to name, in sizes of the words. */
const UNDER = 0.7;
const BETWEEN = 0.5;
const AFTER = 1.4;
const YEAR_GAP = 0.5;
/** What hangs under the last baseline, in sizes of the words. */
const DESCENT = 0.35;
/** As wide as a page, in px: the steps stand beside one another, so far apart, each so much higher (home page mock-up). */
const COLUMNS_FROM = 960;
const COLUMNS_APART = 16;
const COLUMN_RISE = 48;
/** Sizes of the words in columns, the largest first, as parts of the roles' own; and of a line of a name's. */
const COLUMN_WORDS = [0.73, 0.69, 0.64, 0.6, 0.55];
const LINE_OF_NAME = 0.94;

interface Step {
  readonly year: TextBlock;
  readonly name: TextBlock;
  readonly line: TextBlock;
  readonly x: number;
  readonly room: number;
  readonly id: string;
}

interface Stairs {
  readonly steps: readonly Step[];
  readonly length: number;
  /** Whether year and name stand on one line, in every step. */
  readonly oneLine: boolean;
  readonly size: number;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Year and name of a step; the last one, asked and not yet given, has a word instead of a year. */
function headOf(id: string, context: DrawContext): { year: string; name: string } {
  if (id === ASKED) return { year: context.label(ASKED), name: '' };
  const { year, name } = context.source(id);
  return context.label(id) === '' ? { year: '', name: '' } : { year, name: capital(name) };
}

/** Key of the words of the dashed step. */
const ASKED = 'asked';

function idsOf({ events, asked }: Staircase): string[] {
  return asked ? [...events, ASKED] : [...events];
}

/** Words may run on beyond their step, up to the edge: the next step is higher. */
function stairsIn(spec: Staircase, left: number, width: number, context: DrawContext): Stairs {
  const ids = idsOf(spec);
  const label = context.type('label').size;
  const size = context.type('legend').size * WORDS;
  const apart = (width - (ids.length - 1) * STEPS_APART) / ids.length;
  const length = Math.max(apart, Math.min(STEP_LENGTH * label, LONGEST * width));
  const indent = (width - length) / (ids.length - 1);
  const steps = ids.map((id, i): Step => {
    const room = width - i * indent;
    const { year, name } = headOf(id, context);
    return {
      year: textBlock(year, 'label', room, context, label * YEAR),
      name: textBlock(name, 'legend', room, context, size),
      line: textBlock(context.label(id === ASKED ? 'asked-line' : id), 'note', room, context, size),
      x: left + i * indent,
      room,
      id,
    };
  });
  const oneLine = steps.every(
    ({ year, name, room }) =>
      year.width + YEAR_GAP * size + name.width <= room && name.lines.length <= 1,
  );
  return { steps, length, oneLine, size };
}

/** Returns the blocks that stand under one another in a step. */
function rowsOf({ year, name, line }: Step, oneLine: boolean): readonly TextBlock[] {
  return (oneLine ? [year, line] : [year, name, line]).filter(({ lines }) => lines.length > 0);
}

function wordsHeight(step: Step, { oneLine, size }: Stairs): number {
  const rows = rowsOf(step, oneLine);
  return rows.reduce((all, { height }) => all + height + BETWEEN * size, -BETWEEN * size);
}

function stepWords(step: Step, { oneLine, size }: Stairs, under: number): Label[] {
  const { x, room, id, year, name } = step;
  const place = { align: 'left', field: `labels.${id}` } as const;
  const rows = rowsOf(step, oneLine);
  const stacked = rows.flatMap((block, i) => {
    const before = sum(rows.slice(0, i), ({ height }) => height + BETWEEN * size);
    return placeBlock(block, { ...place, x, room, last: under + before + block.height });
  });
  const indent = year.width + YEAR_GAP * size;
  const beside = oneLine
    ? placeBlock(name, { ...place, x: x + indent, room: room - indent, last: under + year.height })
    : [];
  return [...stacked, ...beside];
}

function stepAt(id: string, x: number, y: number, width: number, height: number): Shape {
  return bar(id === ASKED ? 'dashed' : 'rule', { x, y, width, height });
}

/** What a step takes: itself, its words, and the wall to the step below. */
function risesOf(stairs: Stairs, context: DrawContext): number[] {
  const step = THICKNESS * context.type('label').size + (UNDER + AFTER) * stairs.size;
  return stairs.steps.map((one) => step + wordsHeight(one, stairs));
}

/** Steps above one another, each as high as its own words ask. */
function drawStairs(spec: Staircase, box: Box, context: DrawContext): Layer {
  const stairs = stairsIn(spec, box.x, box.width, context);
  const rises = risesOf(stairs, context);
  const wanted = sum(rises) - (AFTER - DESCENT) * stairs.size;
  const more = (box.height - wanted) / rises.length;
  const top = (i: number) => box.y + sum(rises.slice(i + 1)) + (rises.length - 1 - i) * more;
  const lowest = Math.min(...rises) + more;
  const height = Math.min(THICKNESS * context.type('label').size, OF_RISE * lowest);
  return {
    shapes: stairs.steps.map(({ id, x }, i): Shape => stepAt(id, x, top(i), stairs.length, height)),
    labels: stairs.steps.flatMap((step, i) =>
      stepWords(step, stairs, top(i) + height + UNDER * stairs.size),
    ),
  };
}

/** Columns beside one another: their words in the largest size in which every column holds its own. */
function columnsIn(spec: Staircase, box: Box, context: DrawContext): Stairs {
  const ids = idsOf(spec);
  const length = (box.width - (ids.length - 1) * COLUMNS_APART) / ids.length;
  const { size: label } = context.type('label');
  const { size: legend } = context.type('legend');
  const stepsIn = (part: number) =>
    ids.map((id, i): Step => {
      const { year, name } = headOf(id, context);
      const line = context.label(id === ASKED ? 'asked-line' : id);
      const size = legend * part;
      return {
        year: textBlock(year, 'label', length, context, label * part),
        name: textBlock(name, 'legend', length, context, size),
        line: textBlock(line, 'note', length, context, size * LINE_OF_NAME),
        x: box.x + i * (length + COLUMNS_APART),
        room: length,
        id,
      };
    });
  const sets = COLUMN_WORDS.map((part) => ({ part, steps: stepsIn(part) }));
  const holds = ({ steps }: (typeof sets)[number]) =>
    steps.every(({ year, name, line }) => [year, name, line].every(({ fits }) => fits));
  const { steps, part } = sets.find(holds) ?? {
    part: COLUMN_WORDS.at(-1) ?? 1,
    steps: stepsIn(COLUMN_WORDS.at(-1) ?? 1),
  };
  return { steps, length, oneLine: false, size: legend * part };
}

function columnsHeight(columns: Stairs, context: DrawContext): number {
  const step = THICKNESS * context.type('label').size + (UNDER + DESCENT) * columns.size;
  const tall = columns.steps.map((one, i) => wordsHeight(one, columns) - i * COLUMN_RISE);
  return step + (columns.steps.length - 1) * COLUMN_RISE + Math.max(...tall);
}

/** Steps beside one another, each higher than the last. */
function drawColumns(spec: Staircase, box: Box, context: DrawContext): Layer {
  const columns = columnsIn(spec, box, context);
  const height = THICKNESS * context.type('label').size;
  const top = (i: number) => box.y + (columns.steps.length - 1 - i) * COLUMN_RISE;
  return {
    shapes: columns.steps.map(({ id, x }, i) => stepAt(id, x, top(i), columns.length, height)),
    labels: columns.steps.flatMap((step, i) =>
      stepWords(step, columns, top(i) + height + UNDER * columns.size),
    ),
  };
}

/** Drawing J: what was said, step upon step, and the step that is asked. */
export const staircase: ChartType<Staircase> = {
  schema,
  figures: () => [],
  sources: ({ events }) => events,
  labels: (spec) => [...spec.events, ...(spec.asked ? [ASKED, 'asked-line'] : [])],
  license: () => ({ kind: 'structural' }),
  facts: ({ events }) => ({ events: events.length }),
  narrow: true,
  pageHeight: (spec, width, context) => {
    const box = { x: 0, y: 0, width, height: 0 };
    if (width >= COLUMNS_FROM)
      return Math.round(columnsHeight(columnsIn(spec, box, context), context));
    const stairs = stairsIn(spec, 0, width, context);
    return Math.round(sum(risesOf(stairs, context)) - (AFTER - DESCENT) * stairs.size);
  },
  draw: (spec, { box }, context) =>
    box.width >= COLUMNS_FROM ? drawColumns(spec, box, context) : drawStairs(spec, box, context),
};
