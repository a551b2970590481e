/** What links count for on X and on Mastodon, however long they are. */
const SHORT_LINK = 23;

/** Code points that X counts as one character; all others count as two (twitter-text, configuration 3). */
const SINGLE: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

function graphemes(text: string): number {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length;
}

function weighted(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    return sum + (SINGLE.some(([from, to]) => code >= from && code <= to) ? 1 : 2);
  }, 0);
}

/** Counts a text with one link in it, the link for a fixed length. */
function withShortLink(count: (text: string) => number) {
  return (text: string, link: string) =>
    link !== '' && text.includes(link) ? count(text.replace(link, '')) + SHORT_LINK : count(text);
}

/** A place where a message can be posted. */
export interface Platform {
  readonly id: 'x' | 'bluesky' | 'mastodon' | 'linkedin' | 'whatsapp' | 'email';
  /** Most that a message may count. */
  readonly limit: number;
  /** Returns what a message counts there, with the link that stands in it. */
  readonly count: (text: string, link: string) => number;
}

/**
 * Every platform with its limit. LinkedIn cuts posts at 3,000 characters, WhatsApp at 65,536. A mail
 * program opens an address of at most about 2,000 characters, so a mail counts as it is encoded.
 */
export const platforms: readonly Platform[] = [
  { id: 'x', limit: 280, count: withShortLink(weighted) },
  { id: 'bluesky', limit: 300, count: graphemes },
  { id: 'mastodon', limit: 500, count: withShortLink(graphemes) },
  { id: 'linkedin', limit: 3000, count: graphemes },
  { id: 'whatsapp', limit: 65_536, count: graphemes },
  { id: 'email', limit: 1800, count: (text) => encodeURIComponent(text).length },
];
