import { breakLines } from '../charts/break-lines.ts';
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

/** Most lines of one entry. */
const MOST_LINES = 2;
/** Baseline to baseline within an entry, in sizes of the type. */
const LEADING = 1.12;

/** The legend of a picture in two columns; `top` is the top of its first line. */
export interface Legend {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
  readonly top: number;
}

/** Returns the legend of a chart, bottom left of a picture in two columns. */
export function legendLabels(input: SceneInput, plinthTop: number): Legend {
  const { chart, context, format, keepWithNext } = input;
  const { size } = context.type('legend');
  const right = format.columns?.textRight ?? format.right;
  const cap = context.capHeight('legend');
  const width = (line: string) => context.width(line, 'legend');
  const shapes: Shape[] = [];
  const entries: Label[][] = [];
  let last = plinthTop - ABOVE_PLINTH * size;
  for (const { mark, text, field } of chart.legend(context).toReversed()) {
    const x = mark ? format.left + (MARK_LENGTH + MARK_GAP) * size : format.left;
    const room = right - x;
    const lines = breakLines(text, { room, most: MOST_LINES, width, keepWithNext }) ?? [text];
    const first = last - (lines.length - 1) * LEADING * size;
    const place = { role: 'legend', x, align: 'left', room, field } as const;
    entries.push(
      lines.map((line, i) => ({ ...place, text: line, baseline: first + i * LEADING * size })),
    );
    const height = MARK_THICKNESS * size;
    const box = { x: format.left, y: first - cap / 2 - height / 2, height };
    if (mark) shapes.push(bar(mark, { ...box, width: MARK_LENGTH * size }));
    last = first - LINE * size;
  }
  const top = entries.length === 0 ? plinthTop : last + LINE * size - cap;
  return { shapes, labels: entries.toReversed().flat(), top };
}
