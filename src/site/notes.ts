import type { Paper, Section } from '../model/paper.ts';

/** A text on a page, and what the ids of its parts begin with where it shares the page. */
export interface PlacedText {
  readonly text: Section;
  readonly prefix: string;
}

/** A document in the list at the end of a page. */
export interface Note {
  /** Id of the source. */
  readonly id: string;
  /** Its number in the list, from 1. */
  readonly number: number;
  /** Anchors of the places in the text that refer to it, in order. */
  readonly back: readonly string[];
}

/** Returns the anchor of the nth place, from 1, where a text refers to a source. */
export function referenceId({ prefix, source, n }: { prefix: string; source: string; n: number }) {
  return `${prefix}ref-${source}-${n}`;
}

/** Returns the anchor of a source in the list at the end of the page. */
export function noteId(source: string): string {
  return `source-${source}`;
}

function referencesOf({ text, prefix }: PlacedText): { source: string; anchor: string }[] {
  const named = text.references.filter(({ component }) => component === 'Source');
  return named.map(({ id: source }, at) => {
    const n = named.slice(0, at + 1).filter(({ id }) => id === source).length;
    return { source, anchor: referenceId({ prefix, source, n }) };
  });
}

/**
 * Returns the documents behind the texts of a page: numbered in the order in which the texts first refer to
 * them, then those that stand behind the page without being named in its text.
 */
export function notesOf(
  { facts }: Paper,
  texts: readonly PlacedText[],
  behind: readonly string[] = [facts.source],
): Note[] {
  const references = texts.flatMap(referencesOf);
  const named = references.map(({ source }) => source);
  return [...new Set([...named, ...behind])].map((id, at) => ({
    id,
    number: at + 1,
    back: references.filter(({ source }) => source === id).map(({ anchor }) => anchor),
  }));
}
