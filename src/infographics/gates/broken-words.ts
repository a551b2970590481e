import type { Label } from '../../charts/chart.ts';
import type { Hyphenate } from '../../i18n/hyphenate.ts';
import type { Problem } from '../../model/input-error.ts';
import type { SubjectText } from '../../model/paper.ts';
import type { Scene } from '../scene.ts';
import { place, problem } from './place.ts';

/** Returns the words of a field as the text has them; undefined where the site makes the words. */
function sourceOf(text: SubjectText, field: string): string | undefined {
  const own = { title: text.title, headline: text.headline, subline: text.subline, ask: text.ask };
  const words = { ...own, ...prefixed(text.labels) }[field];
  return words?.split(/\s+/).filter(Boolean).join(' ');
}

function prefixed(labels: SubjectText['labels']): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([key, words]) => [`labels.${key}`, words]));
}

/** Returns whether spelling allows a hyphen at a place of a text: where the word there has a point. */
function hyphenAt(source: string, at: number, hyphenate: Hyphenate): boolean {
  const start = source.lastIndexOf(' ', at - 1) + 1;
  const found = source.indexOf(' ', at);
  const word = source.slice(start, found === -1 ? undefined : found);
  let offset = start;
  for (const piece of word.split(/(?<=\p{L}-)(?=\p{L})/u)) {
    for (const part of hyphenate(piece)) {
      offset += part.length;
      if (offset === at) return true;
    }
  }
  return false;
}

/** What is wrong where one line ends and the next begins. */
interface Step {
  /** Where the next line goes on in the source. */
  readonly next: number;
  readonly wrong?: string;
}

function readLine(source: string, at: number, line: string, hyphenate: Hyphenate): Step {
  if (source.startsWith(line, at)) {
    const end = at + line.length;
    if (end === source.length) return { next: 0 };
    if (source[end] === ' ') return { next: end + 1 };
    if (line.endsWith('-')) return { next: end };
    return { next: end, wrong: `breaks a word without a hyphen after "${line}"` };
  }
  const bare = line.slice(0, -1);
  if (!line.endsWith('-') || !source.startsWith(bare, at))
    return { next: at, wrong: `shows "${line}", which its text does not say there` };
  const end = at + bare.length;
  if (hyphenAt(source, end, hyphenate)) return { next: end };
  return { next: end, wrong: `breaks a word against the spelling, as "${line}"` };
}

function byField(labels: readonly Label[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const { field, text } of labels) fields.set(field, [...(fields.get(field) ?? []), text]);
  return fields;
}

/**
 * Returns every text whose shown lines, joined, are not the text as it was written, and every word that
 * is broken without a hyphen or where the spelling of its language has none.
 */
export function brokenWords(scene: Scene): Problem[] {
  const { text, hyphenate } = scene.input;
  return [...byField(scene.labels)].flatMap(([field, lines]) => {
    const source = sourceOf(text, field);
    if (source === undefined || lines.length === 0) return [];
    let at = 0;
    for (const line of lines) {
      const { next, wrong } = readLine(source, at, line, hyphenate);
      if (wrong !== undefined)
        return [
          problem(scene, field, `"${field}" ${wrong} in ${place(scene)}; write it in other words.`),
        ];
      at = next;
    }
    if (at === 0) return [];
    const message = `"${field}" ends before "${source.slice(at)}" in ${place(scene)}; shorten it, so that all of it is shown.`;
    return [problem(scene, field, message)];
  });
}
