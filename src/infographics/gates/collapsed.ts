import type { Bar } from '../../charts/chart.ts';
import type { Problem } from '../../model/input-error.ts';
import type { Scene } from '../scene.ts';
import { place, problem, px } from './place.ts';

/** A form that is thinner than this, in px, is no form any more. */
const THINNEST = 1;

/** Returns the words that take most of the picture: of the drawing's own if it has any. */
function longest({ labels }: Scene): string {
  const own = labels.filter(({ field }) => field.startsWith('labels.'));
  const words = own.length > 0 ? own : labels.filter(({ role }) => role === 'headline');
  const lengths = new Map<string, number>();
  for (const { field, text } of words) lengths.set(field, (lengths.get(field) ?? 0) + text.length);
  const [most] = [...lengths].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'headline';
}

/** Returns the problem of a drawing whose words leave it no room: its forms have no height or width. */
export function collapsed(scene: Scene): Problem[] {
  const sizes = scene.chartShapes
    .filter((shape): shape is Bar => shape.kind === 'bar')
    .map(({ width, height }) => Math.min(width, height));
  const over = THINNEST - Math.min(THINNEST, ...sizes);
  if (over <= 0) return [];
  const field = longest(scene);
  const message = `"${field}" leaves the drawing no room in ${place(scene)}: its marks lack ${px(over)}; shorten it.`;
  return [problem(scene, field, message)];
}
