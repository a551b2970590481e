import type { Label, Layer, Stage } from '../charts/chart.ts';
import { chartOf, type ChartSpec } from '../charts/charts.ts';
import type { Edition, Paper } from '../model/paper.ts';
import type { Measure } from '../theme/measure.ts';
import { drawContext, typeOn } from './canvas.ts';
import { groundedNodes } from './grounds.ts';
import { lineWidths, type Paint } from './shape-node.ts';
import { serialise, svg, type SvgNode } from './svg-node.ts';

/** A drawing on a page: shapes and live text that follow light, dark and print by class. */
export interface PageDrawing {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly measure: Measure;
  readonly spec: ChartSpec;
  readonly labels: Readonly<Record<string, string>>;
  /** Size of the drawing in its own units; it scales with the page. */
  readonly width: number;
  readonly height: number;
  /** Key of the theme's type sizes. */
  readonly canvas: string;
  /** Name of the drawing for those who do not see it; left out for an ornament. */
  readonly title?: string;
  readonly alt?: string;
  /** Prefix of its ids, unique on the page. */
  readonly id: string;
  /** For wide windows, for narrow ones, or one between the two. */
  readonly variant?: 'wide' | 'narrow' | 'both' | undefined;
}

const paint: Paint = { fill: (role) => ({ class: role }), stroke: (role) => ({ class: role }) };
/** A tenth of a unit is less than a tenth of a px on any window, and a quarter less to send. */
const DECIMALS = 1;
const GROUNDS = { wall: undefined, post: 'on-post', plinth: undefined } as const;
const ANCHOR = { left: undefined, middle: 'middle', right: 'end' } as const;

function textNode(label: Label, { paper, canvas }: PageDrawing): SvgNode {
  const type = typeOn(paper.theme, canvas, label.role);
  return svg(
    'text',
    {
      class: GROUNDS[label.on ?? 'wall'],
      x: label.x,
      y: label.baseline,
      'font-size': label.size ?? type.size,
      'font-weight': type.weight,
      'text-anchor': ANCHOR[label.align],
    },
    [label.text],
  );
}

/** Returns the layer of a drawing on a page. */
export function pageLayer(drawing: PageDrawing): Layer {
  const { spec, width, height } = drawing;
  const stage: Stage = {
    box: { x: 0, y: 0, width, height },
    bleedTop: 0,
    bleedRight: 0,
    detail: 'full',
  };
  return chartOf(spec).draw(stage, drawContext(drawing));
}

/** Returns a drawing as an inline SVG: an image with a name and a description, or an ornament. */
export function pageSvg(drawing: PageDrawing): string {
  const { paper, width, height, title, alt, id, variant } = drawing;
  const layer = pageLayer(drawing);
  const widths = lineWidths(paper.theme, drawing.canvas);
  const named = title !== undefined && alt !== undefined;
  const words = named
    ? [svg('title', { id: `${id}-t` }, [title]), svg('desc', { id: `${id}-d` }, [alt])]
    : [];
  return serialise(
    svg(
      'svg',
      {
        class: variant ? `drawing ${variant}` : 'drawing',
        viewBox: `0 0 ${width} ${height}`,
        role: named ? 'img' : undefined,
        'aria-labelledby': named ? `${id}-t` : undefined,
        'aria-describedby': named ? `${id}-d` : undefined,
        'aria-hidden': named ? undefined : 'true',
      },
      [
        ...words,
        ...groundedNodes(layer.shapes, id, paint, widths),
        ...layer.labels.map((label) => textNode(label, drawing)),
      ],
    ),
    DECIMALS,
  );
}
