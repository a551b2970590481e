import { formatNumber } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { encodings } from '../infographics/encodings.ts';
import { jobsOf, type Job } from '../infographics/press.ts';
import { textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { infographicPath } from './addresses.ts';
import { picture, pressOf } from './press.ts';
import { thumbnail, type Thumbnail } from './thumbnails.ts';

const KB = 1000;

/** A file of a picture, as readers take it with them. */
export interface ShareFile {
  readonly extension: string;
  readonly href: string;
  /** Name under which it is saved. */
  readonly name: string;
  /** `47 kB`, rounded up. */
  readonly weight: string;
}

/** A picture in one format: how it looks, how large it is, and its files. */
export interface SharePicture {
  readonly format: string;
  readonly name: string;
  /** `1080 × 1350 px`, `210 × 297 mm`. */
  readonly size: string;
  readonly files: readonly ShareFile[];
  readonly thumbnail: Thumbnail;
}

/** Returns a number of bytes in kB, never less than it is. */
function weightOf(bytes: number, locale: string): string {
  return `${formatNumber(Math.ceil(bytes / KB), locale)} kB`;
}

/** Returns a name as part of a file's name: `kind-in-azc`. */
function fileWord(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function sizeOf({ format, edition }: Job): string {
  const { sheet, width, height } = format;
  const [w, h] = sheet ? [sheet.width, sheet.height] : [width, height];
  return translator(edition.messages)(sheet ? 'share.sizeMm' : 'share.sizePx', { w, h });
}

async function sharePicture(paper: Paper, job: Job, projectRoot: string): Promise<SharePicture> {
  const { edition, subject, format } = job;
  const made = await picture(await pressOf(paper, projectRoot), job);
  const name = [fileWord(edition.shortName), textOf(edition, subject).slug, format.id];
  const files = Object.entries(encodings).map(([extension, { encode }]) => ({
    extension,
    href: infographicPath(paper, edition, { subject: subject.id, format: format.id, extension }),
    name: `${name.filter((part) => part !== '').join('-')}.${extension}`,
    weight: weightOf(Buffer.byteLength(encode(made)), edition.locale),
  }));
  return {
    format: format.id,
    name: translator(edition.messages)(`format.${format.id}`),
    size: sizeOf(job),
    files: files.toSorted((a, b) => (a.extension < b.extension ? -1 : 1)),
    thumbnail: await thumbnail(paper, job, projectRoot),
  };
}

/** The format that is whole in most feeds, and what a phone hands to another app. */
export const FIRST_FORMAT = 'portrait';

/** Returns the place of a format among the others: what feeds show, then what is shown wide, then sheets. */
function placeOf({ format: { id, sheet, width, height } }: Job): number {
  if (id === FIRST_FORMAT) return 0;
  return sheet ? 3 : width > height ? 2 : 1;
}

/** Returns a subject's picture in every format, in the order of use, with the files as they were made. */
export function sharePictures(
  paper: Paper,
  edition: Edition,
  { subject, projectRoot }: { subject: Subject; projectRoot: string },
): Promise<SharePicture[]> {
  const jobs = jobsOf(paper).filter(
    (job) => job.edition.locale === edition.locale && job.subject.id === subject.id,
  );
  const inOrder = jobs.toSorted((a, b) => placeOf(a) - placeOf(b));
  return Promise.all(inOrder.map((job) => sharePicture(paper, job, projectRoot)));
}
