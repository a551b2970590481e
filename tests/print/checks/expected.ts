import { z } from 'zod';
import { factOf } from '../../../src/print/facts.ts';
import type { Block, Inline } from '../../../src/print/tree.ts';
import type { PrintedDocument } from '../../../src/print/set-part.ts';

/** A heading of a document; those of pages to write on are no bookmarks. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly bookmarked: boolean;
}

/** What a document must hold, read from the texts that it was made of and not from its templates. */
export interface Expected {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly headings: readonly Heading[];
  /** The numbers of the demands that the paper gives a heading each. */
  readonly numbered: readonly number[];
  readonly alts: readonly string[];
  readonly tables: number;
  /** All words in reading order, those of drawings left out. */
  readonly words: string;
  /** The headings of the rooms to write. */
  readonly writing: readonly string[];
  /** In pt. */
  readonly leastSize: number;
  /** Of the raised numbers of notes, and of the words of drawings, in pt. */
  readonly leastMark: number;
  readonly leastDrawn: number;
  /** Of tables, in pt. */
  readonly leastCell: number;
  /** What is read aloud, and its size in pt. */
  readonly spoken: {
    readonly paragraphs: readonly string[];
    readonly items: readonly string[];
    readonly size: number;
  };
  /** Whether it is large print. */
  readonly large: boolean;
  /** Titles of listed sources that no text refers to. */
  readonly uncited: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;
interface Note {
  readonly n: number;
  readonly title: string;
  readonly facts: string;
  readonly url: string | null;
  readonly place: string;
}

/** Collects words, headings and alternatives in reading order. */
class Reader {
  readonly words: string[] = [];
  readonly headings: Heading[] = [];
  readonly alts: string[] = [];
  readonly uncited: string[] = [];
  /** Numbers of the notes that the text refers to since the last list of sources. */
  private readonly cited = new Set<number>();
  tables = 0;
  /** The page that the head of a paper points to, where it does. */
  pointed: number | undefined;

  say(...words: readonly string[]): void {
    this.words.push(...words);
  }

  heading(level: number, text: string, bookmarked = true): void {
    this.headings.push({ level, text, bookmarked });
    this.words.push(text);
  }

  inline(nodes: readonly Inline[]): void {
    for (const node of nodes) {
      if (node.t === 'text') this.words.push(node.text);
      else if (node.t === 'note') {
        this.words.push(String(node.n));
        this.cited.add(node.n);
      } else if (node.t !== 'break') this.inline(node.body);
    }
  }

  blocks(nodes: readonly Block[], level: number): void {
    for (const node of nodes) {
      if (node.t === 'paragraph') this.inline(node.body);
      else if (node.t === 'heading') this.heading(level + node.depth - 1, inlineText(node.body));
      else if (node.t === 'list') node.items.forEach((item) => this.blocks(item, level));
      else if (node.t === 'table') {
        this.tables += 1;
        for (const row of [node.header, ...node.rows]) row.forEach((cell) => this.inline(cell));
        this.inline(node.foot ?? []);
      } else {
        this.alts.push(node.alt);
        this.say(node.title, node.reading);
      }
    }
  }

  /** The list of all sources of a document; its parts refer to lists of their own. */
  listAll(notes: readonly Note[]): void {
    const before = this.uncited.length;
    this.list(notes);
    this.uncited.length = before;
  }

  notes(level: number, title: string, notes: readonly Note[]): void {
    if (notes.length === 0) return;
    this.heading(level, title);
    this.list(notes);
  }

  private list(notes: readonly Note[]): void {
    for (const { n, title: name, facts, url, place } of notes) {
      this.say(String(n), name, facts, url === null ? '' : place);
      if (!this.cited.has(n)) this.uncited.push(name);
    }
    this.cited.clear();
  }
}

function inlineText(nodes: readonly Inline[]): string {
  const inner = new Reader();
  inner.inline(nodes);
  return inner.words.join('');
}

// The data of a template is plain JSON; its shape is that of the functions in src/print that make it.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

function readHandout(reader: Reader, data: Json, level: number): void {
  const { lead, headline } = data;
  const words = lead
    ? [lead.qualifier, lead.number, ...lead.subline].filter((word: string) => word !== '')
    : headline.lines;
  reader.heading(level, [...data.kicker.lines, ...words].join(' '));
  reader.alts.push(data.drawing.alt);
  reader.say(...data.ask.lines, data.basis);
  for (const section of data.sections) {
    reader.heading(level + 1, section.title);
    reader.blocks(section.blocks, level + 2);
  }
  reader.heading(level + 1, data.words.notes);
  reader.notes(level + 1, data.words.sources, data.notes);
  if (data.qr) reader.alts.push(data.qr.alt);
}

function readHead(reader: Reader, data: Json): void {
  if (data.ask) reader.say(...data.ask.lines);
  if (data.basis) reader.say(data.basis);
  for (const { name, value, label } of data.facts.flat()) {
    if (label === undefined) reader.say(name, value);
    else if (reader.pointed !== undefined)
      reader.say(name, value.replace('{n}', String(reader.pointed)));
  }
  reader.say(data.restatement);
}

function readPaper(reader: Reader, data: Json, level: number): void {
  reader.heading(level, [...data.kicker.lines, ...data.headline.lines].join(' '));
  if (data.count) reader.say(data.count);
  if (data.drawing) reader.alts.push(data.drawing.alt);
  if (data.qr) reader.alts.push(data.qr.alt);
  readHead(reader, data);
  for (const part of data.parts) {
    reader.heading(level + 1, part.title);
    reader.blocks(part.blocks, level + 2);
    for (const { number, title, blocks } of part.demands) {
      reader.heading(level + 2, `${number} ${title}`);
      reader.blocks(blocks, level + 3);
    }
  }
  reader.notes(level + 1, data.words.sources, data.notes);
}

/** Returns the paragraphs of a speaking text and the items of its lists, in their order. */
function spokenOf(speech: Json): string[] {
  return (speech?.spoken ?? []).flatMap((one: Json) => one.list ?? [one.paragraph]);
}

function readPack(reader: Reader, data: Json): void {
  const verso = (name: string, level: number, about: readonly string[]) => {
    if (!data.versos.includes(name)) return;
    reader.heading(level, [...about, data.words.notes].join(' '), false);
    reader.say(data.words['notes-who'], data.words['notes-what']);
  };
  const { kicker, headline, sender, addressee, drawing } = data.cover;
  reader.heading(1, [...kicker.lines, ...headline.lines].join(' '));
  reader.say(...sender.lines, ...addressee.lines);
  if (drawing) reader.alts.push(drawing.alt);
  if (data.qr) reader.alts.push(data.qr.alt);
  readHead(reader, data.cover);
  reader.heading(2, data.words.contents);
  for (const { title } of data.contents.flat()) reader.say(title);
  verso('cover', 2, headline.lines);
  readPaper(reader, data.paper, 2);
  verso('paper', 3, data.paper.headline.lines);
  for (const handout of data.handouts) {
    readHandout(reader, handout, 2);
    verso('handouts', 3, handout.kicker.lines);
  }
  if (data.speech) {
    reader.heading(2, data.speech.title);
    reader.say(data.speech.note, ...spokenOf(data.speech));
    verso('speech', 3, [data.speech.title]);
  }
  if (data.questions) {
    reader.heading(2, data.questions.title);
    for (const { question, answer, places } of data.questions.items) {
      reader.heading(3, question);
      reader.say(answer, data.words.see);
      for (const { title, label } of places)
        reader.say(label ? data.words.at.replace('{n}', '') : '', title);
    }
    verso('questions', 3, [data.questions.title]);
  }
  reader.heading(2, data.figures.title);
  reader.blocks([data.figures.table], 3);
  reader.say(data.figures.source);
  reader.blocks(data.figures.blocks, 3);
  verso('figures', 3, [data.figures.title]);
  reader.heading(2, data.words.sources);
  reader.say(data.numbers);
  reader.listAll(data.notes);
}

const readers: Readonly<Record<string, (reader: Reader, data: Json) => void>> = {
  'handout.typ': (reader, data) => readHandout(reader, data, 1),
  'paper.typ': (reader, data) => readPaper(reader, data, 1),
  'pack.typ': readPack,
};

const pointedFact = z.object({ pointed: z.number() });

/** Type that a speaker reads from, in pt. */
const SPOKEN = 15;
/** Body of large print, in pt. */
const LARGE_BODY = 18;

/** Returns what a printed document must hold. */
export function expectedOf({ job, facts }: PrintedDocument): Expected {
  const data: Data = JSON.parse(job.files['document.json'] ?? '{}');
  const reader = new Reader();
  const large = (data as Json).size.body >= LARGE_BODY;
  reader.pointed = factOf(facts, pointedFact)?.pointed;
  readers[job.main]?.(reader, data);
  return {
    language: String(data['lang']),
    title: String(data['title']),
    author: String(data['author']),
    description: String(data['description']),
    keywords: data['keywords'] as readonly string[],
    headings: reader.headings,
    numbered: ((data as Json).parts ?? []).flatMap((part: Json) =>
      part.demands.map(({ number }: Json) => number),
    ),
    alts: reader.alts,
    tables: reader.tables,
    words: reader.words.join(' '),
    writing: [
      (data as Json).words.notes,
      ...reader.headings.filter(({ bookmarked }) => !bookmarked).map(({ text }) => text),
    ],
    leastSize: (data as Json).size.notes,
    leastCell: (data as Json).size.body,
    spoken: {
      paragraphs: spokenOf((data as Json).speech),
      items: ((data as Json).speech?.spoken ?? []).flatMap((one: Json) => one.list ?? []),
      size: SPOKEN,
    },
    large,
    leastMark: large ? LARGE_BODY : 7.5,
    leastDrawn: large ? LARGE_BODY : 7.5,
    uncited: reader.uncited,
  };
}
