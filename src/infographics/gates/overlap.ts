import type { Problem } from '../../model/input-error.ts';
import type { Edges } from '../produced/drawn-elements.ts';
import type { InkLine } from '../produced/produced.ts';
import type { Scene } from '../scene.ts';
import { place, problem, px } from './place.ts';

/** Returns the height in px over which the ink of two lines overlaps; 0 where they stay apart. */
function overlap(a: Edges, b: Edges): number {
  if (a.left >= b.right || b.left >= a.right) return 0;
  return Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}

/**
 * Returns every two lines whose ink overlaps. Lines of one text may touch with descender and
 * ascender: they are set by their leading.
 */
export function overlappingText(scene: Scene, lines: readonly InkLine[]): Problem[] {
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      const over = a.label.field === b.label.field ? 0 : overlap(a.box, b.box);
      if (over === 0) return [];
      const message = `"${a.label.field}" and "${b.label.field}" overlap by ${px(over)} in ${place(scene)} ("${a.label.text}", "${b.label.text}"); shorten one of them.`;
      return [problem(scene, a.label.field, message)];
    }),
  );
}
