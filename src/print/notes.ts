import { translator } from '../i18n/messages.ts';
import { byId, known, type Edition, type Paper } from '../model/paper.ts';

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
  /** Returns the list so far. */
  readonly list: () => readonly Note[];
}

/** How much of an address is printed: a sheet has room for its host, and links to the rest. */
export type AddressForm = 'host' | 'whole address';

function printedPlace(url: string, form: AddressForm): string {
  const { hostname } = new URL(url);
  return form === 'host'
    ? hostname.replace(/^www\./, '')
    : url.replace(/^https?:\/\/(?:www\.)?/, '');
}

function note(
  paper: Paper,
  edition: Edition,
  { id, n, form }: { id: string; n: number; form: AddressForm },
): Note {
  const t = translator(edition.messages);
  const { number, type, url } = byId(paper.sources, id);
  const { title, by, date } = known(edition.sources, id);
  const facts = [by, number ?? t(`source.type.${type}`), date].filter((fact) => fact !== title);
  return {
    n,
    title,
    facts: facts.join(', '),
    url: url ?? null,
    place: url ? printedPlace(url, form) : '',
  };
}

/** Returns an empty list of sources. */
export function createNotes(paper: Paper, edition: Edition, form: AddressForm = 'host'): Notes {
  const ids: string[] = [];
  return {
    cite: (source) => {
      if (source === paper.facts.source) return undefined;
      if (!ids.includes(source)) ids.push(source);
      return ids.indexOf(source) + 1;
    },
    list: () => ids.map((id, i) => note(paper, edition, { id, n: i + 1, form })),
  };
}
