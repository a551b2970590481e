import type { Problem } from '../../model/input-error.ts';
import type { TextRole } from '../../charts/chart.ts';
import { floorOn } from '../../theme/type-sizes.ts';
import { typeOn } from '../canvas.ts';
import type { Scene } from '../scene.ts';
import { place, problem } from './place.ts';

/** Roles that may be as small as the source line. */
const SMALL_PRINT: readonly TextRole[] = ['source', 'address'];

/** Returns every line that is set smaller than the floor of its canvas. */
export function tooSmall(scene: Scene): Problem[] {
  const { paper, format } = scene.input;
  const floor = floorOn(paper.theme, format.canvas);
  return scene.labels.flatMap((label) => {
    const size = label.size ?? typeOn(paper.theme, format.canvas, label.role).size;
    const least = SMALL_PRINT.includes(label.role) ? floor.source : floor.text;
    if (size >= least) return [];
    const message = `"${label.field}" is set at ${Math.floor(size * 10) / 10} px in ${place(scene)}; expected at least ${least} px, so shorten it or enlarge "type.${label.role}" in data/theme.json.`;
    return [problem(scene, label.field, message)];
  });
}
