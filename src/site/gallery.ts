import { jobsOf, type Job } from '../infographics/press.ts';
import { textOf, type Paper } from '../model/paper.ts';
import { infographicPath, filePath } from './addresses.ts';

/** One infographic as the gallery shows it. */
export interface GalleryPicture {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly subject: string;
  readonly format: string;
  readonly scheme: string;
  readonly locale: string;
  /** Size at which it is seen: px of its canvas, for a sheet of paper as well. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly png: string;
  readonly svg: string;
  /** Where its gate results are asked for. */
  readonly gates: string;
}

/** Returns the name of a picture in addresses of the gallery: `nl/overview/portrait`. */
export function galleryId({ edition, subject, format }: Job): string {
  return `${edition.locale}/${subject.id}/${format.id}`;
}

/** Returns all infographics of a paper as the gallery shows them. */
export function galleryPictures(paper: Paper): GalleryPicture[] {
  return jobsOf(paper).map((job) => {
    const { edition, subject, format } = job;
    const { title, alt } = textOf(edition, subject);
    const id = galleryId(job);
    const path = (extension: string) =>
      infographicPath(paper, edition, { subject: subject.id, format: format.id, extension });
    return {
      id,
      number: subject.number,
      title,
      subject: subject.id,
      format: format.id,
      scheme: format.scheme,
      locale: edition.locale,
      width: format.width,
      height: Math.round(format.height),
      alt,
      png: path('png'),
      svg: path('svg'),
      gates: filePath(paper, `/dev/gates/${id}.json`),
    };
  });
}
