import sharp from 'sharp';
import { kept, type Kept } from '../infographics/work-cache.ts';
import { jobsOf, type Job } from '../infographics/press.ts';
import type { Paper } from '../model/paper.ts';
import { hashOf } from './hashed.ts';
import { remembered, picture, pressOf } from './press.ts';

/** The box in px that a thumbnail fills in one direction; a page shows it at most as large. */
const BOX = { width: 224, height: 208 };
/**
 * At this quality the lines of a picture stay sharp and eight thumbnails weigh less than one picture. More
 * effort than this takes more than twice the time and makes them no lighter; less makes edges ring.
 */
const AVIF = { quality: 34, effort: 3, chromaSubsampling: '4:2:0' } as const;

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
    const small = sharp(png)
      .resize({ ...BOX, fit: 'inside' })
      .avif(AVIF);
    const made = await small.toBuffer({ resolveWithObject: true });
    return { words: `${made.info.width} ${made.info.height}`, bytes: made.data };
  };
  const madeOf = ['thumbnail', svg, BOX, AVIF];
  const { words, bytes: data } = await remembered(madeOf, () =>
    press.cache ? kept(press.cache, madeOf, make) : make(),
  );
  const [width = BOX.width, height = BOX.height] = words.split(' ').map(Number);
  const path = `/thumbs/${edition.locale}/${subject.id}-${format.id}.${hashOf(data)}.avif`;
  return { path, width, height, data };
}

/** Returns all thumbnails of a paper. */
export function thumbnailsOf(paper: Paper, projectRoot: string): Promise<Thumbnail[]> {
  return Promise.all(jobsOf(paper).map((job) => thumbnail(paper, job, projectRoot)));
}
