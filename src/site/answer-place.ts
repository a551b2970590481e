import { placeIn } from '../model/heading-ids.ts';
import type { Edition, Paper } from '../model/paper.ts';
import { pagePath } from './addresses.ts';
import { bodyOf } from './current-paper.ts';

/** Returns the page on which an answer stands, by the id of its text, or the section of it that is named. */
export async function answerPlace(
  paper: Paper,
  edition: Edition,
  place: string,
): Promise<{ readonly title: string; readonly href: string } | undefined> {
  const { id, section } = placeIn(place);
  const texts = [...edition.demands, ...edition.parts, ...Object.values(edition.pages)];
  const text = texts.find((one) => one.id === id);
  if (!text) return undefined;
  const href = pagePath(paper, edition, text.slug);
  if (section === undefined) return { title: text.title, href };
  const headings = (await bodyOf(text)).headings();
  const title = headings.find((heading) => heading.id === section)?.text ?? text.title;
  return { title, href: `${href}#${section}` };
}
