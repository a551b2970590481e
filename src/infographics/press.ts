import { InputError } from '../model/input-error.ts';
import { subjectsOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { loadFace, type Face } from '../theme/faces.ts';
import { createMeasure, type Measure } from '../theme/measure.ts';
import { formats, type Format } from './formats.ts';
import { pictureProblems, sceneProblems } from './gates.ts';
import { createOutlines, type Outlines } from './outlines.ts';
import { kept, type Kept, type WorkCache } from './work-cache.ts';
import { withXmp } from './png-words.ts';
import { portableSvg } from './portable.ts';
import { PNG, rasterise } from './rasterise.ts';
import { composeScene, type Scene } from './scene.ts';
import { seriesPlinths, type PlinthOf } from './series-plinth.ts';
import { xmpPacket } from './xmp.ts';

/** What pictures are set with: the paper, its fonts and their measures. */
export interface Press {
  readonly paper: Paper;
  readonly faces: readonly Face[];
  readonly measure: Measure;
  readonly outlines: Outlines;
  /** Returns what the plinths of all pictures of the paper have in common in a format. */
  readonly plinthOf: PlinthOf;
  /** Where finished pictures are kept; left out: each is made anew. */
  readonly cache?: WorkCache;
}

/** Returns a press for a paper; `projectRoot` is the folder whose packages hold the fonts. */
export async function createPress(paper: Paper, projectRoot: string): Promise<Press> {
  const { voice, reading } = paper.theme.fonts;
  const specs = [voice, reading].flatMap(({ family, faces }) =>
    faces.map(({ weight, style, file }) => ({ family, weight, style, file })),
  );
  const faces = await Promise.all(specs.map((spec) => loadFace(spec, projectRoot)));
  const measure = await createMeasure(faces);
  const plinthOf = seriesPlinths({ paper, measure });
  return { paper, faces, measure, outlines: createOutlines(faces, measure), plinthOf };
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
export function compose({ paper, measure, plinthOf }: Press, job: Job): Scene {
  return composeScene({ paper, measure, plinthOf, ...job });
}

/**
 * Returns all that a drawn picture is made of, but for code and tools: with the same of these its
 * bytes are the same. What a PNG says about itself is added when it is finished.
 */
export function ingredients({ input, ...drawn }: Scene): unknown {
  const { paper, edition, text, format } = input;
  const { headline, alt } = text;
  return [drawn, [headline, alt, edition.locale], format, paper.theme, PNG[format.scheme]];
}

/** Returns what the PNG of a composition says about itself. */
export function wordsOf({ input }: Scene): string {
  return xmpPacket(input.paper, input.edition, input.subject);
}

/** Draws a picture; what was kept was drawn here, so it passed the gates on what is produced as well. */
async function drawPicture({ outlines }: Press, scene: Scene): Promise<Kept> {
  const svg = await portableSvg(scene, outlines);
  const bare = await rasterise(svg, scene.input.format);
  const problems = await pictureProblems(scene, { svg, png: withXmp(bare, wordsOf(scene)) });
  if (problems.length > 0) throw new InputError(problems);
  return { words: svg, bytes: bare };
}

/**
 * Returns a composed infographic as SVG and PNG; one that was kept is not drawn again.
 *
 * @throws InputError with all that is wrong with this picture
 */
export async function finishPicture(press: Press, scene: Scene): Promise<Picture> {
  const problems = sceneProblems(scene);
  if (problems.length > 0) throw new InputError(problems);
  const draw = () => drawPicture(press, scene);
  const { words, bytes } = await (press.cache
    ? kept(press.cache, ingredients(scene), draw)
    : draw());
  return { svg: words, png: withXmp(bytes, wordsOf(scene)) };
}
