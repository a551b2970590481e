import type { Bar, Box, Role } from '../../../src/charts/chart.ts';
import { formats } from '../../../src/infographics/formats.ts';
import { compose, jobsOf } from '../../../src/infographics/press.ts';
import type { Scene } from '../../../src/infographics/scene.ts';
import { pressAt } from '../made.ts';

/** The press of the real paper. */
export const press = await pressAt();

/** The ids of all formats. */
export const ids: readonly string[] = Object.keys(formats);

const composed = new Map<string, readonly Scene[]>();

/** The scenes of one subject in one format, in every language; composed once. */
export function scenesOf(subject: string, format: string): readonly Scene[] {
  const key = `${subject} ${format}`;
  const known = composed.get(key);
  if (known) return known;
  const scenes = jobsOf(press.paper)
    .filter((job) => job.subject.id === subject && job.format.id === format)
    .map((job) => compose(press, job));
  composed.set(key, scenes);
  return scenes;
}

/** The bars of a role in the drawing of a scene. */
export function bars(scene: Scene, role: Role): Bar[] {
  return scene.chartShapes.filter((shape) => shape.kind === 'bar').filter((b) => b.role === role);
}

/** Whether a box lies within another. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Least distance in px between words and marks that a picture on a phone needs (art direction § 12). */
export const AIR = 16;
/** The same on canvases in columns, which a phone shows at another size. */
export const AIR_ON: Readonly<Record<string, number>> = { og: 14, slide: 24 };
