import type { ChartSpec } from '../charts/charts.ts';

/** Size of a drawing on a page, and the type sizes it is set in. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly canvas: string;
}

/** A drawing in the column, and the small sign on a row of the home page (art direction § 6). */
const BOXES = {
  page: { width: 720, height: 640, canvas: 'page' },
  ornament: { width: 250, height: 112, canvas: 'ornament' },
} as const;

/** Returns the box in which a page draws a chart. */
export function pageBox(_spec: ChartSpec, use: keyof typeof BOXES): PageBox {
  return BOXES[use];
}
