import type { Problem } from '../../model/input-error.ts';
import type { Scene } from '../scene.ts';

/** Rounding of px that is no overflow: outlines are written to a tenth, and some x to a whole px. */
export const TOLERANCE = 0.5;

/** Returns which picture is meant: `the picture "overview" in the format "og" (nl, colour)`. */
export function place({ input }: Scene): string {
  const { subject, format, edition } = input;
  return `the picture "${subject.id}" in the format "${format.id}" (${edition.locale}, ${format.scheme})`;
}

/** Returns a problem of a field of a picture's words, with the line where the field stands: of words that the site adds, the first. */
export function problem({ input }: Scene, field: string, message: string): Problem {
  const { file, lines } = input.text;
  return { file, line: lines[field] ?? lines['id'], message };
}

/** Returns a problem of a drawing, with the line where `data/` describes it. */
export function drawingProblem({ input }: Scene, message: string): Problem {
  const { subject, paper } = input;
  const at = paper.lines[subject.number === 0 ? 'overview' : `demands.${subject.id}`];
  return { file: at?.file ?? 'data/demands.json', line: at?.line, message };
}

/** Returns px as a person counts them: whole ones, rounded up. */
export function px(amount: number): string {
  return `${Math.ceil(amount)} px`;
}
