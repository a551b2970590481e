import { InputError } from '../model/input-error.ts';
import { subjectsOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { loadFace, type Face } from '../theme/faces.ts';
import { createMeasure, type Measure } from '../theme/measure.ts';
import { formats, type Format } from './formats.ts';
import { pictureProblems, sceneProblems } from './gates.ts';
import { portableSvg } from './portable.ts';
import { rasterise } from './rasterise.ts';
import { composeScene, type Scene } from './scene.ts';
import { xmpPacket } from './xmp.ts';

/** What pictures are set with: the paper, its fonts and their measures. */
export interface Press {
  readonly paper: Paper;
  readonly faces: readonly Face[];
  readonly measure: Measure;
}

/** Returns a press for a paper; `projectRoot` is the folder whose packages hold the fonts. */
export async function createPress(paper: Paper, projectRoot: string): Promise<Press> {
  const { voice, reading } = paper.theme.fonts;
  const specs = [voice, reading].flatMap(({ family, faces }) =>
    faces.map(({ weight, style, file }) => ({ family, weight, style, file })),
  );
  const faces = await Promise.all(specs.map((spec) => loadFace(spec, projectRoot)));
  return { paper, faces, measure: await createMeasure(faces) };
}

/** One infographic to make. */
export interface Job {
  readonly edition: Edition;
  readonly subject: Subject;
  readonly format: Format;
}

/** Returns all infographics of a paper: every subject in every format and locale. */
export function jobsOf(paper: Paper): Job[] {
  return paper.editions.flatMap((edition) =>
    subjectsOf(paper).flatMap((subject) =>
      Object.values(formats).map((format) => ({ edition, subject, format })),
    ),
  );
}

/** An infographic in both encodings. */
export interface Picture {
  readonly svg: string;
  readonly png: Buffer;
}

/** Returns the composition of an infographic. */
export function compose({ paper, measure }: Press, job: Job): Scene {
  return composeScene({ paper, measure, ...job });
}

/**
 * Returns a composed infographic as SVG and PNG.
 *
 * @throws InputError with all that is wrong with this picture
 */
export async function finishPicture({ faces }: Press, scene: Scene): Promise<Picture> {
  const { paper, edition, subject, format } = scene.input;
  const composed = sceneProblems(scene);
  if (composed.length > 0) throw new InputError(composed);
  const svg = await portableSvg(scene, faces);
  const png = await rasterise(svg, format, xmpPacket(paper, edition, subject));
  const made = await pictureProblems(scene, { svg, png });
  if (made.length > 0) throw new InputError(made);
  return { svg, png };
}
