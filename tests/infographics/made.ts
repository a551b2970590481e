import type { Made } from '../../src/infographics/gates.ts';
import { portableSvg } from '../../src/infographics/portable.ts';
import {
  compose,
  createPress,
  finishPicture,
  jobsOf,
  wordsOf,
  type Job,
  type Press,
} from '../../src/infographics/press.ts';
import { rasterise } from '../../src/infographics/rasterise.ts';
import { withXmp } from '../../src/infographics/png-words.ts';
import type { Scene } from '../../src/infographics/scene.ts';
import { isInputError } from '../../src/model/input-error.ts';
import { loadPaper } from '../../src/model/load.ts';
import { projectRoot } from '../paper-copy.ts';

/** A picture that was drawn without its gates, so that tests can break it first. */
export interface Drawn extends Made {
  readonly scene: Scene;
}

/** Returns the press of a paper, by default the real one. */
export async function pressAt(root = projectRoot): Promise<Press> {
  return createPress(await loadPaper(root), projectRoot);
}

/** Returns what the gates on the result say of pictures; any other error is thrown. */
export async function refusedWith(press: Press, jobs: readonly Job[]): Promise<string[]> {
  const found: string[] = [];
  for (const job of jobs) {
    await finishPicture(press, compose(press, job)).catch((error: unknown) => {
      if (!isInputError(error)) throw error;
      found.push(...error.problems.map(({ message }) => message));
    });
  }
  return found;
}

/** Returns the composition of one picture in the first language. */
export function sceneOf(press: Press, subject: string, format: string): Scene {
  const job = jobsOf(press.paper).find(
    (one) => one.subject.id === subject && one.format.id === format,
  );
  if (!job) throw new Error(`no picture "${subject}" in the format "${format}"`);
  return compose(press, job);
}

async function pngOf(scene: Scene, svg: string): Promise<Buffer> {
  return withXmp(await rasterise(svg, scene.input.format), wordsOf(scene));
}

/** Draws a composition, whatever is wrong with it. */
export async function draw({ outlines }: Press, scene: Scene): Promise<Drawn> {
  const svg = await portableSvg(scene, outlines);
  return { scene, svg, png: await pngOf(scene, svg) };
}

/** Returns a drawing whose SVG was changed, with the PNG of that SVG. */
export async function changed(
  { scene, svg }: Drawn,
  change: (svg: string) => string,
): Promise<Drawn> {
  const after = change(svg);
  if (after === svg) throw new Error('the change changed nothing');
  return { scene, svg: after, png: await pngOf(scene, after) };
}

/** Returns an SVG in which the outline of the line with this text is moved. */
export function moveLine(
  { scene, svg }: Drawn,
  text: string,
  by: { x: number; y: number },
): string {
  const index = scene.labels.findIndex((label) => label.text === text);
  if (index === -1) throw new Error(`no line "${text}"`);
  const groups = [...svg.matchAll(/<g /g)];
  const at = groups[groups.length - scene.labels.length + index]?.index ?? 0;
  const moved = svg.slice(at).replace('translate(', `translate(${by.x} ${by.y})translate(`);
  return svg.slice(0, at) + moved;
}
