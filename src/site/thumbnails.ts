import sharp from 'sharp';
import { kept, type Kept } from '../infographics/picture-cache.ts';
import { jobsOf, type Job } from '../infographics/press.ts';
import type { Paper } from '../model/paper.ts';
import { hashOf } from './hashed.ts';
import { remembered, picture, pressOf } from './press.ts';

/** Height of every thumbnail in px; a page shows it at 240 px (art direction § 9). */
const HEIGHT = 288;
/** At this quality the lines of a picture stay sharp and eight thumbnails weigh less than one picture. */
const AVIF = { quality: 40, effort: 5, chromaSubsampling: '4:2:0' } as const;

/** A small picture of a picture. */
export interface Thumbnail {
  /** Path within the site; the hash changes with the bytes. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** Returns the thumbnail of an infographic; it is kept from one build to the next. */
export async function thumbnail(paper: Paper, job: Job, projectRoot: string): Promise<Thumbnail> {
  const { edition, subject, format } = job;
  const press = await pressOf(paper, projectRoot);
  const { svg, png } = await picture(press, job);
  const make = async (): Promise<Kept> => {
    const small = sharp(png).resize({ height: HEIGHT }).avif(AVIF);
    const made = await small.toBuffer({ resolveWithObject: true });
    return { words: String(made.info.width), bytes: made.data };
  };
  const madeOf = ['thumbnail', svg, HEIGHT, AVIF];
  const { words, bytes: data } = await remembered(madeOf, () =>
    press.cache ? kept(press.cache, madeOf, make) : make(),
  );
  const width = Number(words);
  const path = `/thumbs/${edition.locale}/${subject.id}-${format.id}.${hashOf(data)}.avif`;
  return { path, width, height: HEIGHT, data };
}

/** Returns all thumbnails of a paper. */
export function thumbnailsOf(paper: Paper, projectRoot: string): Promise<Thumbnail[]> {
  return Promise.all(jobsOf(paper).map((job) => thumbnail(paper, job, projectRoot)));
}
