import type { Label, Layer, Shape, Stage } from '../charts/chart.ts';
import { chartOf } from '../charts/charts.ts';
import { hyphenator } from '../i18n/hyphenate.ts';
import type { Edition, Paper, Subject } from '../model/paper.ts';
import { subjectsOf, textOf } from '../model/paper.ts';
import type { Measure } from '../theme/measure.ts';
import { scaleOn } from '../theme/type-sizes.ts';
import { drawContext, sizeRange } from './canvas.ts';
import { chartContext, chartStage, scaleLayer } from './chart-scale.ts';
import { pxPerMm, type Format } from './formats.ts';
import { identityPost } from './frame.ts';
import { header } from './header.ts';
import { legendLabels, type Legend } from './legend.ts';
import { plinth, plinthHeight } from './plinth.ts';
import type { PlacedCode } from './qr.ts';
import type { SceneInput } from './scene-input.ts';
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

/** Names one infographic. */
export interface SceneOptions {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly subject: Subject;
  readonly format: Format;
  readonly measure: Measure;
  /** Returns the plinth's height in px that a series has in a format; left out: it is reckoned anew. */
  readonly floorOf?: FloorOf;
}

type FloorOf = (format: Format) => number;

/** Returns the words after which a line may not end, and the phrases of language and subject that stay together. */
function keptTogether({ glossary }: Paper, { locale, messages }: Edition): readonly string[] {
  const phrases = (glossary.jargon[locale] ?? []).filter((term) => term.includes(' '));
  const ofLanguage = messages['language.keepWithNext'].split(/,\s*/);
  return [...ofLanguage, ...phrases.map((phrase) => phrase.toLocaleLowerCase(locale))];
}

function sceneInput({ paper, edition, subject, format, measure }: SceneOptions): SceneInput {
  const text = textOf(edition, subject);
  const { canvas } = format;
  return {
    paper,
    edition,
    subject,
    text,
    format,
    measure,
    chart: chartOf(subject.chart),
    context: drawContext({ paper, edition, measure, canvas, labels: text.labels }),
    sizes: (role) => sizeRange(paper.theme, canvas, role),
    hyphenate: hyphenator(edition.locale),
    keepWithNext: keptTogether(paper, edition),
  };
}

/** Wall between the header and the legend beside a drawing, in gaps between header and drawing. */
const LEGEND_GAP = 0.72;

/** Returns the lower edge of the ink of lines, such as a descender, in px. */
function inkBottom({ context, measure }: SceneInput, labels: readonly Label[]): number {
  return Math.max(
    ...labels.map((label) => textBox(label, context.type(label.role), measure).bottom),
  );
}

/** Returns the edge on which the number of a header ends, or where its column does. */
function headerEdge({ context, measure, format }: SceneInput, { labels }: Block): number {
  const number = labels.find(({ role }) => role === 'number');
  if (number) return textBox(number, context.type('number'), measure).right;
  return format.columns?.textRight ?? format.right;
}

/** The words beside a drawing, or over it: header, and legend where they stand in a column. */
interface Words {
  readonly head: Block;
  readonly legend: Legend | undefined;
}

/** Returns header and legend; a legend is no larger than lets it end on the edge of the number over it. */
function setColumn(input: SceneInput, plinthTop: number): Words {
  if (!input.format.columns) return { head: header(input, plinthTop), legend: undefined };
  const gap = LEGEND_GAP * input.format.headerGap;
  const set = (larger: boolean) => {
    const legend = legendLabels(input, plinthTop, larger);
    return { legend, head: header(input, legend.top - gap) };
  };
  const large = set(true);
  return large.legend.right <= headerEdge(input, large.head) ? large : set(false);
}

function stageOf(input: SceneInput, head: Block, plinthTop: number): Stage {
  const { format } = input;
  const x = format.columns?.drawingLeft ?? format.left;
  const clear = inkBottom(input, head.labels) + format.headerClear;
  const y = format.columns ? format.top : Math.max(head.end + format.headerGap, clear);
  return {
    box: { x, y, width: format.right - x, height: plinthTop - y },
    bleedTop: y,
    bleedRight: format.width - format.right,
    detail: format.layout === 'columns' ? 'brief' : 'full',
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

/** Returns how high the plinth of every picture of a series is in a format: as the longest words need it. */
function seriesFloor({ paper, measure }: Pick<SceneOptions, 'paper' | 'measure'>, format: Format) {
  const heights = paper.editions.flatMap((edition) =>
    subjectsOf(paper).map((subject) =>
      plinthHeight(sceneInput({ paper, edition, subject, format, measure })),
    ),
  );
  return Math.max(...heights);
}

/** Returns the floors of a series; each is reckoned once. */
export function seriesFloors(series: Pick<SceneOptions, 'paper' | 'measure'>): FloorOf {
  const known = new Map<string, number>();
  return (format) => {
    const floor = known.get(format.id) ?? seriesFloor(series, format);
    known.set(format.id, floor);
    return floor;
  };
}

/** Returns the composition of one infographic: one scene a demand serves every format. */
export function composeScene(options: SceneOptions): Scene {
  const input = sceneInput(options);
  const { format } = input;
  const floorOf = options.floorOf ?? seriesFloors(options);
  const foot = plinth(input, floorOf(format));
  const { head, legend } = setColumn(input, foot.top);
  const stage = stageOf(input, head, foot.top);
  const layer = drawChart(input, stage);
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
