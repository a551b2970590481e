import type { Label, TypeStyle } from '../charts/chart.ts';
import type { Extent, Measure } from '../theme/measure.ts';

/** The ink of a line of text, in px on the canvas. */
export interface TextBox {
  readonly label: Label;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Returns how far left of the place of a line its pen starts, in px. The ink of a line begins or ends on its place:
 * a letter with room beside its stem would stand a few px off the posts and bars that hang on the same edge (art
 * direction § 5).
 */
export function penShift(
  { align }: Pick<Label, 'align'>,
  { left, right, advance }: Extent,
): number {
  return { left, middle: advance / 2, right }[align];
}

/** Returns where the ink of a line of text stands. */
export function textBox(label: Label, type: TypeStyle, measure: Measure): TextBox {
  const ink = measure.text(label.text, { ...type, size: label.size ?? type.size });
  const x = label.x - penShift(label, ink);
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
