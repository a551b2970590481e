import type { Label, TypeStyle } from '../charts/chart.ts';
import type { Measure } from '../theme/measure.ts';

/** The ink of a line of text, in px on the canvas. */
export interface TextBox {
  readonly label: Label;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Returns where the ink of a line of text stands. */
export function textBox(label: Label, type: TypeStyle, measure: Measure): TextBox {
  const ink = measure.text(label.text, { ...type, size: label.size ?? type.size });
  const shift = { left: 0, middle: ink.advance / 2, right: ink.advance }[label.align];
  const x = label.x - shift;
  return {
    label,
    left: x + ink.left,
    right: x + ink.right,
    top: label.baseline + ink.top,
    bottom: label.baseline + ink.bottom,
  };
}

/** Returns whether the ink of two lines touches. */
export function overlaps(a: TextBox, b: TextBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
