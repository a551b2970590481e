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

/** Returns the left end of an entry's words, in px from the column's. */
function indentOf({ mark }: LegendEntry, size: number): number {
  return mark === undefined ? 0 : (MARK_LENGTH + MARK_GAP) * size;
}

/** The entries of a legend with the width in px that each may take, the canvas' own px. */
interface Listed extends LegendEntry {
  readonly room: number;
}

/** Returns the entries of a chart: those of the column, and those at the lower right of the drawing. */
function listedOn(input: SceneInput, stage: Stage) {
  const { chart, context, format, paper } = input;
  const scale = scaleOn(paper.theme, format.canvas);
  const column = (format.columns?.textRight ?? format.right) - format.left;
  const listed = chart
    .legend(chartStage(stage, scale), chartContext(context, scale))
    .map((entry): Listed => {
      const { endRoom } = entry;
      return { ...entry, room: endRoom === undefined ? column : endRoom * scale };
    });
  return {
    inColumn: listed.filter(({ endRoom }) => endRoom === undefined),
    atEnd: listed.filter(({ endRoom }) => endRoom !== undefined),
  };
}

/** Returns the size in px in which a legend is set: larger than its own, if it may and no entry then takes a line more. */
function sizeOf(entries: readonly Listed[], larger: boolean, { context }: SceneInput): number {
  const { size } = context.type('legend');
  if (!larger) return size;
  const large = LARGER * size;
  const fits = (entry: Listed) =>
    indentOf(entry, large) + context.width(entry.text, 'legend', large) <= entry.room;
  return entries.every(fits) ? large : size;
}

/** Returns the lines of an entry over a baseline, and the mark in front of the first. */
function entryOver(
  last: number,
  entry: Listed,
  size: number,
  { context, format, keepWithNext }: SceneInput,
) {
  const { mark, text, field } = entry;
  const x = format.left + indentOf(entry, size);
  const room = entry.room - indentOf(entry, size);
  const width = (line: string) => context.width(line, 'legend', size);
  const lines = breakLines(text, { room, most: MOST_LINES, width, keepWithNext }) ?? [text];
  const first = last - (lines.length - 1) * LEADING * size;
  const place = { role: 'legend', size, x, align: 'left', room, field } as const;
  const height = MARK_THICKNESS * size;
  const y = first - context.capHeight('legend', size) / 2 - height / 2;
  const box = { x: format.left, y, width: MARK_LENGTH * size, height };
  return {
    first,
    right: Math.max(...lines.map((line) => x + width(line))),
    labels: lines.map((line, i): Label => {
      return { ...place, text: line, baseline: first + i * LEADING * size };
    }),
    shapes: mark === undefined ? [] : [bar(mark, box)],
  };
}

/**
 * Returns the legend of a chart on a stage, bottom left of a picture in two columns, in its own size or rather
 * `larger`; words that the drawing leaves room for stand at its lower right, on the last line.
 */
export function legendLabels(input: SceneInput, stage: Stage, larger: boolean): Legend {
  const { context, format } = input;
  const plinthTop = stage.box.y + stage.box.height;
  const { inColumn, atEnd } = listedOn(input, stage);
  const size = sizeOf([...inColumn, ...atEnd], larger, input);
  const lowest = plinthTop - ABOVE_PLINTH * size;
  const set: ReturnType<typeof entryOver>[] = [];
  let last = lowest;
  for (const entry of inColumn.toReversed()) {
    const one = entryOver(last, entry, size, input);
    set.unshift(one);
    last = one.first - LINE * size;
  }
  const top = set.length === 0 ? plinthTop : last + LINE * size - context.capHeight('legend', size);
  const ends = atEnd.map(({ text, field, room }): Label => {
    const at = { x: format.right, baseline: lowest, align: 'right' } as const;
    return { role: 'legend', size, text, field, room, ...at };
  });
  return {
    shapes: set.flatMap(({ shapes }) => shapes),
    labels: [...set.flatMap(({ labels }) => labels), ...ends],
    top,
    right: Math.max(...set.map(({ right }) => right)),
  };
}
