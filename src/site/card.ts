import { formats } from '../infographics/formats.ts';
import { subjectsOf, textOf, type Edition, type Paper } from '../model/paper.ts';

/** The picture that stands for a page where it is shared. */
export interface Card {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Returns the card of a page: its own subject's, or the first picture of the paper. */
export function cardOf(
  paper: Paper,
  edition: Edition,
  subject: string | undefined,
): Card | undefined {
  const subjects = subjectsOf(paper);
  const found = subjects.find(({ id }) => id === subject) ?? subjects[0];
  const format = formats['og'];
  if (!found || !format) return undefined;
  const { width, height } = format;
  return { id: found.id, width, height, alt: textOf(edition, found).alt };
}
