import { translator } from '../i18n/messages.ts';
import { byId, type Edition, type Paper } from './paper.ts';

/** Returns what a paper is by its own source, in the words of an edition and as within a sentence: `position paper`. */
export function paperType({ sources, facts }: Paper, { messages }: Edition): string {
  return translator(messages)(`source.type.${byId(sources, facts.source).type}`);
}
