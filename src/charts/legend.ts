import type { Box, DrawContext, Label, LegendEntry, Shape } from './chart.ts';
import { bar, line } from './marks.ts';

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
  const cap = context.capHeight('legend');
  const indent = (entry: LegendEntry) => (entry.mark ? (MARK_LENGTH + MARK_GAP) * size : 0);
  const widths = shown.map((entry) => indent(entry) + context.width(entry.text, 'legend'));
  const total = widths.reduce((sum, width) => sum + width + BETWEEN * size, -BETWEEN * size);
  const oneLine = total <= box.width;
  const gap = shown.length > 1 ? (box.width - total) / (shown.length - 1) + BETWEEN * size : 0;
  const placed = shown.map((entry, i) => {
    const before = widths.slice(0, i).reduce((sum, width) => sum + width + gap, 0);
    const x = box.x + (oneLine ? before : 0);
    return { entry, x, baseline: box.y + cap + (oneLine ? 0 : i * LINE * size) };
  });
  return {
    shapes: placed.flatMap(({ entry, x, baseline }) =>
      sample(entry.mark, x, baseline - cap / 2, size),
    ),
    labels: placed.map(({ entry, x, baseline }): Label => {
      const at = x + indent(entry);
      const room = oneLine ? context.width(entry.text, 'legend') : box.x + box.width - at;
      return {
        text: entry.text,
        role: 'legend',
        x: at,
        baseline,
        align: 'left',
        room,
        field: entry.field,
      };
    }),
    height: cap + (oneLine ? 0 : (shown.length - 1) * LINE * size),
  };
}
