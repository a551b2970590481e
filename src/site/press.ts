import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  compose,
  createPress,
  finishPicture,
  ingredients,
  wordsOf,
  type Job,
  type Picture,
  type Press,
} from '../infographics/press.ts';
import type { Scene } from '../infographics/scene.ts';
import type { Paper } from '../model/paper.ts';
import { makersOf } from './makers.ts';
import { cacheFolder } from './settings.ts';
import { webFaces, type WebFace } from './web-faces.ts';

/** Finished pictures are kept here from one build to the next, in the folder of all that is kept. */
const CACHE = 'infographics';

type Memory = Map<string, Promise<unknown>>;

/**
 * Returns what this process made already. It lives outside the modules, because the site's routes are
 * bundled apart from the script that builds them, and neither should draw a picture twice.
 */
function memory(): Memory {
  const key = Symbol.for('made-in-this-process');
  const found: unknown = Reflect.get(globalThis, key);
  if (found instanceof Map) return found;
  const created: Memory = new Map();
  Reflect.set(globalThis, key, created);
  return created;
}

/** Returns what was made of this input before, or makes it. */
export function remembered<T>(input: unknown, make: () => Promise<T>): Promise<T> {
  const key = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const known = memory().get(key);
  // Same key, same input, same function: what was kept under it has the type that `make` gives.
  if (known) return known as Promise<T>;
  const made = make();
  memory().set(key, made);
  return made;
}

/** Returns the press of a paper; fonts are read once a process. */
export async function pressOf(paper: Paper, projectRoot: string): Promise<Press> {
  const { fonts } = paper.theme;
  const press = await remembered(['press', fonts, projectRoot], async () => {
    const made = await createPress(paper, projectRoot);
    const folder = join(cacheFolder(projectRoot, process.env), CACHE);
    return { ...made, cache: { folder, makers: await makersOf(projectRoot, made) } };
  });
  return { ...press, paper };
}

/** The pictures of each paper, by locale, subject and format: pages, cards and lists ask for the same ones. */
const pictures = new WeakMap<Paper, Map<string, Promise<Picture>>>();

/** Returns an infographic, composed once for a paper. */
export function picture(press: Press, job: Job): Promise<Picture> {
  const { edition, subject, format } = job;
  const name = `${edition.locale} ${subject.id} ${format.id}`;
  const ofPaper = pictures.get(press.paper) ?? new Map<string, Promise<Picture>>();
  pictures.set(press.paper, ofPaper);
  const made = ofPaper.get(name) ?? finished(press, compose(press, job));
  ofPaper.set(name, made);
  return made;
}

/** Finishes a composition; the same one is finished once a process. */
function finished(press: Press, scene: Scene): Promise<Picture> {
  return remembered(['picture', ingredients(scene), wordsOf(scene)], () =>
    finishPicture(press, scene),
  );
}

/** Returns the web fonts of a paper; they are subset once for the same words. */
export function webFacesOf(paper: Paper, projectRoot: string): Promise<WebFace[]> {
  return remembered(['web-faces', paper.theme.fonts, paper.editions], () =>
    webFaces(paper, projectRoot),
  );
}
