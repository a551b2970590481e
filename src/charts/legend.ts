import type { Box, DrawContext, Label, LegendEntry, Shape } from './chart.ts';
import { bar, line } from './marks.ts';
import { placeBlock, textBlock } from './words.ts';

/** Sizes of a legend's mark and gaps, in sizes of its type (mock-ups). */
const MARK_LENGTH = 1.3;
const MARK_THICKNESS = 0.45;
const MARK_GAP = 0.36;
const BETWEEN = 0.6;
const LINE = 1.5;
/** An open tick's border, as a part of its thickness (art direction § 2). */
const OPEN_BORDER = 0.25;

/** A legend that is drawn, and the height in px that it takes from the top of its box. */
export interface DrawnLegend {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
  readonly height: number;
}

/** A sample is a line, not a bar: bars are the marks that count. */
function sample(role: LegendEntry['mark'], x: number, middle: number, size: number): Shape[] {
  if (role === undefined) return [];
  const [width, height] = [MARK_LENGTH * size, MARK_THICKNESS * size];
  if (role !== 'open') return [line(role, `M${x} ${middle}h${width}`, height)];
  const border = OPEN_BORDER * height;
  const [w, h] = [width - border, height - border];
  return [
    bar('core', { x, y: middle - height / 2, width, height }),
    line('open', `M${x + border / 2} ${middle - h / 2}h${w}v${h}h${-w}z`, border),
  ];
}

function indentOf(entry: LegendEntry, size: number): number {
  return entry.mark ? (MARK_LENGTH + MARK_GAP) * size : 0;
}

/** Returns the entries on one line, the last on the right edge; undefined where they are too long for that. */
function onOneLine(
  entries: readonly LegendEntry[],
  box: Box,
  context: DrawContext,
): DrawnLegend | undefined {
  const { size } = context.type('legend');
  const cap = context.capHeight('legend', size);
  const words = entries.map(({ text }) => context.width(text, 'legend', size));
  const widths = entries.map((entry, i) => indentOf(entry, size) + (words[i] ?? 0));
  const free = box.width - widths.reduce((sum, width) => sum + width, 0);
  const gaps = entries.length - 1;
  if (free < gaps * BETWEEN * size) return undefined;
  const lefts = entries.map(
    (_, i) =>
      box.x + widths.slice(0, i).reduce((sum, width) => sum + width, 0) + (i * free) / (gaps || 1),
  );
  const place = { role: 'legend', size, baseline: box.y + cap, align: 'left' } as const;
  return {
    shapes: entries.flatMap(({ mark }, i) =>
      sample(mark, lefts[i] ?? box.x, box.y + cap / 2, size),
    ),
    labels: entries.map((entry, i) => {
      const x = (lefts[i] ?? box.x) + indentOf(entry, size);
      return { ...place, x, text: entry.text, room: words[i] ?? 0, field: entry.field };
    }),
    height: cap,
  };
}

/** Returns the entries under one another; a long one takes more lines. */
function stacked(entries: readonly LegendEntry[], box: Box, context: DrawContext): DrawnLegend {
  const { size } = context.type('legend');
  const cap = context.capHeight('legend', size);
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  let first = box.y + cap;
  let height = 0;
  for (const entry of entries) {
    const x = box.x + indentOf(entry, size);
    const room = box.x + box.width - x;
    const block = textBlock(entry.text, 'legend', room, context);
    const last = first + block.drop;
    shapes.push(...sample(entry.mark, box.x, first - cap / 2, size));
    labels.push(...placeBlock(block, { x, last, align: 'left', room, field: entry.field }));
    height = last - box.y;
    first = last + LINE * size;
  }
  return { shapes, labels, height };
}

/**
 * Returns the legend at the top of a box: on one line, the last entry on the right edge, or under one
 * another where that line would be too long.
 */
export function drawLegend(
  entries: readonly LegendEntry[],
  box: Box,
  context: DrawContext,
): DrawnLegend {
  const { size } = context.type('legend');
  const shown = size > 0 ? entries.filter(({ text }) => text !== '') : [];
  if (shown.length === 0) return { shapes: [], labels: [], height: 0 };
  return onOneLine(shown, box, context) ?? stacked(shown, box, context);
}
