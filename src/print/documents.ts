import { capitalise } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';
import { paperType } from '../model/paper-type.ts';
import { SCHEMES, type Scheme } from './scheme.ts';

/** Kinds of document. */
export const DOCUMENT_KINDS = ['paper', 'large-print', 'handout', 'pack'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One document to print. */
export interface DocumentJob {
  /** Tells it from the others of its language and is the name of its file: `handout-no-noise-one-colour`. */
  readonly id: string;
  readonly kind: DocumentKind;
  readonly edition: Edition;
  readonly scheme: Scheme;
  /** The demand of a handout. */
  readonly subject: Subject | undefined;
}

/** What a kind is printed as: in which schemes, and whether there is one for every demand. */
const kinds: Readonly<
  Record<DocumentKind, { name: string; schemes: readonly Scheme[]; each: boolean }>
> = {
  paper: { name: 'position-paper', schemes: SCHEMES, each: false },
  'large-print': { name: 'position-paper-large-print', schemes: ['print'], each: false },
  handout: { name: 'handout', schemes: SCHEMES, each: true },
  pack: { name: 'hearing-pack', schemes: ['colour'], each: false },
};

function jobsOfKind(paper: Paper, edition: Edition, kind: DocumentKind): DocumentJob[] {
  const { name, schemes, each } = kinds[kind];
  const subjects = each ? paper.demands : [undefined];
  return subjects.flatMap((subject) =>
    schemes.map((scheme) => {
      const suffix = scheme === 'print' && schemes.length > 1 ? ['one-colour'] : [];
      const id = [name, ...(subject ? [subject.id] : []), ...suffix].join('-');
      return { id, kind, edition, scheme, subject };
    }),
  );
}

/** Returns all documents of a paper: every kind in every scheme and locale. */
export function documentJobs(paper: Paper): DocumentJob[] {
  return paper.editions.flatMap((edition) =>
    DOCUMENT_KINDS.flatMap((kind) => jobsOfKind(paper, edition, kind)),
  );
}

/** Returns the path of a document within the site. */
export function documentPath({ id, edition }: DocumentJob): string {
  return `${edition.base}/documents/${id}.pdf`;
}

/** Returns the name of a document for readers: `Handout 2: …`. */
export function documentTitle(
  paper: Paper,
  { kind, edition, subject }: Pick<DocumentJob, 'kind' | 'edition' | 'subject'>,
): string {
  const t = translator(edition.messages);
  const words = t(`document.kind.${kind}`, {
    n: subject?.number ?? '',
    title: subject ? textOf(edition, subject).title : edition.title,
    type: paperType(paper, edition),
  });
  return capitalise(words, edition.locale);
}
