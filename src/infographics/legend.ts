import type { Label, Shape } from '../charts/chart.ts';
import { bar } from '../charts/marks.ts';
import type { SceneInput } from './scene-input.ts';

/** Height of a line and size of its mark, in sizes of the legend's type. */
const LINE = 1.44;
const MARK_LENGTH = 1.5;
const MARK_THICKNESS = 0.46;
const MARK_GAP = 0.5;
/** From the last baseline to the plinth, in sizes of the type. */
const ABOVE_PLINTH = 0.95;

/** Clear of the legend, in sizes of its type. */
const ABOVE_LEGEND = 0.9;

/** Returns the lowest y that words above the legend may reach in a picture in two columns. */
export function aboveLegend({ chart, context }: SceneInput, plinthTop: number): number {
  const lines = chart.legend(context).length;
  const { size } = context.type('legend');
  if (lines === 0) return plinthTop;
  const first = plinthTop - (ABOVE_PLINTH + (lines - 1) * LINE) * size;
  return first - context.capHeight('legend') - ABOVE_LEGEND * size;
}

/** Returns the legend of a chart, bottom left of a picture in two columns. */
export function legendLabels(
  input: SceneInput,
  plinthTop: number,
): { shapes: Shape[]; labels: Label[] } {
  const { chart, context, format } = input;
  const entries = chart.legend(context);
  const { size } = context.type('legend');
  const right = format.columns?.textRight ?? format.right;
  const last = plinthTop - ABOVE_PLINTH * size;
  const shapes: Shape[] = [];
  const labels = entries.map((entry, i): Label => {
    const baseline = last - (entries.length - 1 - i) * LINE * size;
    const height = MARK_THICKNESS * size;
    const middle = baseline - context.capHeight('legend') / 2;
    const box = { x: format.left, y: middle - height / 2, width: MARK_LENGTH * size, height };
    if (entry.mark) shapes.push(bar(entry.mark, box));
    const x = entry.mark ? format.left + (MARK_LENGTH + MARK_GAP) * size : format.left;
    return {
      text: entry.text,
      role: 'legend',
      x,
      baseline,
      align: 'left',
      room: right - x,
      field: entry.field,
    };
  });
  return { shapes, labels };
}
