import { byId, known, type Edition, type Paper } from '../model/paper.ts';
import { sourceFacts } from '../model/source-facts.ts';
import { keptNames } from './kept-names.ts';
import { keepLastWords } from './last-words.ts';
import { keepFact, keepNames } from './no-break.ts';

/** An entry of a document's list of sources. */
export interface Note {
  readonly n: number;
  readonly title: string;
  /** Maker, number or kind, and date. */
  readonly facts: string;
  readonly url: string | null;
  /** The address as it is printed. */
  readonly place: string;
}

/** The sources of one document, numbered in the order in which its text names them. */
export interface Notes {
  /** Returns the number of a source; none for the paper itself, which every foot names. */
  readonly cite: (source: string) => number | undefined;
  /** Returns whether a source is in the list already. */
  readonly has: (source: string) => boolean;
  /** Returns the ids of the sources so far, in their order. */
  readonly cited: () => readonly string[];
  /** Returns the list so far. */
  readonly list: () => readonly Note[];
}

/** How much of an address is printed: all of it, all where that takes no more than one line, or its host; each is a link. */
export type AddressForm = 'host' | 'one line' | 'whole address';

/** Signs of an address that a line of a sheet holds. */
const MOST_ON_LINE = 42;

function printedPlace(url: string, form: AddressForm): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const whole = url.replace(/^https?:\/\/(?:www\.)?/, '');
  const isWhole = form === 'one line' ? whole.length <= MOST_ON_LINE : form === 'whole address';
  return isWhole ? whole : host;
}

function note(
  paper: Paper,
  edition: Edition,
  { id, n, form }: { id: string; n: number; form: AddressForm },
): Note {
  const { url } = byId(paper.sources, id);
  const { title } = known(edition.sources, id);
  const names = keptNames(paper, edition);
  const facts = sourceFacts(paper, edition, id);
  const told = facts.map((fact) => keepFact(fact, names)).join(', ');
  return {
    n,
    title: keepNames(title, names),
    facts: url ? told : keepLastWords(told),
    url: url ?? null,
    place: url ? printedPlace(url, form) : '',
  };
}

/** Returns an empty list of sources. */
export function createNotes(
  paper: Paper,
  edition: Edition,
  form: AddressForm = 'whole address',
): Notes {
  const ids: string[] = [];
  return {
    cite: (source) => {
      if (source === paper.facts.source) return undefined;
      if (!ids.includes(source)) ids.push(source);
      return ids.indexOf(source) + 1;
    },
    has: (source) => source === paper.facts.source || ids.includes(source),
    cited: () => ids,
    list: () => ids.map((id, i) => note(paper, edition, { id, n: i + 1, form })),
  };
}
