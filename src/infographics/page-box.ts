import type { Layer } from '../charts/chart.ts';
import { chartOf, type ChartSpec } from '../charts/charts.ts';
import { drawContext, typeOn, type CanvasInput } from './canvas.ts';
import { overlaps, textBox } from './text-box.ts';

/** Size of a drawing on a page, and the type sizes it is set in. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly canvas: string;
}

/**
 * A drawing in the column, on a phone, one for both, as wide as the page, in the frame of an embed, and the small
 * sign on a row of the home page (art direction § 6).
 */
const BOXES = {
  page: { width: 720, height: 640, canvas: 'page' },
  phone: { width: 472, height: 600, canvas: 'page' },
  both: { width: 560, height: 500, canvas: 'page' },
  banner: { width: 1080, height: 440, canvas: 'page' },
  frame: { width: 600, height: 320, canvas: 'page' },
  tall: { width: 600, height: 500, canvas: 'page' },
  'frame-phone': { width: 472, height: 420, canvas: 'page' },
  'tall-phone': { width: 472, height: 560, canvas: 'page' },
  ornament: { width: 250, height: 112, canvas: 'ornament' },
} as const;

/** Width in px of the column on the narrowest phone, and the least size in px of words there. */
const NARROWEST = 236;
const LEAST = 14;

/** Widths in px for words that have no room in a narrower box, and how much wider than its room a line may be. */
const WIDER = [560, 640, 720];
const TOLERANCE = 1;

function drawnIn(spec: ChartSpec, box: PageBox, input: Omit<CanvasInput, 'canvas'>): Layer {
  const stage = {
    box: { x: 0, y: 0, ...box },
    bleedTop: 0,
    bleedRight: 0,
    detail: 'full',
  } as const;
  return chartOf(spec).draw(stage, drawContext({ ...input, canvas: box.canvas }));
}

/** Returns the size in px of the smallest words of a chart in a box. */
function smallest(spec: ChartSpec, box: PageBox, input: Omit<CanvasInput, 'canvas'>): number {
  const { type } = drawContext({ ...input, canvas: box.canvas });
  const { labels } = drawnIn(spec, box, input);
  return Math.min(...labels.map(({ size, role }) => size ?? type(role).size));
}

/** Returns whether the words of a box can be read on the narrowest phone. */
export function readsOnPhones(
  spec: ChartSpec,
  box: PageBox,
  input: Omit<CanvasInput, 'canvas'>,
): boolean {
  return (smallest(spec, box, input) * NARROWEST) / box.width >= LEAST;
}

/** Returns whether every line of a chart has room in a box, and stands clear of the others. */
function holds(spec: ChartSpec, box: PageBox, input: Omit<CanvasInput, 'canvas'>): boolean {
  const { paper, measure } = input;
  const boxes = drawnIn(spec, box, input).labels.map((label) =>
    textBox(label, typeOn(paper.theme, box.canvas, label.role), measure),
  );
  return boxes.every(
    (one, i) =>
      one.right - one.left <= one.label.room + TOLERANCE &&
      !boxes
        .slice(i + 1)
        .some((other) => other.label.field !== one.label.field && overlaps(one, other)),
  );
}

/** Returns a box as high as the chart wants. */
function grown(spec: ChartSpec, box: PageBox, input: Omit<CanvasInput, 'canvas'>): PageBox {
  const context = drawContext({ ...input, canvas: box.canvas });
  return { ...box, height: chartOf(spec).pageHeight(box.width, context) ?? box.height };
}

/** Returns a box so narrow that the smallest words can be read on the narrowest phone. */
function phoneBox(spec: ChartSpec, box: PageBox, input: Omit<CanvasInput, 'canvas'>): PageBox {
  const width = Math.floor((NARROWEST * smallest(spec, box, input)) / LEAST);
  return { ...box, width: Math.min(box.width, width) };
}

const OF_PHONES: readonly (keyof typeof BOXES)[] = ['phone', 'frame-phone', 'tall-phone'];
const AS_HIGH_AS_GIVEN: readonly (keyof typeof BOXES)[] = [
  'frame',
  'frame-phone',
  'tall',
  'tall-phone',
];

/**
 * Returns the box in which a page draws a chart; in the column, as high as the chart wants. Those for a
 * phone are narrow, so that words are large beside the drawing. Where a line has no room in a box it is a
 * wider one, and at last that of the column.
 */
export function pageBox(
  spec: ChartSpec,
  use: keyof typeof BOXES,
  input: Omit<CanvasInput, 'canvas'>,
): PageBox {
  if (use === 'ornament') return BOXES[use];
  const least = OF_PHONES.includes(use) ? phoneBox(spec, BOXES[use], input) : BOXES[use];
  const wider = WIDER.filter((width) => width > least.width).map((width) => ({ ...least, width }));
  const sized = [least, ...wider, BOXES.page].map((box) =>
    AS_HIGH_AS_GIVEN.includes(use) ? box : grown(spec, box, input),
  );
  return sized.find((box) => holds(spec, box, input)) ?? sized[0] ?? least;
}
