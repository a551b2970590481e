import { getEntry, render } from 'astro:content';
import { editionOf, type Edition, type Paper, type Section } from '../model/paper.ts';

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

/** Returns the body of a text as a component. */
export async function bodyOf(section: Section) {
  const entry = await getEntry('texts', section.entry);
  if (!entry) throw new Error(`no text "${section.entry}"`);
  return (await render(entry)).Content;
}
