import { translator } from '../i18n/messages.ts';
import { dateNote, sourceLine } from '../infographics/source-lines.ts';
import { textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { platforms, type Platform } from './platforms.ts';

/** What a message can be made of: whole sentences, and the address of the page. */
export interface MessageParts {
  /** What the section says, in order; each follows the one before. */
  readonly sentences: readonly string[];
  /** Who asks what. */
  readonly ask: string;
  /** Whose words these are and of what date. */
  readonly source: string;
  readonly address: string;
}

const PARAGRAPH = '\n\n';

function ended(text: string): string {
  return /[.!?…]["”’')]?$/.test(text) ? text : `${text}.`;
}

/** Returns the sentences of a text, each with its full stop. */
export function sentencesOf(text: string, locale: string): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((one) => one !== '');
}

/**
 * Returns the message that holds most within a platform's limit. Its address and its source are always there;
 * the ask comes before any second sentence, and sentences are taken from the first on, never one in between.
 * What is in it is whole: it ends in a sentence and the address.
 */
export function packMessage(
  { sentences, ask, source, address }: MessageParts,
  { limit, count }: Pick<Platform, 'limit' | 'count'>,
): string {
  const joined = (n: number, asked: boolean) =>
    [[...sentences.slice(0, n), ...(asked ? [ask] : [])].join(' '), source, address]
      .filter((part) => part !== '')
      .join(PARAGRAPH);
  const fits = (text: string) => count(text, address) <= limit;
  const counts = sentences.map((_, i) => sentences.length - i);
  const candidates = [
    ...counts.map((n) => joined(n, true)),
    joined(1, false),
    joined(0, true),
    joined(0, false),
  ];
  return candidates.find(fits) ?? address;
}

/** Returns the message that fits on every platform: the shortest of all. */
export function packShared(parts: MessageParts): string {
  const messages = platforms.map((platform) => packMessage(parts, platform));
  return messages.toSorted((a, b) => a.length - b.length)[0] ?? parts.address;
}

/** Returns what the messages of an infographic are made of, in the section's own words. */
export function messageParts(
  paper: Paper,
  edition: Edition,
  { subject, address }: { subject: Subject; address: string },
): MessageParts {
  const text = textOf(edition, subject);
  const t = translator(edition.messages);
  const sentences = text.short.length > 0 ? text.short : sentencesOf(text.summary, edition.locale);
  return {
    sentences: sentences.map(ended),
    ask: t('share.asked', { sender: edition.sender, ask: ended(text.ask) }),
    source: `${sourceLine(paper, edition)}. ${ended(dateNote({ paper, edition, text }))}`,
    address,
  };
}

/** Returns a mail with a subject and a text, as a link that the reader's own program opens. */
export function mailLink(subject: string, body: string): string {
  const text = body.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
