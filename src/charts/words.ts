import { range } from 'd3';
import { wordsKeptWithNext } from '../i18n/messages.ts';
import { breakLines, endsWell } from './break-lines.ts';
import type { DrawContext, Label, Stage, TextRole } from './chart.ts';

/** Baseline to baseline in sizes of the type: words over a drawing (mock-ups), and notes, which are light and longer. */
const LEADING = 1.09;
const NOTE_LEADING = 1.17;
/** Labels that stand side by side are smaller: 40 px where one alone has 44 (art direction § 4). */
const SIDE_BY_SIDE = 40 / 44;
/** A small picture has less to say over its drawing, and says it larger. */
const OF_BRIEF = 1.15;
const MOST_LINES = 2;
/** Words that do not fit get smaller in steps of this many px. */
const SIZE_STEP = 1;
/** A line may not end in this sign: it stands before what it equals. */
const EQUALS = '=';

function leadingOf(role: TextRole): number {
  return role === 'note' ? NOTE_LEADING : LEADING;
}

/** What hangs below the baseline of a line of words, in its sizes. */
export const DESCENDER = 0.25;
/** Least wall in px between what hangs below words and what stands under them (art direction § 12). */
const UNDER_DESCENDER = 18;

/** Returns the wall in px from a baseline to what stands under its words: so many sizes, or clear of what hangs below. */
export function wallUnder(size: number, sizes: number): number {
  return Math.max(sizes * size, DESCENDER * size + UNDER_DESCENDER);
}

/** Where a block of lines hangs. */
export interface Place {
  readonly x: number;
  /** Baseline of the last line. */
  readonly last: number;
  readonly align: Label['align'];
  readonly room: number;
  readonly field: string;
  readonly on?: Label['on'];
}

/** Lines of one role, and how they are set. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly role: TextRole;
  readonly size: number;
  /** Widest line in px. */
  readonly width: number;
  /** From the first baseline to the last, in px. */
  readonly drop: number;
  /** From the top of the capitals to the last baseline, in px. */
  readonly height: number;
  /** Whether the text fits its room as it was asked for: in its own size, on the lines that it may take. */
  readonly fits: boolean;
}

/** Returns the size in px of a label over a drawing. */
export function labelSize(context: DrawContext, detail: Stage['detail']): number {
  return context.type('label').size * (detail === 'brief' ? OF_BRIEF : 1);
}

/** Returns the size in px of labels that stand side by side; never under that of a legend, the floor. */
export function sizeBesides(context: DrawContext, detail: Stage['detail'] = 'full'): number {
  return Math.max(labelSize(context, detail) * SIDE_BY_SIDE, context.type('legend').size);
}

/** Returns a context whose words are `by` times as large, for blocks that carry their size. */
export function largerType(context: DrawContext, by: number): DrawContext {
  const type: DrawContext['type'] = (role) => {
    const own = context.type(role);
    return { ...own, size: own.size * by };
  };
  return { ...context, type };
}

/** Returns the words after which a line may not end. */
function keptWords(context: DrawContext): readonly string[] {
  return [...wordsKeptWithNext(context.message), EQUALS];
}

/** Whether no line of a block ends on a word that belongs to the next. */
export function wellBroken({ lines }: TextBlock, context: DrawContext): boolean {
  return endsWell(lines, keptWords(context));
}

interface Broken {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Returns a text smaller, down to a legend's size, and else in a line more; undefined where nothing holds it. */
function squeezed(broken: (size: number, most: number) => Broken | undefined, sizes: number[]) {
  return [MOST_LINES, MOST_LINES + 1]
    .flatMap((most) => sizes.map((size) => ({ most, size })))
    .map(({ most, size }) => broken(size, most))
    .find((one) => one !== undefined);
}

/** How a block of text is set. */
interface Setting {
  readonly role: TextRole;
  readonly room: number;
  readonly wanted: number;
  readonly most: number;
  readonly hyphenate?: DrawContext['hyphenate'];
}

function setBlock(text: string, setting: Setting, context: DrawContext): TextBlock {
  const { role, room, wanted, most, hyphenate } = setting;
  const keepWithNext = keptWords(context);
  const broken = (size: number, count: number): Broken | undefined => {
    const width = (line: string) => context.width(line, role, size);
    const breaking = { room, most: count, width, keepWithNext };
    const lines = breakLines(text, hyphenate ? { ...breaking, hyphenate } : breaking);
    return lines && { size, lines };
  };
  const shown = text !== '' && wanted > 0;
  const own = shown ? broken(wanted, most) : { size: wanted, lines: [] };
  const least = Math.min(wanted, context.type('legend').size);
  const set = own ?? squeezed(broken, [...range(wanted, least, -SIZE_STEP), least]);
  const { size, lines } = set ?? { size: wanted, lines: [text] };
  const drop = Math.max(0, lines.length - 1) * leadingOf(role) * size;
  const cap = lines.length === 0 ? 0 : context.capHeight(role, size);
  return {
    lines,
    role,
    size,
    width: Math.max(0, ...lines.map((line) => context.width(line, role, size))),
    drop,
    height: cap + drop,
    fits: own !== undefined,
  };
}

/**
 * Returns a text in one or two lines of at most `room` px, or in up to `most`. A text that does not fit gets
 * smaller, and then takes a third line; one that does not fit so either stays one line, so that it is
 * reported. No text, or a canvas without this role, gives no lines.
 */
export function textBlock(
  text: string,
  role: TextRole,
  room: number,
  context: DrawContext,
  wanted = context.type(role).size,
  most = MOST_LINES,
): TextBlock {
  return setBlock(text, { role, room, wanted, most }, context);
}

/** Returns a text as `textBlock` does; a word that is wider than the room is broken where its spelling allows it. */
export function brokenBlock(
  text: string,
  role: TextRole,
  room: number,
  context: DrawContext,
  wanted = context.type(role).size,
  most = MOST_LINES,
): TextBlock {
  const { hyphenate } = context;
  return setBlock(text, { role, room, wanted, most, hyphenate }, context);
}

/**
 * Returns a text in one or two lines of at most `room` px, or in up to `lines`, in the largest size that
 * holds it: from `most` px, by default that of its role, down to that of a legend, the floor.
 */
export function fittedBlock(
  text: string,
  role: TextRole,
  room: number,
  context: DrawContext,
  most = context.type(role).size,
  lines = MOST_LINES,
): TextBlock {
  const least = context.type('legend').size;
  for (let size = most; size > least; size -= SIZE_STEP) {
    const block = textBlock(text, role, room, context, size, lines);
    if (block.fits) return block;
  }
  return textBlock(text, role, room, context, Math.min(most, least), lines);
}

/** Returns the lines of a block as labels, the last on its baseline. */
export function placeBlock({ lines, role, size }: TextBlock, place: Place): Label[] {
  const { last, ...rest } = place;
  return lines.map((text, i) => ({
    text,
    role,
    size,
    baseline: last - (lines.length - 1 - i) * leadingOf(role) * size,
    ...rest,
  }));
}
