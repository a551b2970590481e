import { parse, type HTMLElement } from 'node-html-parser';
import { headingIds } from './headings.ts';
import { noteId, referenceId } from './notes.ts';

/** How a text stands on its page. */
export interface Placing {
  /** What its ids begin with; empty where the page has one text. */
  readonly prefix: string;
  /** Numbers of the sources in the list at the end of the page, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Makes every heading a link to itself, so that its address can be copied. */
function anchorHeadings(root: HTMLElement, prefix: string): void {
  const headings = root.querySelectorAll('h2,h3');
  const ids = headingIds(
    headings.map(({ tagName }) => Number(tagName.slice(1))),
    prefix,
  );
  headings.forEach((heading, at) => {
    const id = ids[at] ?? '';
    heading.setAttribute('id', id);
    heading.innerHTML = `<a class="anchor" href="#${id}">${heading.innerHTML}</a>`;
  });
}

/** Gives every reference to a source its number, a way to the list and an anchor for the way back. */
function numberReferences(root: HTMLElement, { prefix, numbers }: Placing): void {
  const counts = new Map<string, number>();
  for (const reference of root.querySelectorAll('a[data-source]')) {
    const source = reference.getAttribute('data-source') ?? '';
    const number = numbers.get(source);
    if (number === undefined) continue;
    const n = (counts.get(source) ?? 0) + 1;
    counts.set(source, n);
    reference.setAttribute('id', referenceId({ prefix, source, n }));
    reference.setAttribute('href', `#${noteId(source)}`);
    // The list gives the title.
    reference.removeAttribute('title');
    reference.innerHTML = `${reference.innerHTML}<sup>${number}</sup>`;
  }
}

/** Returns a text as pages show it: headings that can be cited, references that go to the list and back. */
export function readingHtml(html: string, placing: Placing): string {
  const root = parse(html);
  anchorHeadings(root, placing.prefix);
  numberReferences(root, placing);
  return root.toString();
}
