import type { ChartSpec } from '../charts/charts.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Theme } from '../theme/theme.ts';
import type { Reference } from './body.ts';
import type { FigureText } from './figure-text.ts';
import type { Change } from './schema/changes.ts';
import type { Group } from './schema/demands.ts';
import type { Problem } from './input-error.ts';
import type { Glossary } from './schema/glossary.ts';
import type { Figure, Unit } from './schema/figures.ts';
import type { PaperFacts } from './schema/paper-facts.ts';
import type { Source } from './schema/sources.ts';

/** What an infographic is about: the overview or a demand. */
export interface Subject {
  readonly id: string;
  /** Its place in the series, from 1; 0 for the overview. */
  readonly number: number;
  readonly wall: string;
  readonly group: string | undefined;
  /** The figure that stands large at its head. */
  readonly lead: string | undefined;
  readonly chart: ChartSpec;
}

/** What every text of the paper has. */
export interface Section {
  readonly id: string;
  /** The file, relative to the paper's folder. */
  readonly file: string;
  /** The file as the site's content collection names it. */
  readonly entry: string;
  readonly title: string;
  readonly summary: string;
  /** The documents, figures and drawings that the text names. */
  readonly references: readonly Reference[];
}

/** A text with a page of its own. */
export interface PageText extends Section {
  readonly slug: string;
  readonly lead: string | undefined;
  /** The drawing at its head. */
  readonly hero: string | undefined;
  /** Drawings that follow its text. */
  readonly drawings: readonly string[];
  /** Whether the demands follow it. */
  readonly demands: boolean;
  /** The page in two to five plain sentences; empty where it has none. */
  readonly short: readonly string[];
}

/** The words of an infographic, all placeholders filled in. */
export interface SubjectText extends Section {
  /** Empty for the overview, which stands on the home page. */
  readonly slug: string;
  /** The headline; made from figure and subline where a figure leads. */
  readonly headline: string;
  readonly subline: string;
  readonly ask: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly alt: string;
  readonly reading: string;
  /** The page in two to five plain sentences; empty for the overview. */
  readonly short: readonly string[];
  /** All that is asked under this heading, a sentence each; empty where the ask is all. */
  readonly asked: readonly string[];
  /** Every figure that picture or words state. */
  readonly figures: readonly string[];
  /** Lines of the fields in the file, for messages: `headline`, `labels.before`. */
  readonly lines: Readonly<Record<string, number>>;
}

/** The words of a drawing that a text can place. */
export interface DrawingText {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly alt: string;
  readonly reading: string;
}

/** A term that a reader can look up. */
export interface TermText {
  readonly term: string;
  /** Other forms of the term, such as its plural. */
  readonly forms: readonly string[];
  readonly text: string;
}

/** A question that may be asked, and the sections where its answer stands. */
export interface Question {
  readonly question: string;
  readonly answer: string;
  /** Ids of demands, parts or pages. */
  readonly see: readonly string[];
}

/** What a speaker reads out: a paragraph, or a list whose items are said one by one. */
export type Spoken = string | { readonly list: readonly string[] };

/** The texts for those who speak at a hearing, all placeholders filled in. */
export interface Hearing {
  readonly id: string;
  readonly slug: string;
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** What the speaking text is, and whose words it is in. */
  readonly note: string;
  readonly speech: readonly Spoken[];
  readonly questions: readonly Question[];
}

/** A source as a locale names it. */
export interface SourceText {
  /** `motie-Van Meenen`. */
  readonly name: string;
  readonly title: string;
  readonly by: string;
  /** `2024`, or empty. */
  readonly year: string;
  /** `motie-Van Meenen (2024)`: for running text. */
  readonly cited: string;
  /** The date written out, or "not stated". */
  readonly date: string;
}

/** The paper in one language, ready to print: no placeholder is left. */
export interface Edition {
  readonly locale: string;
  /** Beginning of its addresses: `` for the first language, `/en` for others. */
  readonly base: string;
  readonly messages: Messages;
  readonly title: string;
  readonly sender: string;
  readonly shortName: string;
  readonly addressee: string;
  readonly rights: string;
  readonly figures: Readonly<Record<string, FigureText>>;
  readonly populations: Readonly<Record<string, string>>;
  readonly scopes: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, { readonly one: string; readonly other: string }>>;
  readonly sources: Readonly<Record<string, SourceText>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly glossary: Readonly<Record<string, TermText>>;
  readonly pages: Readonly<Record<'home' | 'full' | 'data' | 'colophon', PageText>> & {
    readonly accessibility?: PageText;
  };
  readonly parts: readonly PageText[];
  readonly overview: SubjectText | undefined;
  readonly demands: readonly SubjectText[];
  readonly drawings: Readonly<Record<string, DrawingText>>;
  /** What changed, in a sentence or two, by the id of the change. */
  readonly changes: Readonly<Record<string, string>>;
  readonly hearing: Hearing | undefined;
}

/** The dataset: what is true in every language. */
export interface Dataset {
  readonly facts: PaperFacts;
  readonly theme: Theme;
  readonly units: Readonly<Record<string, Unit>>;
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
  readonly groups: readonly Group[];
  readonly overview: Subject | undefined;
  readonly demands: readonly Subject[];
  readonly drawings: readonly { readonly id: string; readonly chart: ChartSpec }[];
  readonly claims: readonly string[];
  /** What changed on the site and when, newest first. */
  readonly changes: readonly Change[];
  readonly glossary: Glossary;
  /** Lines of the data files, for messages: `figures`, `children-in-reception`. */
  readonly lines: Readonly<Record<string, { readonly file: string; readonly line: number }>>;
}

/** The whole paper: validated, joined, with nothing left open. */
export interface Paper extends Dataset {
  readonly editions: readonly Edition[];
  /** What an editor should look at, though it stops no build. */
  readonly notes: readonly Problem[];
}

/** Returns an item by id; an id that was validated is always there. */
export function byId<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`no item "${id}"`);
  return found;
}

/** Returns the value of a key that was validated. */
export function known<T>(record: Readonly<Record<string, T>>, key: string): T {
  const value = record[key];
  if (value === undefined) throw new Error(`no entry "${key}"`);
  return value;
}

/** Returns the edition of a locale. */
export function editionOf(paper: Paper, locale: string): Edition {
  const edition = paper.editions.find((one) => one.locale === locale);
  if (!edition) throw new Error(`no edition in "${locale}"`);
  return edition;
}

/** Returns all subjects of infographics: the overview, if there is one, and the demands. */
export function subjectsOf({ overview, demands }: Dataset): readonly Subject[] {
  return overview ? [overview, ...demands] : demands;
}

/** Returns the words of a subject in an edition. */
export function textOf(edition: Edition, subject: Subject): SubjectText {
  const texts = edition.overview ? [edition.overview, ...edition.demands] : edition.demands;
  return byId(texts, subject.id);
}
