import type { Label, Layer, TypeStyle } from '../charts/chart.ts';
import { chartOf, type ChartSpec } from '../charts/charts.ts';
import { drawContext, typeOn } from '../infographics/canvas.ts';
import { paletteOf, textColour, type Palette } from '../infographics/palette.ts';
import { lineWidths, shapeNode } from '../infographics/shape-node.ts';
import { serialise, svg, type SvgNode } from '../infographics/svg-node.ts';
import type { Edition, Paper } from '../model/paper.ts';
import type { Measure } from '../theme/measure.ts';
import { withinEdges } from './post-fills.ts';

/** A drawing to print. */
export interface DrawingJob {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly measure: Measure;
  readonly spec: ChartSpec;
  readonly labels: Readonly<Record<string, string>>;
  readonly palette: Palette;
  /** Key of the theme's type sizes. */
  readonly canvas: string;
  /** Size in px; the document gives the px its size on paper. */
  readonly width: number;
  readonly height: number;
  /** Room above the drawing into which a post may run, in px. */
  readonly bleedTop?: number;
  /** Px in a mm of the paper, where readers write in the drawing. */
  readonly perMm?: number;
  /** Px between the two columns of text under the drawing. */
  readonly gutter?: number | undefined;
}

const ANCHOR = { left: undefined, middle: 'middle', right: 'end' } as const;

function textNode(label: Label, type: TypeStyle, palette: Palette): SvgNode {
  return svg(
    'text',
    {
      x: label.x,
      y: label.baseline,
      // In quotes: Typst reads a bare name with a digit as another font.
      'font-family': `'${type.family}'`,
      'font-size': label.size ?? type.size,
      'font-weight': type.weight,
      'text-anchor': ANCHOR[label.align],
      fill: textColour(palette, label),
    },
    [label.text],
  );
}

/** Returns the shapes and words of a drawing. */
export function drawingLayer({
  spec,
  width,
  height,
  bleedTop = 0,
  perMm,
  gutter,
  ...input
}: DrawingJob): Layer {
  const box = { x: 0, y: bleedTop, width, height };
  const stage = { box, bleedTop, bleedRight: 0, detail: 'full', perMm, gutter } as const;
  return chartOf(spec).draw(stage, drawContext(input));
}

/** Returns a drawing as a vector file whose words are text, in fixed colours. */
export function drawingSvg(job: DrawingJob): string {
  const { paper, width, height, bleedTop = 0, palette, canvas } = job;
  const layer = drawingLayer(job);
  const whole = height + bleedTop;
  return serialise(
    svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height: whole,
        viewBox: `0 0 ${width} ${whole}`,
      },
      [
        ...withinEdges(layer.shapes).map((shape) =>
          shapeNode(shape, paletteOf(palette), lineWidths(paper.theme, canvas)),
        ),
        ...layer.labels.map((label) =>
          textNode(label, typeOn(paper.theme, canvas, label.role), palette),
        ),
      ],
    ),
  );
}
