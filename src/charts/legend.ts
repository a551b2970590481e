import { sum } from 'd3';
import type { Box, DrawContext, Label, LegendEntry, Shape } from './chart.ts';
import { bar, line } from './marks.ts';
import { placeBlock, textBlock } from './words.ts';

/** Sizes of a legend's mark and gaps, in sizes of its type; on one line marks get shorter, down to `least`. */
const MARK = { length: 1.3, least: 0.86, thickness: 0.45 };
/** A mark that got shorter gets thinner as well: to this part of its length. */
const OF_LENGTH = 0.38;
const MARK_GAP = 0.36;
/** Least wall between two entries on one line; with less they would read as one. */
const BETWEEN = 1.5;
const LINE = 1.5;
/** An open tick's border, as a part of its thickness (art direction § 2). */
const OPEN_BORDER = 0.25;

/** A legend that is drawn, and the height in px that it takes from the top of its box. */
export interface DrawnLegend {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
  readonly height: number;
}

/** Length and thickness of a mark in px. */
export interface MarkSize {
  readonly length: number;
  readonly thickness: number;
}

/** Returns the size of a mark beside words, `long` sizes of these. */
function markBeside(size: number, long = MARK.length): MarkSize {
  const length = long * size;
  return { length, thickness: Math.min(MARK.thickness * size, OF_LENGTH * length) };
}

/** A sample is a line, not a bar: bars are the marks that count. */
function sample(
  role: LegendEntry['mark'],
  { x, middle }: { x: number; middle: number },
  { length: width, thickness: height }: MarkSize,
): Shape[] {
  if (role === undefined) return [];
  if (role !== 'open') return [line(role, `M${x} ${middle}h${width}`, height)];
  const border = OPEN_BORDER * height;
  const [w, h] = [width - border, height - border];
  return [
    bar('core', { x, y: middle - height / 2, width, height }),
    line('open', `M${x + border / 2} ${middle - h / 2}h${w}v${h}h${-w}z`, border),
  ];
}

function indentOf({ mark }: LegendEntry, size: number, { length }: MarkSize): number {
  return mark ? length + MARK_GAP * size : 0;
}

/** Returns the length of the marks on a line with `free` px for them and the wall between its entries. */
function lengthFor(free: number, entries: readonly LegendEntry[], size: number): number {
  const marks = entries.filter(({ mark }) => mark !== undefined).length || 1;
  const left = free / size - (entries.length - 1) * BETWEEN - marks * MARK_GAP;
  return Math.min(MARK.length, Math.max(MARK.least, left / marks));
}

/** Returns the entries on one line, the last on the right edge, their marks as large as `own` or as fits; undefined where they are too long for that. */
function onOneLine(
  entries: readonly LegendEntry[],
  box: Box,
  context: DrawContext,
  own?: MarkSize,
): DrawnLegend | undefined {
  const { size } = context.type('legend');
  const cap = context.capHeight('legend', size);
  const words = entries.map(({ text }) => context.width(text, 'legend', size));
  const mark = own ?? markBeside(size, lengthFor(box.width - sum(words), entries, size));
  const indents = entries.map((entry) => indentOf(entry, size, mark));
  const widths = words.map((width, i) => width + (indents[i] ?? 0));
  const free = box.width - sum(widths);
  const gaps = entries.length - 1;
  if (free < gaps * BETWEEN * size) return undefined;
  const lefts = entries.map((_, i) => box.x + sum(widths.slice(0, i)) + (i * free) / (gaps || 1));
  const place = { role: 'legend', size, baseline: box.y + cap, align: 'left' } as const;
  return {
    shapes: entries.flatMap((entry, i) =>
      sample(entry.mark, { x: lefts[i] ?? box.x, middle: box.y + cap / 2 }, mark),
    ),
    labels: entries.map((entry, i) => {
      const x = (lefts[i] ?? box.x) + (indents[i] ?? 0);
      return { ...place, x, text: entry.text, room: words[i] ?? 0, field: entry.field };
    }),
    height: cap,
  };
}

/** Returns the entries under one another; a long one takes more lines. */
function stacked(entries: readonly LegendEntry[], box: Box, context: DrawContext): DrawnLegend {
  const { size } = context.type('legend');
  const cap = context.capHeight('legend', size);
  const mark = markBeside(size);
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  let first = box.y + cap;
  let height = 0;
  for (const entry of entries) {
    const x = box.x + indentOf(entry, size, mark);
    const room = box.x + box.width - x;
    const block = textBlock(entry.text, 'legend', room, context);
    const last = first + block.drop;
    shapes.push(...sample(entry.mark, { x: box.x, middle: first - cap / 2 }, mark));
    labels.push(...placeBlock(block, { x, last, align: 'left', room, field: entry.field }));
    height = last - box.y;
    first = last + LINE * size;
  }
  return { shapes, labels, height };
}

/**
 * Returns the legend at the top of a box: on one line, the last entry on the right edge, or under one
 * another where that line would be too long. On one line with room for it, marks are of a drawing's `own` size.
 */
export function drawLegend(
  entries: readonly LegendEntry[],
  box: Box,
  context: DrawContext,
  own?: MarkSize,
): DrawnLegend {
  const { size } = context.type('legend');
  const shown = size > 0 ? entries.filter(({ text }) => text !== '') : [];
  if (shown.length === 0) return { shapes: [], labels: [], height: 0 };
  const asDrawn = own && onOneLine(shown, box, context, own);
  return asDrawn ?? onOneLine(shown, box, context) ?? stacked(shown, box, context);
}
