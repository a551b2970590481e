import type { Problem } from '../../model/input-error.ts';
import type { InkLine } from '../produced/produced.ts';
import type { Scene } from '../scene.ts';
import { place, problem, px } from './place.ts';

/** Lines begin on whole px with their ink: so far it may be off, in px. */
const ROUNDING = 1;

/** Returns every line that leaves the two lines of the column on which everything hangs. */
export function outside(scene: Scene, lines: readonly InkLine[]): Problem[] {
  const { format } = scene.input;
  return lines.flatMap(({ label, box }) => {
    const inPost = label.role === 'place';
    const over = Math.max(
      (inPost ? 0 : format.left - ROUNDING) - box.left,
      box.right - (inPost ? format.post : format.right + ROUNDING),
      -box.top,
      box.bottom - format.height,
    );
    if (over <= 0) return [];
    const message = `"${label.field}" stands ${px(over)} outside its column in ${place(scene)} ("${label.text}"); shorten it.`;
    return [problem(scene, label.field, message)];
  });
}
