import type { Problem } from '../../model/input-error.ts';
import { typeOn } from '../canvas.ts';
import type { InkLine } from '../produced/produced.ts';
import type { Scene } from '../scene.ts';
import { place, problem, px } from './place.ts';

/** A stem may stand out of the column by the bearing of its letter, as a part of the size (art direction § 5). */
const OPTICAL_EDGE = 0.05;

/** Returns every line that leaves the two lines of the column on which everything hangs. */
export function outside(scene: Scene, lines: readonly InkLine[]): Problem[] {
  const { format, paper } = scene.input;
  return lines.flatMap(({ label, box }) => {
    const size = label.size ?? typeOn(paper.theme, format.canvas, label.role).size;
    const slack = Math.max(1, OPTICAL_EDGE * size);
    const inPost = label.role === 'place';
    const over = Math.max(
      (inPost ? 0 : format.left - slack) - box.left,
      box.right - (inPost ? format.post : format.right + 1),
      -box.top,
      box.bottom - format.height,
    );
    if (over <= 0) return [];
    const message = `"${label.field}" stands ${px(over)} outside its column in ${place(scene)} ("${label.text}"); shorten it.`;
    return [problem(scene, label.field, message)];
  });
}
