import { getEntry, render } from 'astro:content';
import { DEEPEST, headingIds } from '../model/heading-ids.ts';
import { editionOf, type Edition, type Paper, type Section } from '../model/paper.ts';
import type { Heading } from './headings.ts';

/** What a page is made of. */
export interface PageContext {
  readonly paper: Paper;
  readonly edition: Edition;
}

function isPaper(value: unknown): value is Paper {
  return typeof value === 'object' && value !== null && 'editions' in value;
}

/** Returns the paper as the content layer holds it: validated, and live in dev. */
export async function currentPaper(): Promise<Paper> {
  const entry = await getEntry('paper', 'paper');
  const paper: unknown = entry?.data['paper'];
  if (!isPaper(paper)) throw new Error('the paper was not loaded');
  return paper;
}

/** Returns the paper and the edition of a page's locale. */
export async function pageContext(locale: string | undefined): Promise<PageContext> {
  const paper = await currentPaper();
  return { paper, edition: editionOf(paper, locale ?? paper.facts.locales[0] ?? '') };
}

/** A text as pages show it. */
export interface Body {
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
  /** Its headings, with the ids that they have on a page that begins them with a prefix. */
  readonly headings: (prefix?: string) => readonly Heading[];
}

/** Returns the body of a text: a component, and its headings. */
export async function bodyOf(section: Section): Promise<Body> {
  const entry = await getEntry('texts', section.entry);
  if (!entry) throw new Error(`no text "${section.entry}"`);
  const { Content, headings } = await render(entry);
  const shown = headings.filter(({ depth }) => depth <= DEEPEST);
  return {
    Content,
    headings: (prefix = '') => {
      const ids = headingIds(
        shown.map(({ depth }) => depth),
        prefix,
      );
      return shown.map(({ depth, text }, at) => ({ id: ids[at] ?? '', depth, text }));
    },
  };
}
