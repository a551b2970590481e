import type { Label, Layer, Shape, Stage } from '../charts/chart.ts';
import { scaleOn } from '../theme/type-sizes.ts';
import { chartContext, chartStage, scaleLayer } from './chart-scale.ts';
import { clearHeader } from './clear-header.ts';
import { clearOfTick } from './clear-of-tick.ts';
import { pxPerMm } from './formats.ts';
import { identityPost } from './frame.ts';
import { header } from './header.ts';
import { legendLabels, type Legend } from './legend.ts';
import { withLentRoom } from './lent-room.ts';
import { plinth } from './plinth.ts';
import type { PlacedCode } from './qr.ts';
import { sceneInput, type Named, type SceneInput } from './scene-input.ts';
import { seriesPlinths, type PlinthOf } from './series-plinth.ts';
import type { Block, Misfit } from './set-words.ts';
import { textBox } from './text-box.ts';

/** A composed infographic: shapes and lines of text, nothing left to decide. */
export interface Scene {
  readonly input: SceneInput;
  readonly wall: string;
  readonly plinthTop: number;
  readonly shapes: readonly Shape[];
  /** Shapes of the chart alone: the marks that can be counted. */
  readonly chartShapes: readonly Shape[];
  readonly labels: readonly Label[];
  /** The code of the picture's address, where it has one. */
  readonly code: PlacedCode | undefined;
  /** Words for which no size was left. */
  readonly misfits: readonly Misfit[];
}

/** What one infographic is composed from. */
export interface SceneOptions extends Named {
  /** Returns what the plinths of a series have in common in a format; left out: it is reckoned anew. */
  readonly plinthOf?: PlinthOf;
}

/** Wall between the header and the legend beside a drawing, in gaps between header and drawing. */
const LEGEND_GAP = 1.1;

/** Under the subline of a number, a wall lower than this part of its canvas' width keeps less of the gap before the drawing, which needs it more. */
const LOW_WALL = { below: 0.85, keeps: 0.9 };
/** Ink of a number that reaches further under its line than this, in its sizes, keeps the subline away from it. */
const UNDER_LINE = 0.1;

/** Words of a drawing that have rows of their own, and what these leave for its marks and the air around them, of the wall. */
const WORDS: ReadonlySet<string> = new Set(['label', 'legend', 'note']);
const LEAST_MARKS = 0.34;

/** Returns the lower edge of the ink of lines, such as a descender, in px. */
function inkBottom({ context, measure }: SceneInput, labels: readonly Label[]): number {
  return Math.max(
    ...labels.map((label) => textBox(label, context.type(label.role), measure).bottom),
  );
}

/** Returns the number of a header and the box of its ink, in px; undefined where no figure leads. */
function numberOf({ context, measure }: SceneInput, { labels }: Pick<Block, 'labels'>) {
  const number = labels.find(({ role }) => role === 'number');
  return number && { ...number, ink: textBox(number, context.type('number'), measure) };
}

/** Returns the edge on which the number of a header ends, or where its column does. */
function headerEdge(input: SceneInput, head: Block): number {
  const { columns, right } = input.format;
  return numberOf(input, head)?.ink.right ?? columns?.textRight ?? right;
}

/** Beside a drawing, a header takes none of its height. */
const NO_HEADER = { labels: [], end: 0 };

/** The words beside a drawing, or over it: header, and legend where they stand in a column. */
interface Words {
  readonly head: Block;
  readonly legend: Legend | undefined;
}

/** Returns header and legend; a legend is larger where it ends on the edge of the number over it, and takes nothing of that. */
function setColumn(input: SceneInput, plinthTop: number, needed: number): Words {
  if (!input.format.columns) return { head: header(input, plinthTop, needed), legend: undefined };
  const gap = LEGEND_GAP * input.format.headerGap;
  const stage = stageOf(input, NO_HEADER, plinthTop);
  const set = (larger: boolean) => {
    const legend = legendLabels(input, stage, larger);
    const limit = legend.top - gap;
    return { legend, head: clearHeader(input, header(input, limit), { plinthTop, limit }) };
  };
  const [usual, large] = [set(false), set(true)];
  const edge = headerEdge(input, large.head);
  return edge >= Math.max(large.legend.right, headerEdge(input, usual.head)) ? large : usual;
}

/** Whether the ink of a number reaches under its line, such as a comma. */
function reachesUnder(input: SceneInput, head: Pick<Block, 'labels'>): boolean {
  const number = numberOf(input, head);
  return (
    number !== undefined && number.ink.bottom - number.baseline > UNDER_LINE * (number.size ?? 0)
  );
}

/** Returns which part of its gaps stands between a header and the drawing under it: all where its subline is far from its number, which it belongs to. */
function gapUnder(input: SceneInput, head: Pick<Block, 'labels'>): number {
  const { format, subject } = input;
  const wall = format.height - format.top - format.plinth.least;
  const isLow = subject.lead !== undefined && wall < LOW_WALL.below * format.width;
  return isLow && !reachesUnder(input, head) ? LOW_WALL.keeps : 1;
}

function stageOf(input: SceneInput, head: Pick<Block, 'labels' | 'end'>, plinthTop: number): Stage {
  const { format } = input;
  const x = format.columns?.drawingLeft ?? format.left;
  const { headerGap, headerClear } = format;
  const gap = gapUnder(input, head);
  const clear = inkBottom(input, head.labels) + gap * headerClear;
  const y = format.columns ? format.top : Math.max(head.end + gap * headerGap, clear);
  return {
    box: { x, y, width: format.right - x, height: plinthTop - y },
    bleedTop: y,
    // A printer would cut what runs off a sheet.
    bleedRight: format.sheet ? 0 : format.width - format.right,
    bleedLeft: format.columns ? 0 : format.left - format.post,
    wallRight: format.width - format.right,
    detail: format.layout === 'columns' ? 'brief' : 'full',
    beside: format.columns && head.labels.map(({ baseline }) => baseline),
    perMm: pxPerMm(format),
  };
}

/** Returns the drawing on its stage, in px of the canvas; a post that bleeds has no ages where apps cover it. */
function drawChart({ chart, context, paper, format }: SceneInput, stage: Stage): Layer {
  const scale = scaleOn(paper.theme, format.canvas);
  const layer = chart.draw(chartStage(stage, scale), chartContext(context, scale));
  const { shapes, labels } = scaleLayer(layer, scale);
  const highest = format.safe.top + context.capHeight('age');
  return { shapes, labels: labels.filter((l) => l.role !== 'age' || l.baseline >= highest) };
}

/** Returns the height in px that the chart asks for under a header. */
function chartHeight({ chart, context, paper, format }: SceneInput, stage: Stage): number {
  const scale = scaleOn(paper.theme, format.canvas);
  return scale * chart.leastHeight(chartStage(stage, scale), chartContext(context, scale));
}

/** Words, and the drawing beside or under them. */
interface Composition extends Words {
  readonly stage: Stage;
  readonly layer: Layer;
  /** The height in px that the drawing asks for. */
  readonly asked: number;
}

/** Returns words and drawing; above a drawing, the words leave at least `needed` px. */
function layOut(input: SceneInput, plinthTop: number, needed: number): Composition {
  const words = setColumn(input, plinthTop, needed);
  const stage = stageOf(input, words.head, plinthTop);
  const asked = chartHeight(input, stage);
  const drawing = { draw: (on: Stage) => drawChart(input, on), asked };
  return { ...words, stage, asked, layer: clearOfTick(input, drawing, stage, plinthTop) };
}

/** Returns how much of its height, in px, the words over and in a drawing take; names of its marks share their rows. */
function wordsHeight({ context, measure }: SceneInput, { labels }: Layer): number {
  const boxes = labels
    .filter(({ role }) => WORDS.has(role))
    .map((label) => textBox(label, context.type(label.role), measure))
    .sort((a, b) => a.top - b.top);
  let [height, end] = [0, -Infinity];
  for (const { top, bottom } of boxes) {
    height += Math.max(0, bottom - Math.max(top, end));
    end = Math.max(end, bottom);
  }
  return height;
}

/** Returns words and drawing; where they leave the marks of the drawing too little, the header gives way. */
function composition(input: SceneInput, plinthTop: number): Composition {
  const first = layOut(input, plinthTop, 0);
  const { top, headerGap } = input.format;
  const withWords = wordsHeight(input, first.layer) + LEAST_MARKS * (plinthTop - top);
  if (first.stage.box.height >= Math.max(withWords, first.asked)) return first;
  return layOut(input, plinthTop, Math.max(withWords, first.asked + headerGap));
}

/** Returns the composition of one infographic: one scene a demand serves every format. */
export function composeScene(options: SceneOptions): Scene {
  const input = withLentRoom(sceneInput(options));
  const { edition, format } = input;
  const plinthOf = options.plinthOf ?? seriesPlinths(options);
  const { floor, asks } = plinthOf(format);
  const foot = plinth(input, { floor, ask: asks.get(edition.locale) });
  const { head, legend, layer } = composition(input, foot.top);
  const post = identityPost(input, foot.top);
  return {
    input,
    wall: options.subject.wall,
    plinthTop: foot.top,
    shapes: [...layer.shapes, ...(legend?.shapes ?? []), ...post.shapes],
    chartShapes: layer.shapes,
    labels: [
      ...post.labels,
      ...head.labels,
      ...layer.labels,
      ...(legend?.labels ?? []),
      ...foot.labels,
    ],
    code: foot.code,
    misfits: [...head.misfits, ...foot.misfits],
  };
}
