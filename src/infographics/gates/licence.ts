import type { Role, Shape } from '../../charts/chart.ts';
import type { Problem } from '../../model/input-error.ts';
import { chartFigure } from '../canvas.ts';
import type { Scene } from '../scene.ts';
import { drawingProblem, place } from './place.ts';

/** Roles of marks that a reader can count. */
const COUNTABLE: readonly Role[] = ['fixed', 'loose', 'open'];

/** Returns how many marks of each countable role a drawing shows. */
export function countMarks(shapes: readonly Shape[]): Partial<Record<Role, number>> {
  const counts: Partial<Record<Role, number>> = {};
  for (const { role } of shapes.filter((shape) => shape.kind === 'bar')) {
    if (COUNTABLE.includes(role)) counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
}

/** Returns every role whose marks are more or fewer than the figures of the drawing license. */
export function unlicensedMarks(scene: Scene): Problem[] {
  const { chart, paper } = scene.input;
  const license = chart.license(chartFigure(paper));
  if (license.kind !== 'counted') return [];
  const counts = countMarks(scene.chartShapes);
  return COUNTABLE.filter((role) => (counts[role] ?? 0) !== (license.marks[role] ?? 0)).map(
    (role) => {
      const message = `${place(scene)} draws ${counts[role] ?? 0} ${role} marks, but its figures license ${license.marks[role] ?? 0} of ${license.unit}; a mark that can be counted needs a figure.`;
      return drawingProblem(scene, message);
    },
  );
}
