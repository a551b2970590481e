import type { Problem } from '../../model/input-error.ts';
import type { Scene } from '../scene.ts';
import { textBox } from '../text-box.ts';
import { place, problem, px, TOLERANCE } from './place.ts';

/** Returns the words whose ink is wider than their room, and those for which a composition had none, before anything is drawn. */
export function overflow(scene: Scene): Problem[] {
  const { context, measure } = scene.input;
  const wide = scene.labels.flatMap((label) => {
    const { left, right } = textBox(label, context.type(label.role), measure);
    const over = right - left - label.room;
    if (over <= TOLERANCE) return [];
    const message = `"${label.field}" does not fit in ${place(scene)}: "${label.text}" is ${px(over)} wider than its room of ${Math.floor(label.room)} px; shorten it.`;
    return [problem(scene, label.field, message)];
  });
  const unset = scene.misfits.map(({ field, over, room, lines }) => {
    const limit =
      lines > 0
        ? `${lines} line${lines > 1 ? 's' : ''} of ${Math.floor(room)} px`
        : `${Math.floor(room)} px of height`;
    const message = `"${field}" does not fit in ${place(scene)}: it is ${px(over)} too long for ${limit}; shorten it.`;
    return problem(scene, field, message);
  });
  return [...wide, ...unset];
}
