import { translator } from '../i18n/messages.ts';
import type { Edition, Paper } from '../model/paper.ts';
import { paperType } from '../model/paper-type.ts';
import { addRoom, type AddedRoom } from './column-ends.ts';
import { documentTitle } from './documents.ts';
import { listNumberer, type KeptItems } from './kept-items.ts';
import { keptNames } from './kept-names.ts';
import { keepLastInColumn, keepLastWords } from './last-words.ts';
import { keepNames } from './no-break.ts';
import { createNotes, type AddressForm, type Notes } from './notes.ts';
import { keptWithNext } from './headline.ts';
import { paperOpening } from './paper-opening.ts';
import { createDrawings } from './placed-drawings.ts';
import type { PrintPress } from './press.ts';
import { readText, type Reading } from './read-text.ts';
import { openPages, piecesOf, type Piece } from './page-pieces.ts';
import { runIn } from './run-in.ts';
import { documentPalette, type Scheme } from './scheme.ts';
import { openingSelection, paperSelection } from './select.ts';
import { sheetData } from './sheet-data.ts';
import type { TextSize } from './text-size.ts';
import { textOfInline, type Block } from './tree.ts';
import type { CitingPart } from './typesetter.ts';

/** Returns what a printed paper is: all parts, and the demands in brief. */
export function briefOf(paper: Paper, edition: Edition): string {
  const words = { type: paperType(paper, edition), sender: edition.sender };
  return translator(edition.messages)('document.brief', words);
}

/**
 * Returns the parts as the paper prints them: each in full, and under the part that leads to them
 * every demand in brief; the rest of a demand stands on its handout. `set` gives a text its form.
 */
async function partsOf(
  reading: Reading,
  { has }: Notes,
  set: (blocks: readonly Block[]) => Block[],
) {
  const { paper, edition } = reading;
  const names = keptNames(paper, edition);
  const titled = (title: string) => keepLastWords(keepNames(title, names));
  const parts = [];
  for (const part of edition.parts) {
    const blocks = await readText(reading, part, part.demands ? openingSelection : undefined);
    const demands = [];
    for (const [i, demand] of (part.demands ? edition.demands : []).entries()) {
      const brief = await readText(reading, demand, (nodes) => paperSelection(nodes, has));
      demands.push({ number: i + 1, title: titled(demand.title), blocks: set(brief) });
    }
    parts.push({ id: part.id, title: titled(part.title), blocks: set(blocks), demands });
  }
  return parts;
}

/** Returns the titles of the parts and of the sections in them, by the labels under which its template has them. */
function placesOf(
  key: string,
  parts: readonly { id: string; title: string; blocks: readonly Block[] }[],
): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap(({ id, title, blocks }) => [
      [`${key}-${id}`, title] as const,
      ...blocks.flatMap((block) =>
        block.t === 'heading' && block.anchor !== undefined
          ? [[`${key}-${id}-${block.anchor}`, textOfInline(block.body)] as const]
          : [],
      ),
    ]),
  );
}

/** How the paper is set. */
export interface PaperOptions {
  readonly edition: Edition;
  readonly scheme: Scheme;
  readonly size: TextSize;
  /** How much of the addresses of its sources it prints. */
  readonly addresses: AddressForm;
  /** Columns of its text. */
  readonly columns: 1 | 2;
  readonly key: string;
  /** Items that stay in one column. */
  readonly kept?: KeptItems | undefined;
  /** Room above its headings that lets its columns end on one line. */
  readonly added?: AddedRoom | undefined;
  /** How much higher its picture is than need be, in pt. */
  readonly higher?: number | undefined;
  /** The pieces of large print that begin a page, by their numbers in its order (`piecesOf`). */
  readonly opens?: readonly number[] | undefined;
  /** Whether its text stands on one page as long as it is, to be measured. */
  readonly endless?: boolean | undefined;
}

/** What the template of the paper reads; the places in it, by their labels, and the pieces of which it consists. */
export interface PaperText extends CitingPart {
  readonly places: ReadonlyMap<string, string>;
  readonly pieces: readonly Piece[];
}

/** Returns how the texts of a paper are given their form: where their words keep together, and which items of their lists. */
function formOf({ edition, columns, kept = new Map() }: PaperOptions) {
  const number = listNumberer(kept);
  const sentences = { locale: edition.locale, keepWithNext: keptWithNext(edition) };
  return (blocks: readonly Block[]) =>
    number(
      columns === 1
        ? keepLastInColumn(blocks, 'wide')
        : keepLastInColumn(runIn(blocks, sentences), 'narrow'),
    );
}

/** Returns the sheet of a paper: what it says of itself to readers and to programs. */
function paperSheet(
  { paper }: PrintPress,
  { edition, scheme, size, columns, key }: PaperOptions,
  wall: string,
) {
  const large = { kind: 'large-print', edition, subject: undefined } as const;
  return sheetData({
    paper,
    edition,
    scheme,
    key,
    wall,
    size,
    title: columns === 1 ? documentTitle(paper, large) : edition.title,
    description: briefOf(paper, edition),
    paged: true,
    subject: undefined,
  });
}

/** Returns the position paper: what its template reads. */
export async function paperPart(press: PrintPress, options: PaperOptions): Promise<PaperText> {
  const { edition, scheme, size, addresses, columns, key } = options;
  const { added, higher = 0, opens = [], endless = false } = options;
  const { paper, paperRoot } = press;
  const wall = paper.overview?.wall ?? Object.keys(paper.theme.walls)[0] ?? '';
  const palette = documentPalette(paper.theme, scheme, wall);
  const notes = createNotes(paper, edition, addresses);
  const drawings = createDrawings(press, { edition, palette });
  const reading = { paper, edition, paperRoot, cite: notes.cite, place: drawings.place };
  const roomy = addRoom(await partsOf(reading, notes, formOf(options)), added);
  const sources = { count: notes.list().length };
  const pieces = piecesOf(roomy.parts, sources);
  const atTop = opens.flatMap((n) => pieces[n] ?? []);
  const opened = openPages(roomy.parts, sources, atTop);
  const sheet = paperSheet(press, options, wall);
  const [large, hasCode] = [columns === 1, sheet.data.qr !== null];
  const opening = paperOpening(press, { edition, palette, size, large, hasCode, key, higher });
  const data = {
    ...sheet.data,
    ...opening.data,
    columns,
    added: roomy.sources,
    parts: opened.parts,
    notes: notes.list(),
    opens: opened.sources,
    endless,
  };
  const files = { ...sheet.files, ...drawings.files(), ...opening.files };
  return {
    data,
    files,
    cited: notes.cited(),
    places: placesOf(key, opened.parts),
    pieces,
  };
}
