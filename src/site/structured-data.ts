import { caption } from '../infographics/caption.ts';
import { jobsOf } from '../infographics/press.ts';
import { sourceLine } from '../infographics/source-lines.ts';
import { translator } from '../i18n/messages.ts';
import { lastChanged } from '../model/changes.ts';
import { byId, subjectsOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { absolute, filePath, infographicPath, pagePath } from './addresses.ts';
import { pagesOf, type SitePage } from './pages.ts';

/** A thing as schema.org describes it. */
type Thing = Readonly<Record<string, unknown>>;

/** What a page says of itself. */
export interface PageWords {
  readonly title: string;
  readonly description: string;
  /** Path of the page within the site. */
  readonly path: string;
}

interface Input extends PageWords {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly page: SitePage;
}

/** The format that stands for a picture: the one that is whole in most feeds. */
const PICTURE_FORMAT = 'portrait';

function organisation({ sender }: Edition): Thing {
  return { '@type': 'Organization', name: sender };
}

/** Returns the paper itself; this site tells it in other words. */
function report({ paper, edition }: Input): Thing {
  const { date, original } = paper.facts;
  return {
    '@type': 'Report',
    name: edition.title,
    author: organisation(edition),
    copyrightNotice: edition.rights,
    ...(date === 'not-stated' ? {} : { datePublished: date }),
    ...(original === undefined ? {} : { url: original }),
  };
}

function colophon({ paper, edition }: Input): string {
  return absolute(paper, pagePath(paper, edition, edition.pages.colophon.slug));
}

function changed({ paper, page }: Input): Thing {
  const date = lastChanged(paper, page.kind === 'full' ? undefined : page.id);
  return date === undefined ? {} : { dateModified: date };
}

/** Returns a picture with its caption and its rights. */
function imageObject(input: Input, subject: Subject): Thing | undefined {
  const { paper, edition } = input;
  const formats = jobsOf(paper).map(({ format }) => format);
  const format = formats.find(({ id }) => id === PICTURE_FORMAT) ?? formats[0];
  if (!format) return undefined;
  const file = { subject: subject.id, format: format.id, extension: 'png' };
  return {
    '@type': 'ImageObject',
    contentUrl: absolute(paper, infographicPath(paper, edition, file)),
    width: format.width,
    height: format.height,
    caption: caption(paper, edition, subject),
    creator: organisation(edition),
    creditText: sourceLine(paper, edition),
    copyrightNotice: edition.rights,
    acquireLicensePage: colophon(input),
  };
}

function article(input: Input): Thing {
  const { paper, edition, title, description, path, page } = input;
  const subject = subjectsOf(paper).find(({ id }) => id === page.id);
  const image = subject && imageObject(input, subject);
  return {
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: edition.locale,
    mainEntityOfPage: absolute(paper, path),
    isBasedOn: report(input),
    ...changed(input),
    ...(image ? { image } : {}),
  };
}

/** Returns the figures as a dataset; that their dates are not stated is told in its description. */
function dataset(input: Input): Thing {
  const { paper, edition, title, description, path } = input;
  const t = translator(edition.messages);
  const dates = [...new Set(paper.figures.map(({ asOf }) => asOf))];
  const [date] = dates;
  const dated = dates.length === 1 && date !== 'not-stated';
  return {
    '@type': 'Dataset',
    name: `${title}: ${edition.title}`,
    description: dated ? description : `${description} ${t('source.figuresUndated')}.`,
    ...(dated ? { temporalCoverage: date } : {}),
    inLanguage: edition.locale,
    url: absolute(paper, path),
    creator: organisation(edition),
    isBasedOn: report(input),
    license: colophon(input),
    copyrightNotice: edition.rights,
    ...changed(input),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: absolute(paper, filePath(paper, `${edition.base}/data/figures.csv`)),
    },
  };
}

function home(input: Input): Thing {
  const { paper, edition, title, description, path } = input;
  return {
    '@type': 'WebSite',
    name: title,
    description,
    inLanguage: edition.locale,
    url: absolute(paper, path),
    about: report(input),
  };
}

/** Returns the way from the home page to a page. */
function breadcrumbs({ paper, edition, title, path }: Input): Thing {
  const steps = [
    { name: translator(edition.messages)('nav.home'), path: pagePath(paper, edition, '') },
    { name: title, path },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path: to }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: absolute(paper, to),
    })),
  };
}

/** A picture is described where it is the subject; that keeps the longest pages light. */
function thingsOf(input: Input): (Thing | undefined)[] {
  const { paper, page } = input;
  switch (page.kind) {
    case 'home':
      return [home(input)];
    case 'part':
    case 'demand':
    case 'full':
      return [article(input), breadcrumbs(input)];
    case 'data':
      return [dataset(input), breadcrumbs(input)];
    case 'picture':
      return [imageObject(input, byId(subjectsOf(paper), page.id)), breadcrumbs(input)];
    default:
      return [breadcrumbs(input)];
  }
}

/** Returns what a page is to machines, in the words of schema.org; undefined for a page that is not listed. */
export function structuredData(
  paper: Paper,
  edition: Edition,
  words: PageWords,
): Thing | undefined {
  const page = pagesOf(paper).find(
    ({ path }) => filePath(paper, path === '' ? '/' : `/${path}/`) === words.path,
  );
  if (!page) return undefined;
  const things = thingsOf({ paper, edition, page, ...words });
  return {
    '@context': 'https://schema.org',
    '@graph': things.filter((thing) => thing !== undefined),
  };
}

/** Returns structured data as text that can stand in a page: nothing in it ends the script or begins a comment. */
export function jsonLd(data: Thing): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
