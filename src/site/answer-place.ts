import type { Edition, Paper } from '../model/paper.ts';
import { pagePath } from './addresses.ts';

/** Returns the page on which an answer stands, by the id of its text. */
export function answerPlace(
  paper: Paper,
  edition: Edition,
  id: string,
): { readonly title: string; readonly href: string } | undefined {
  const texts = [...edition.demands, ...edition.parts, ...Object.values(edition.pages)];
  const text = texts.find((one) => one.id === id);
  return text && { title: text.title, href: pagePath(paper, edition, text.slug) };
}
