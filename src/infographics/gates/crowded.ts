import type { Role } from '../../charts/chart.ts';
import type { Problem } from '../../model/input-error.ts';
import { clearance } from '../produced/clearance.ts';
import type { Produced } from '../produced/produced.ts';
import type { Scene } from '../scene.ts';
import { place, problem } from './place.ts';

/** Least distance in px between the ink of a text and a mark on a canvas of this width: less looks like touching. */
const LEAST = 3;
const CANVAS = 1080;
/** Fields that text may stand on. */
const GROUNDS: readonly Role[] = ['post', 'slot', 'core'];

/** Returns every line of text that touches a mark, or nearly does. */
export function crowded(scene: Scene, { lines, marks }: Produced): Problem[] {
  const { width, height } = scene.input.format;
  const least = (LEAST * Math.min(width, height)) / CANVAS;
  const solid = marks.filter(({ shape }) => !GROUNDS.includes(shape.role));
  return lines.flatMap(({ label, box }) => {
    const near = solid
      .map((mark) => ({ role: mark.shape.role, distance: clearance(box, mark) }))
      .sort((a, b) => a.distance - b.distance)[0];
    if (!near || near.distance >= least) return [];
    const message = `"${label.field}" stands ${near.distance.toFixed(1)} px from a mark (${near.role}) in ${place(scene)} ("${label.text}"); expected at least ${least.toFixed(1)} px, so shorten it.`;
    return [problem(scene, label.field, message)];
  });
}
