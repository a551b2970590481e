import type { Problem } from '../../model/input-error.ts';
import type { Edges } from '../produced/drawn-elements.ts';
import type { InkLine } from '../produced/produced.ts';
import type { Scene } from '../scene.ts';
import { place, problem, px, TOLERANCE } from './place.ts';

/** Returns how far a box reaches into another, in px; 0 where it stays out. */
function reach(box: Edges, zone: Edges): number {
  const across = Math.min(box.right, zone.right) - Math.max(box.left, zone.left);
  const down = Math.min(box.bottom, zone.bottom) - Math.max(box.top, zone.top);
  return Math.max(0, Math.min(across, down));
}

/** Returns every line that stands where a platform lays its buttons or a printer cuts the edge. */
export function unsafe(scene: Scene, lines: readonly InkLine[]): Problem[] {
  const { width, height, safe } = scene.input.format;
  const covered = safe.covered.map((box) => {
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  });
  return lines.flatMap(({ label, box }) => {
    const margins = Math.max(
      safe.left - box.left,
      safe.top - box.top,
      box.right - (width - safe.right),
      box.bottom - (height - safe.bottom),
    );
    const under = Math.max(0, ...covered.map((zone) => reach(box, zone)));
    const over = Math.max(margins, under);
    if (over <= TOLERANCE || (label.role === 'place' && under === 0 && box.top >= safe.top))
      return [];
    const message = `"${label.field}" stands ${px(over)} inside a zone that is covered or cut off in ${place(scene)} ("${label.text}"); shorten it.`;
    return [problem(scene, label.field, message)];
  });
}
