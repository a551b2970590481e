import { chartOf } from '../charts/charts.ts';
import { pageBox, readsOnPhones } from './page-box.ts';
import { pageLayer, pageSvg, type PageDrawing } from './page-svg.ts';

/** What is drawn on a page, before it has a size. */
export type PageSubject = Omit<PageDrawing, 'width' | 'height' | 'canvas' | 'variant'>;

/** So few shapes can be sent twice; a field of marks twice is much to send. */
const FEW_SHAPES = 45;

/**
 * Returns the forms in which a page shows a drawing: one where its words can be read on any window; two, for wide
 * windows and for phones, where the chart asks for that or has few shapes; one in a size between otherwise.
 */
export function pageForms(subject: PageSubject, large: 'page' | 'banner' = 'page'): PageDrawing[] {
  const { spec, id } = subject;
  const column = { ...subject, ...pageBox(spec, 'page', subject) };
  const { shapes } = pageLayer(column);
  const chart = chartOf(spec);
  const two = chart.narrow || large === 'banner' || shapes.length <= FEW_SHAPES;
  if (!chart.narrow && readsOnPhones(spec, column, subject) && large === 'page') return [column];
  if (!two) return [{ ...column, ...pageBox(spec, 'both', subject), variant: 'both' }];
  const wide = large === 'banner' ? { ...column, ...pageBox(spec, 'banner', subject) } : column;
  return [
    { ...wide, variant: 'wide' },
    { ...subject, ...pageBox(spec, 'phone', subject), id: `${id}-narrow`, variant: 'narrow' },
  ];
}

/**
 * Returns the forms of a drawing in the frame of an embed; a `tall` one stands under a headline, which leaves more
 * room than a large number does.
 */
export function frameForms(subject: PageSubject, tall: boolean): PageDrawing[] {
  const { spec, id } = subject;
  const [wide, narrow] = tall
    ? (['tall', 'tall-phone'] as const)
    : (['frame', 'frame-phone'] as const);
  return [
    { ...subject, ...pageBox(spec, wide, subject), variant: 'wide' },
    { ...subject, ...pageBox(spec, narrow, subject), id: `${id}-narrow`, variant: 'narrow' },
  ];
}

/** Returns the forms of a drawing as inline SVG. */
export function formsSvg(forms: readonly PageDrawing[]): string {
  return forms.map(pageSvg).join('');
}
