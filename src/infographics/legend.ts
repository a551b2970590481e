import { breakLines } from '../charts/break-lines.ts';
import type { Label, LegendEntry, Shape, Stage } from '../charts/chart.ts';
import { bar } from '../charts/marks.ts';
import { scaleOn } from '../theme/type-sizes.ts';
import { chartContext, chartStage } from './chart-scale.ts';
import type { SceneInput } from './scene-input.ts';

/** Height of a line and size of its mark, in sizes of the legend's type. */
const LINE = 1.3;
const MARK_LENGTH = 1.4;
const MARK_THICKNESS = 0.42;
const MARK_GAP = 0.45;
/** From the last baseline to the plinth, in sizes of the type. */
const ABOVE_PLINTH = 0.96;

/** Words of a legend may be larger than the least, where each entry still fits on one line. */
const LARGER = 1.08;
/** Most lines of one entry. */
const MOST_LINES = 2;
/** Baseline to baseline within an entry, in sizes of the type. */
const LEADING = 1.12;

/** The legend of a picture in two columns; `top` is the top of its first line, `right` where its longest ends. */
export interface Legend {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
  readonly top: number;
  readonly right: number;
}

/** Returns the left end of an entry's words, or of a mark that stands after others, in px from the column's. */
function indentOf({ length }: LegendEntry['marks'], size: number): number {
  return length * (MARK_LENGTH + MARK_GAP) * size;
}

/** Returns the size in px in which a legend is set: larger than its own, if it may and no entry then takes a line more. */
function sizeOf(
  entries: readonly LegendEntry[],
  { room, larger }: { readonly room: number; readonly larger: boolean },
  { context }: SceneInput,
): number {
  const { size } = context.type('legend');
  if (!larger) return size;
  const large = LARGER * size;
  const fits = (entry: LegendEntry) =>
    indentOf(entry.marks, large) + context.width(entry.text, 'legend', large) <= room;
  return entries.every(fits) ? large : size;
}

/** Returns the legend of a chart on a stage, bottom left of a picture in two columns, in its own size or rather `larger`. */
export function legendLabels(input: SceneInput, stage: Stage, larger: boolean): Legend {
  const { chart, context, format, keepWithNext, paper } = input;
  const plinthTop = stage.box.y + stage.box.height;
  const scale = scaleOn(paper.theme, format.canvas);
  const listed = chart.legend(chartStage(stage, scale), chartContext(context, scale));
  const textRight = format.columns?.textRight ?? format.right;
  const size = sizeOf(listed, { room: textRight - format.left, larger }, input);
  const cap = context.capHeight('legend', size);
  const width = (line: string) => context.width(line, 'legend', size);
  const shapes: Shape[] = [];
  const entries: Label[][] = [];
  let last = plinthTop - ABOVE_PLINTH * size;
  for (const entry of listed.toReversed()) {
    const { marks, text, field } = entry;
    const x = format.left + indentOf(marks, size);
    const room = textRight - x;
    const lines = breakLines(text, { room, most: MOST_LINES, width, keepWithNext }) ?? [text];
    const first = last - (lines.length - 1) * LEADING * size;
    const place = { role: 'legend', size, x, align: 'left', room, field } as const;
    entries.push(
      lines.map((line, i) => ({ ...place, text: line, baseline: first + i * LEADING * size })),
    );
    const height = MARK_THICKNESS * size;
    const box = { y: first - cap / 2 - height / 2, width: MARK_LENGTH * size, height };
    for (const [i, mark] of marks.entries())
      shapes.push(bar(mark, { ...box, x: format.left + indentOf(marks.slice(0, i), size) }));
    last = first - LINE * size;
  }
  const top = entries.length === 0 ? plinthTop : last + LINE * size - cap;
  const labels = entries.toReversed().flat();
  const right = Math.max(...labels.map(({ text, x }) => x + width(text)));
  return { shapes, labels, top, right };
}
