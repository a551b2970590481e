import type { DrawContext, Label, Layer } from '../../src/charts/chart.ts';
import { chartOf, chartSchema } from '../../src/charts/charts.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { hyphenator } from '../../src/i18n/hyphenate.ts';
import { builtInMessages } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/messages.ts';
import { typeOn } from '../../src/infographics/canvas.ts';
import type { Scheme } from '../../src/infographics/formats.ts';
import { layerProblems } from '../../src/infographics/gates/page-gates.ts';
import { paletteOf, schemePalette, textColour } from '../../src/infographics/palette.ts';
import { createPress, type Press } from '../../src/infographics/press.ts';
import { lineWidths, shapeNode } from '../../src/infographics/shape-node.ts';
import { serialise, svg } from '../../src/infographics/svg-node.ts';
import { textBox } from '../../src/infographics/text-box.ts';
import { loadPaper } from '../../src/model/load.ts';
import { known } from '../../src/model/paper.ts';
import { countingPostsExamples } from './examples/counting-posts.ts';
import { distributionExamples } from './examples/distribution.ts';
import { firmFloorExamples } from './examples/firm-floor.ts';
import { growingPostExamples } from './examples/growing-post.ts';
import { halfExamples } from './examples/half.ts';
import { lanesExamples } from './examples/lanes.ts';
import { looseFieldExamples } from './examples/loose-field.ts';
import { looseToFixedExamples } from './examples/loose-to-fixed.ts';
import { missingTickExamples } from './examples/missing-tick.ts';
import { sawnPostExamples } from './examples/sawn-post.ts';
import { staircaseExamples } from './examples/staircase.ts';
import { supportExamples } from './examples/support.ts';
import { yardstickExamples } from './examples/yardstick.ts';

/** A chart as tests and the gallery show it. */
interface ChartExample {
  readonly spec: unknown;
  readonly labels?: Readonly<Record<string, string>>;
  readonly figures?: Readonly<
    Record<string, { readonly value: number; readonly openEnd: boolean }>
  >;
  readonly sources?: Readonly<Record<string, { readonly name: string; readonly year: string }>>;
}

/** An example that was drawn in one box. */
export interface DrawnExample {
  /** `loose-field: seventy-two and more, stage`; also the name of its golden file. */
  readonly name: string;
  readonly type: string;
  readonly svg: string;
  readonly layer: Layer;
  /** What does not fit in the box, or overlaps. */
  readonly problems: readonly string[];
  /** Whether it must look as it did, to the byte. */
  readonly golden: boolean;
}

const all: Readonly<Record<string, Readonly<Record<string, ChartExample>>>> = {
  'counting-posts': countingPostsExamples,
  distribution: distributionExamples,
  'firm-floor': firmFloorExamples,
  'growing-post': growingPostExamples,
  half: halfExamples,
  lanes: lanesExamples,
  'loose-field': looseFieldExamples,
  'loose-to-fixed': looseToFixedExamples,
  'missing-tick': missingTickExamples,
  'sawn-post': sawnPostExamples,
  staircase: staircaseExamples,
  support: supportExamples,
  yardstick: yardstickExamples,
};

/** The boxes of a portrait and of a link card are kept as golden files; those of a handout and a phone are only measured. */
const BOXES = [
  { name: 'stage', width: 884, height: 700, canvas: 'portrait', detail: 'full', golden: true },
  { name: 'column', width: 496, height: 474, canvas: 'og', detail: 'brief', golden: true },
  {
    name: 'band',
    width: 884,
    height: 380,
    canvas: 'portrait',
    detail: 'full',
    golden: false,
    perMm: 5,
  },
  { name: 'phone', width: 340, height: 640, canvas: 'page', detail: 'full', golden: false },
] as const;

function contextOf({ paper, measure }: Press, canvas: string, example: ChartExample): DrawContext {
  const { theme } = paper;
  const { labels = {}, figures = {}, sources = {} } = example;
  const type: DrawContext['type'] = (role) => typeOn(theme, canvas, role);
  return {
    stroke: theme.stroke,
    pixel: 1,
    type,
    width: (text, role, size) =>
      measure.text(text, { ...type(role), ...(size ? { size } : {}) }).advance,
    capHeight: (role, size) => measure.metrics(type(role)).capHeight * (size ?? type(role).size),
    label: (key) => labels[key] ?? '',
    message: translator(builtInMessages['nl'] ?? {}),
    hyphenate: hyphenator('nl'),
    figure: (id) => known(figures, id),
    amount: (_id, n) => ({ n: formatNumber(n, 'nl'), unit: 'kinderen' }),
    source: (id) => known(sources, id),
  };
}

function boxOf({ paper, measure }: Press, canvas: string) {
  return (label: Label) => textBox(label, typeOn(paper.theme, canvas, label.role), measure);
}

function picture(
  { paper }: Press,
  layer: Layer,
  box: (typeof BOXES)[number],
  scheme: Scheme,
): string {
  const wall = Object.keys(paper.theme.walls)[0] ?? '';
  const palette = schemePalette(paper.theme, scheme, wall);
  const type = (role: Parameters<typeof typeOn>[2]) => typeOn(paper.theme, box.canvas, role);
  const text = layer.labels.map((label) =>
    svg(
      'text',
      {
        x: label.x,
        y: label.baseline,
        fill: textColour(palette, label),
        'font-family': type(label.role).family,
        'font-weight': type(label.role).weight,
        'font-size': label.size ?? type(label.role).size,
        'text-anchor': { left: 'start', middle: 'middle', right: 'end' }[label.align],
      },
      [label.text],
    ),
  );
  const { width, height } = box;
  const ground = svg('rect', { width, height, fill: palette.wall });
  const widths = lineWidths(paper.theme, box.canvas);
  const shapes = layer.shapes.map((shape) => shapeNode(shape, paletteOf(palette), widths));
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  };
  return serialise(svg('svg', frame, [ground, ...shapes, ...text])).replaceAll('><', '>\n<');
}

/** Returns the names of the chart types that have examples. */
export function exampleTypes(): string[] {
  return Object.keys(all);
}

function drawAll(press: Press, scheme: Scheme): readonly DrawnExample[] {
  return Object.entries(all).flatMap(([type, examples]) =>
    Object.entries(examples).flatMap(([title, example]) =>
      BOXES.map((box) => {
        const stage = {
          ...('perMm' in box ? { perMm: box.perMm } : {}),
          box: { x: 0, y: 0, width: box.width, height: box.height },
          bleedTop: 0,
          bleedRight: 0,
        };
        const chart = chartOf(chartSchema.parse(example.spec));
        const layer = chart.draw(
          { ...stage, detail: box.detail },
          contextOf(press, box.canvas, example),
        );
        return {
          name: `${type}: ${title}, ${box.name}`,
          type,
          svg: picture(press, layer, box, scheme),
          layer,
          problems: layerProblems(layer.labels, boxOf(press, box.canvas), 'this box'),
          golden: box.golden,
        };
      }),
    ),
  );
}

/** What was drawn, by scheme and theme: several tests, and the gallery at every reload, look at the same examples. */
const drawn = new Map<string, readonly DrawnExample[]>();

/** Draws every example in every box, in colour unless another scheme is asked for. */
export async function drawExamples(
  projectRoot: string,
  scheme: Scheme = 'colour',
): Promise<readonly DrawnExample[]> {
  const paper = await loadPaper(projectRoot);
  const key = JSON.stringify([scheme, paper.theme]);
  const examples = drawn.get(key) ?? drawAll(await createPress(paper, projectRoot), scheme);
  drawn.set(key, examples);
  return examples;
}
