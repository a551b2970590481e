import { parse, type HTMLElement } from 'node-html-parser';
import { headingIds } from '../model/heading-ids.ts';
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

/** A term in brackets, or with a mark of punctuation, as it stands in the source. */
const PUNCTUATED_TERM = /([(‘“]*)(<button\b[^>]*class="term"[^>]*>[^]*?<\/button>)([)’”.,:;?!]*)/g;

/**
 * Keeps what stands around a term on its line: browsers may break a line on either side of a button, even
 * behind an opening bracket.
 */
function holdTerms(html: string): string {
  return html.replace(PUNCTUATED_TERM, (whole, before: string, term: string, after: string) =>
    before + after === '' ? whole : `<span class="whole">${before}${term}${after}</span>`,
  );
}

/**
 * Draws a table of what holds and what does not: heavy words in a cell become a tick, other words a thin line, and
 * the words stay for those who do not see them.
 */
function drawTicks(root: HTMLElement): void {
  for (const table of root.querySelectorAll('table')) {
    if (!table.querySelector('td strong')) continue;
    table.classList.add('held');
    for (const head of table.querySelectorAll('thead th')) head.setAttribute('scope', 'col');
    for (const row of table.querySelectorAll('tbody tr')) {
      const [head, ...cells] = row.querySelectorAll('td');
      head?.replaceWith(`<th scope="row">${head.innerHTML}</th>`);
      for (const cell of cells) {
        const name = cell.querySelector('strong') ? 'tick' : 'no-tick';
        cell.innerHTML = `<span class="${name}"></span><span class="hidden">${cell.text.trim()}</span>`;
      }
    }
  }
}

/** Returns a text as pages show it: headings that can be cited, ticks in tables, references to the list and back. */
export function readingHtml(html: string, placing: Placing): string {
  const root = parse(html);
  anchorHeadings(root, placing.prefix);
  drawTicks(root);
  numberReferences(root, placing);
  return holdTerms(root.toString());
}
