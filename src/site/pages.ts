import type { Edition, PageText, Paper, SubjectText } from '../model/paper.ts';

/** A page of the site, by what it shows. */
export interface SitePage {
  readonly locale: string;
  /** Address within the site, without slashes at its ends; empty for the home page. */
  readonly path: string;
  readonly kind: 'home' | 'part' | 'demand' | 'full' | 'data' | 'colophon';
  readonly id: string;
}

function page(edition: Edition, kind: SitePage['kind'], text: PageText | SubjectText): SitePage {
  const path = [edition.base.slice(1), text.slug].filter((part) => part !== '').join('/');
  return { locale: edition.locale, path, kind, id: text.id };
}

function pagesOfEdition(edition: Edition): SitePage[] {
  const { pages, parts, demands } = edition;
  return [
    page(edition, 'home', pages.home),
    ...parts.map((text) => page(edition, 'part', text)),
    ...demands.map((text) => page(edition, 'demand', text)),
    page(edition, 'full', pages.full),
    page(edition, 'data', pages.data),
    page(edition, 'colophon', pages.colophon),
  ];
}

/** Returns every page of the site but the one for addresses that do not exist. */
export function pagesOf(paper: Paper): SitePage[] {
  return paper.editions.flatMap(pagesOfEdition);
}
