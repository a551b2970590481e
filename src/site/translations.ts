import type { Edition, Paper } from '../model/paper.ts';
import { filePath } from './addresses.ts';
import { pagesOf } from './pages.ts';

/** A page in one of the languages of the paper. */
export interface Translation {
  readonly edition: Edition;
  /** Path within the site. */
  readonly path: string;
}

function pathOf(paper: Paper, path: string): string {
  return filePath(paper, path === '' ? '/' : `/${path}/`);
}

/** Returns a page in every language that has it, itself among them; nothing for a page that has no twin. */
export function translationsOf(paper: Paper, path: string): Translation[] {
  const pages = pagesOf(paper);
  const own = pages.find((page) => pathOf(paper, page.path) === path);
  const twins = pages.filter(({ kind, id }) => kind === own?.kind && id === own.id);
  const found = paper.editions.flatMap((edition) =>
    twins
      .filter(({ locale }) => locale === edition.locale)
      .map((twin) => ({ edition, path: pathOf(paper, twin.path) })),
  );
  return found.length > 1 ? found : [];
}
