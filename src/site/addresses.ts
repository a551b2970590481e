import { textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';

/** Returns the site's folder on its host, without a slash at the end: empty at the root. */
function baseOf({ facts }: Paper): string {
  return new URL(facts.site).pathname.replace(/\/$/, '');
}

/** Returns the address of a page within the site: `/passende-zorg/`, `/en/suitable-care/`. */
export function pagePath(paper: Paper, edition: Edition, slug: string): string {
  return `${baseOf(paper)}${edition.base}/${slug === '' ? '' : `${slug}/`}`;
}

/** Returns the path of a file of the site, such as `/fonts/…`. */
export function filePath(paper: Paper, path: string): string {
  return `${baseOf(paper)}${path}`;
}

/** Returns the path of an infographic: the folder is the language-neutral id. */
export function infographicPath(
  paper: Paper,
  edition: Edition,
  { subject, format, extension }: { subject: string; format: string; extension: string },
): string {
  return filePath(paper, `${edition.base}/infographics/${subject}/${format}.${extension}`);
}

/** Returns the path of the page that people share for a picture: the demand's, or home for the overview. */
export function sharedPath(paper: Paper, edition: Edition, subject: Subject): string {
  return pagePath(paper, edition, textOf(edition, subject).slug);
}

/** Returns the path of the page that shows an infographic within another site. */
export function embedPath(paper: Paper, edition: Edition, { id }: Subject): string {
  return filePath(paper, `${edition.base}/embed/${id}/`);
}

/** Returns a path of the site as a whole address. */
export function absolute({ facts }: Paper, path: string): string {
  return new URL(path, facts.site).href;
}
