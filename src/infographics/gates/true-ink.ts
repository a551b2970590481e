import type { Problem } from '../../model/input-error.ts';
import { typeOn } from '../canvas.ts';
import type { Edges } from '../produced/drawn-elements.ts';
import type { InkLine } from '../produced/produced.ts';
import type { Scene } from '../scene.ts';
import { textBox } from '../text-box.ts';
import { place, problem, px, TOLERANCE } from './place.ts';

/** Px that an outline may differ from its measure: lines start on whole px. */
const DRIFT = 1.5;

function drift(a: Edges, b: Edges): number {
  return Math.max(
    Math.abs(a.left - b.left),
    Math.abs(a.right - b.right),
    Math.abs(a.top - b.top),
    Math.abs(a.bottom - b.bottom),
  );
}

/**
 * Returns every line whose outlines are wider than its room, with the width of its longest word where
 * no break would help, and every line that was not drawn where it was set: broken, clipped or moved.
 * A box that satori reports has the width it was given, so only outlines tell the truth.
 */
export function trueInk(scene: Scene, lines: readonly InkLine[]): Problem[] {
  const { paper, format, measure } = scene.input;
  return lines.flatMap(({ label, box }) => {
    const type = typeOn(paper.theme, format.canvas, label.role);
    const style = { ...type, size: label.size ?? type.size };
    const ink = (text: string) => {
      const { left, right } = measure.text(text, style);
      return right - left;
    };
    const over = box.right - box.left - label.room;
    if (over > TOLERANCE) {
      const words = label.text.split(' ').toSorted((a, b) => ink(b) - ink(a));
      const [longest = ''] = words;
      const single = ink(longest) - label.room;
      const which = single > TOLERANCE ? `; its word "${longest}" alone is ${px(single)} over` : '';
      const message = `"${label.field}" is drawn ${px(over)} wider than its room of ${Math.floor(label.room)} px in ${place(scene)} ("${label.text}"${which}); shorten it.`;
      return [problem(scene, label.field, message)];
    }
    const moved = drift(box, textBox(label, type, measure));
    if (moved <= DRIFT) return [];
    const message = `"${label.field}" is drawn ${px(moved)} away from where it was set in ${place(scene)} ("${label.text}"): the line was broken, clipped or moved; set it in other words.`;
    return [problem(scene, label.field, message)];
  });
}
