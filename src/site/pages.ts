import {
  subjectsOf,
  type Edition,
  type PageText,
  type Paper,
  type Subject,
  type SubjectText,
} from '../model/paper.ts';
import { hearingHead } from './hearing-page.ts';

/** A page of the site, by what it shows. */
export interface SitePage {
  readonly locale: string;
  /** Address within the site, without slashes at its ends; empty for the home page. */
  readonly path: string;
  readonly kind:
    | 'home'
    | 'part'
    | 'demand'
    | 'full'
    | 'data'
    | 'colophon'
    | 'accessibility'
    | 'asks'
    | 'hearing'
    | 'share'
    | 'picture';
  /** The text or subject that it shows; the same in every language. */
  readonly id: string;
}

/** Returns the last part of the short address of a subject: its number in the series. */
export function shortSlug({ number }: Subject): string {
  return String(number);
}

function page(
  edition: Edition,
  kind: SitePage['kind'],
  { id, slug }: Pick<PageText | SubjectText, 'id' | 'slug'>,
): SitePage {
  const path = [edition.base.slice(1), slug].filter((part) => part !== '').join('/');
  return { locale: edition.locale, path, kind, id };
}

function pagesOfEdition(paper: Paper, edition: Edition): SitePage[] {
  const { pages, parts, demands } = edition;
  return [
    page(edition, 'home', pages.home),
    ...parts.map((text) => page(edition, 'part', text)),
    ...demands.map((text) => page(edition, 'demand', text)),
    page(edition, 'full', pages.full),
    page(edition, 'data', pages.data),
    page(edition, 'colophon', pages.colophon),
    page(edition, 'hearing', hearingHead(edition)),
    page(edition, 'share', { id: 'share', slug: edition.messages['share.slug'] }),

    ...(pages.accessibility ? [page(edition, 'accessibility', pages.accessibility)] : []),
    page(edition, 'asks', { id: 'asks', slug: edition.messages['asks.slug'] }),
    ...subjectsOf(paper).map((subject) =>
      page(edition, 'picture', { id: subject.id, slug: shortSlug(subject) }),
    ),
  ];
}

/** Returns every page that search engines may list: all but the 404 and the embeds. */
export function pagesOf(paper: Paper): SitePage[] {
  return paper.editions.flatMap((edition) => pagesOfEdition(paper, edition));
}
