import { HTMLElement, parse, type Node } from 'node-html-parser';
import { hyphenator, type Hyphenate } from '../../i18n/hyphenate.ts';

const SOFT_HYPHEN = '\u00AD';
/** Elements whose text is taken over as it is, or that no one reads as running text. */
const VERBATIM = new Set(['head', 'script', 'style', 'svg', 'textarea', 'code', 'pre']);
/**
 * Fewest letters of a word that gets points to break at, by its element: large words in narrow places are cut
 * sooner than text, and a title or kicker, which is sized by its column, hardly ever.
 */
const LONG_BY_TAG = new Map([
  ['h1', 14],
  ['h2', 10],
  ['h3', 10],
  ['th', 8],
  ['td', 8],
]);
const LONG_BY_CLASS = new Map([
  ['kicker', 14],
  ['row-title', 10],
  ['short', 10],
  ['drawing-title', 10],
]);
const LONG = 13;

/** What holds for the text of an element. */
interface Place {
  readonly locale: string;
  readonly long: number;
}

/** A stretch of the page's source, and what stands there instead. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function placeIn(element: HTMLElement, outer: Place): Place {
  const tag = element.rawTagName.toLowerCase();
  const locale = element.getAttribute('lang') ?? outer.locale;
  const named = [...element.classList.values()].find((name) => LONG_BY_CLASS.has(name));
  const long = LONG_BY_TAG.get(tag) ?? LONG_BY_CLASS.get(named ?? '') ?? outer.long;
  return { locale, long };
}

/** What a browser does not break by itself: `(crisis)noodopvang`, but not `EU-pact`. */
const UNBROKEN = /[^\s-]+/gu;
/** A word or a part of one that is worth a point to break at; `&quot` and the like are none. */
const WORD = /(?<![&\p{L}])\p{L}{7,}/gu;

/** Returns a text with soft hyphens in what has at least that many letters on end. */
export function softened(text: string, least: number, hyphenate: Hyphenate): string {
  return text.replace(UNBROKEN, (unbroken) =>
    unbroken.replace(/\P{L}/gu, '').length < least
      ? unbroken
      : unbroken.replace(WORD, (word) => hyphenate(word).join(SOFT_HYPHEN)),
  );
}

/**
 * Returns a page with soft hyphens in its long words, so that none is cut without a hyphen where a line is too
 * narrow for it. Only text that is read gets them: not the head, nor attributes, data, drawings and fields to
 * copy from. Where they work is up to the style.
 */
export function withSoftHyphens(html: string): string {
  const changes: Change[] = [];
  const hyphenators = new Map<string, Hyphenate>();
  const hyphenateIn = (locale: string) => {
    const known = hyphenators.get(locale) ?? hyphenator(locale);
    hyphenators.set(locale, known);
    return known;
  };
  const visit = (node: Node, place: Place) => {
    if (node instanceof HTMLElement) {
      if (VERBATIM.has(node.rawTagName?.toLowerCase() ?? '')) return;
      const inside = node.rawTagName ? placeIn(node, place) : place;
      for (const child of node.childNodes) visit(child, inside);
      return;
    }
    const [from, to] = node.range;
    const source = html.slice(from, to);
    if (source !== node.rawText || source.startsWith('<')) return;
    const text = softened(source, place.long, hyphenateIn(place.locale));
    if (text !== source) changes.push({ from, to, text });
  };
  visit(parse(html, { comment: true }), { locale: '', long: LONG });
  return changes.reduceRight(
    (whole, { from, to, text }) => whole.slice(0, from) + text + whole.slice(to),
    html,
  );
}
