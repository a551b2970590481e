import { words as fill, type Joining } from './join-texts.ts';
import type { Hearing, Spoken } from './paper.ts';
import { wordCount } from './plain-language.ts';
import { suggest } from './suggest.ts';
import type { TextFile } from './text-files.ts';

/** Two minutes of speech at the pace of a committee room. */
const SPEECH_WORDS = 260;
/** An answer that can be given in one breath. */
const ANSWER_WORDS = 60;

interface HearingFront {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly note: string;
  readonly speech: readonly Spoken[];
  readonly questions: readonly { question: string; answer: string; see: string | string[] }[];
}

/** Returns the words of a speaking text, in the order in which they are said. */
export function spokenWords(speech: readonly Spoken[]): string[] {
  return speech.flatMap((one) => (typeof one === 'string' ? [one] : one.list));
}

/** A text for a hearing while it is joined: where its problems go, and its words with their figures filled in. */
interface Draft {
  readonly front: HearingFront;
  readonly report: (path: readonly (string | number)[], message: string) => void;
  readonly filled: (path: readonly (string | number)[], value: string) => string;
}

function speechOf({ front, report, filled }: Draft): Spoken[] {
  const speech = front.speech.map((one, i): Spoken => {
    if (typeof one === 'string') return filled(['speech', i], one);
    return { list: one.list.map((item, n) => filled(['speech', i, 'list', n], item)) };
  });
  const spoken = wordCount(spokenWords(speech).join(' '));
  if (spoken > SPEECH_WORDS) {
    report(
      ['speech'],
      `"speech" has ${spoken} words; expected at most ${SPEECH_WORDS}, which take two minutes, so leave something out.`,
    );
  }
  return speech;
}

function questionsOf({ front, report, filled }: Draft, known: readonly string[]) {
  return front.questions.map(({ question, answer: given, see }, i) => {
    const answer = filled(['questions', i, 'answer'], given);
    const length = wordCount(answer);
    if (length > ANSWER_WORDS) {
      report(
        ['questions', i, 'answer'],
        `"questions.${i}.answer" has ${length} words; expected at most ${ANSWER_WORDS}, so shorten it.`,
      );
    }
    const places = typeof see === 'string' ? [see] : see;
    for (const place of places.filter((one) => !known.includes(one))) {
      report(
        ['questions', i, 'see'],
        `"questions.${i}.see" is "${place}", which is no demand, part or page, nor a section of one; ${suggest(place, known)}`,
      );
    }
    return { question: filled(['questions', i, 'question'], question), answer, see: places };
  });
}

/**
 * Returns the texts for a hearing; a speaking text over two minutes, a long answer, an answer that
 * points nowhere and text that nobody would see are problems.
 * `known` are the ids of all texts and of their sections.
 */
export function joinHearing(
  joining: Joining,
  text: TextFile<HearingFront>,
  known: readonly string[],
): Hearing {
  const { source, front } = text;
  const { file } = source;
  const draft: Draft = {
    front,
    report: (path, message) => joining.problems.push({ file, line: source.lineOf(path), message }),
    filled: (path, value) => fill(joining, text, path, value).text,
  };
  const speech = speechOf(draft);
  const questions = questionsOf(draft, known);
  if (source.body.trim() !== '') {
    draft.report(
      [],
      'there is text below the front matter, which nobody would see; write it under "note", "speech" or "questions".',
    );
  }
  const { id, slug, title, summary, note } = front;
  return {
    id,
    slug,
    file,
    title: draft.filled(['title'], title),
    summary: draft.filled(['summary'], summary),
    note: draft.filled(['note'], note),
    speech,
    questions,
  };
}
