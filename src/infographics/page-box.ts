import { chartOf, type ChartSpec } from '../charts/charts.ts';
import { drawContext, type CanvasInput } from './canvas.ts';

/** Size of a drawing on a page, and the type sizes it is set in. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly canvas: string;
}

/** A drawing in the column, on a phone, as wide as the page, and the small sign on a row of the home page (art direction § 6). */
const BOXES = {
  page: { width: 720, height: 640, canvas: 'page' },
  phone: { width: 340, height: 640, canvas: 'page' },
  banner: { width: 1080, height: 440, canvas: 'page' },
  ornament: { width: 250, height: 112, canvas: 'ornament' },
} as const;

/** Returns the box in which a page draws a chart; in the column, as high as the chart wants. */
export function pageBox(
  spec: ChartSpec,
  use: keyof typeof BOXES,
  input: Omit<CanvasInput, 'canvas'>,
): PageBox {
  const box = BOXES[use];
  if (use === 'ornament' || use === 'banner') return box;
  const context = drawContext({ ...input, canvas: box.canvas });
  return { ...box, height: chartOf(spec).pageHeight(box.width, context) ?? box.height };
}
