import type { Edition, Paper } from '../model/paper.ts';

/** A name of this many letters or fewer stays on one line; longer ones would leave gaps in a column. */
const SHORT_NAME = 14;

/** Returns a name, and where it ends with another one in brackets, also what stands before those. */
function withoutBrackets(name: string): string[] {
  return [name, name.replace(/ \([^()]*\)$/, '')];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * Returns what the names look like in which no line ends: the short ones that the data has, such as
 * "Tweede Kamer", and every name that begins as names in this language do, such as "Van Meenen".
 */
export function keptNames({ facts, sources }: Paper, { messages }: Edition): RegExp {
  const all = [facts.shortName, ...sources.flatMap(({ name, by }) => [name, by])];
  const short = new Set(
    all
      .flatMap((name) => Object.values(name))
      .flatMap(withoutBrackets)
      .filter((name) => name.includes(' ') && name.length <= SHORT_NAME),
  );
  const starts = messages['language.nameStarts'].split(/,\s*/).filter((start) => start !== '');
  const begun = starts.length > 0 ? [`(?:${starts.map(escaped).join('|')}) \\p{Lu}\\p{L}*`] : [];
  const names = [...short].sort((a, b) => b.length - a.length).map(escaped);
  const either = [...names, ...begun].join('|');
  return new RegExp(`(?<![\\p{L}])(?:${either})(?!\\p{L})`, 'gu');
}
