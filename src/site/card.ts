import { barePng } from '../infographics/png-words.ts';
import { jobsOf, type Job } from '../infographics/press.ts';
import { subjectsOf, textOf, type Edition, type Paper } from '../model/paper.ts';
import { hashOf } from './hashed.ts';
import { picture, pressOf } from './press.ts';

/** The format that stands for a page where its address is shared. */
const CARD_FORMAT = 'og';

/** The picture that stands for a page where it is shared. */
export interface Card {
  /** Path within the site; it changes exactly when the bytes do, so that no platform shows an old card. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly data: Buffer;
}

async function cardFor(paper: Paper, job: Job, projectRoot: string): Promise<Card> {
  const { edition, subject, format } = job;
  const { png } = await picture(await pressOf(paper, projectRoot), job);
  // What a picture says about itself changes with any edit of the paper, and platforms drop it.
  const data = barePng(png);
  return {
    path: `/cards/${edition.locale}/${subject.id}.${hashOf(data)}.png`,
    width: format.width,
    height: format.height,
    alt: textOf(edition, subject).alt,
    data,
  };
}

function cardJobs(paper: Paper): Job[] {
  return jobsOf(paper).filter(({ format }) => format.id === CARD_FORMAT);
}

/** Returns all cards of a paper. */
export function cardsOf(paper: Paper, projectRoot: string): Promise<Card[]> {
  return Promise.all(cardJobs(paper).map((job) => cardFor(paper, job, projectRoot)));
}

/** Returns the card of a page: its own subject's, or the first picture of the paper. */
export async function cardOf(
  paper: Paper,
  edition: Edition,
  { subject, projectRoot }: { subject: string | undefined; projectRoot: string },
): Promise<Card | undefined> {
  const subjects = subjectsOf(paper);
  const { id } = subjects.find((one) => one.id === subject) ?? subjects[0] ?? {};
  const job = cardJobs(paper).find(
    (one) => one.edition.locale === edition.locale && one.subject.id === id,
  );
  return job && cardFor(paper, job, projectRoot);
}
