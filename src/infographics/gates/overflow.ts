import type { Problem } from '../../model/input-error.ts';
import type { Scene } from '../scene.ts';
import { place, problem, px, TOLERANCE } from './place.ts';

/** Returns the words for which a composition had no room, before anything is drawn. */
export function overflow(scene: Scene): Problem[] {
  const { context } = scene.input;
  const wide = scene.labels.flatMap((label) => {
    const over = context.width(label.text, label.role, label.size) - label.room;
    if (over <= TOLERANCE || label.role === 'number') return [];
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
