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
const BETWEEN = 1.2;
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

/** Where a mark begins, and the height of its middle, in px. */
interface Middle {
  readonly x: number;
  readonly middle: number;
}

/** Returns the size of a mark beside words, `long` sizes of these. */
function markBeside(size: number, long = MARK.length): MarkSize {
  const length = long * size;
  return { length, thickness: Math.min(MARK.thickness * size, OF_LENGTH * length) };
}

/** Returns the sample of an entry; it is a line, not a bar: bars are the marks that count. */
function sample(
  { mark: role }: LegendEntry,
  { x, middle }: Middle,
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

/** Returns where the words of an entry begin, in px from its left. */
function indentOf({ mark }: LegendEntry, size: number, { length }: MarkSize): number {
  return mark === undefined ? 0 : length + MARK_GAP * size;
}

/**
 * Returns the size of the marks on a line with `free` px for them and the wall between its entries: that of the
 * drawing's `own`, or as near to it as fits.
 */
function markOnLine(
  free: number,
  entries: readonly LegendEntry[],
  size: number,
  own: MarkSize = markBeside(size),
): MarkSize {
  const marks = entries.filter(({ mark }) => mark !== undefined).length || 1;
  const left = free - ((entries.length - 1) * BETWEEN + marks * MARK_GAP) * size;
  if (left / marks >= own.length) return own;
  const { length, thickness } = markBeside(size, Math.max(MARK.least, left / marks / size));
  return { length, thickness: Math.min(thickness, own.thickness) };
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
  const mark = markOnLine(box.width - sum(words), entries, size, own);
  const indents = entries.map((entry) => indentOf(entry, size, mark));
  const widths = words.map((width, i) => width + (indents[i] ?? 0));
  const free = box.width - sum(widths);
  const gaps = entries.length - 1;
  if (free < gaps * BETWEEN * size) return undefined;
  const lefts = entries.map((_, i) => box.x + sum(widths.slice(0, i)) + (i * free) / (gaps || 1));
  const place = { role: 'legend', size, baseline: box.y + cap, align: 'left' } as const;
  return {
    shapes: entries.flatMap((entry, i) =>
      sample(entry, { x: lefts[i] ?? box.x, middle: box.y + cap / 2 }, mark),
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
    shapes.push(...sample(entry, { x: box.x, middle: first - cap / 2 }, mark));
    labels.push(...placeBlock(block, { x, last, align: 'left', room, field: entry.field }));
    height = last - box.y;
    first = last + LINE * size;
  }
  return { shapes, labels, height };
}

/**
 * Returns the legend at the top of a box: on one line, the last entry on the right edge, or under one
 * another where that line would be too long. On one line, marks are as near to a drawing's `own` size as fits.
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
  return onOneLine(shown, box, context, own) ?? stacked(shown, box, context);
}
