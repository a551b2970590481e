import type { Label, TextRole } from '../charts/chart.ts';
import { fitLines, type Fitted } from './fit-lines.ts';
import { codeOf, type Code, type PlacedCode } from './qr.ts';
import type { SceneInput } from './scene-input.ts';
import type { Misfit } from './set-words.ts';
import { codeAddress } from './short-address.ts';
import { sourceBlock, sourceLabels, type SourceBlock } from './source-block.ts';

/** Wall between the words and the code, in widths of the identity post. */
const CODE_GAP = 0.7;

/** The plinth: the floor of the picture, with what is asked and who says so. */
export interface Plinth {
  readonly top: number;
  readonly labels: readonly Label[];
  readonly misfits: readonly Misfit[];
  readonly code: PlacedCode | undefined;
}

/** Returns the ask in its lines and size, at most that of its series; a word that no size holds gets a hyphen. */
function askSetting(input: SceneInput, room: number, ofSeries = Infinity): Fitted | undefined {
  const { context, text, keepWithNext, hyphenate, format } = input;
  const [least, largest] = input.sizes('ask');
  const most = Math.min(largest, ofSeries);
  const fitting = {
    text: text.ask,
    room,
    least,
    most,
    keepWithNext,
    lineCost: format.plinth.lineCost,
    lines: format.plinth.askLines,
    width: (line: string, size: number) => context.width(line, 'ask', size),
  };
  const longer = { ...fitting, lines: format.plinth.askMost };
  return fitLines(fitting) ?? fitLines(longer) ?? fitLines({ ...longer, hyphenate });
}

/** Returns the code of the picture's address, where the format has one and the site has an address. */
function codeIn({ format, paper, edition, subject }: SceneInput): Code | undefined {
  const address = codeAddress(paper, edition, subject);
  return format.qr === undefined || address === undefined ? undefined : codeOf(address, format.qr);
}

/** A code on a coloured plinth shows its white edge; on white paper its dark part is what is seen. */
function seenSide(input: SceneInput, code: Code | undefined): number {
  if (!code) return 0;
  return input.format.scheme === 'print' ? code.dark : code.side;
}

function placeCode(input: SceneInput, code: Code, bottom: number): PlacedCode {
  const beyond = (code.side - seenSide(input, code)) / 2;
  const x = input.format.right - code.side + beyond;
  const y = bottom - code.side + beyond;
  return { code, box: { x, y, width: code.side, height: code.side } };
}

/** The words of a plinth, and what they take. */
interface Contents {
  readonly code: Code | undefined;
  readonly room: number;
  readonly ask: Fitted;
  readonly fits: boolean;
  readonly sources: SourceBlock;
  /** From the first baseline of the ask to its last, and of the source to its last. */
  readonly askDrop: number;
  readonly sourceDrop: number;
}

function contents(input: SceneInput, ofSeries?: number): Contents {
  const { format, text, context } = input;
  const code = codeIn(input);
  const room =
    format.right - format.left - (code ? seenSide(input, code) + format.post * CODE_GAP : 0);
  const [least] = input.sizes('ask');
  const fitted = askSetting(input, room, ofSeries);
  const ask = fitted ?? { lines: [text.ask], size: least };
  const sources = sourceBlock(input, room, code !== undefined);
  const drop = (role: TextRole, size: number, count: number) =>
    (count - 1) * context.type(role).leading * size;
  return {
    code,
    room,
    ask,
    fits: fitted !== undefined,
    sources,
    askDrop: drop('ask', ask.size, ask.lines.length),
    sourceDrop: drop('source', context.type('source').size, sources.count),
  };
}

/** Returns the height in whole px, so that the floor is drawn sharp. */
function heightOf(input: SceneInput, { code, ask, askDrop, sourceDrop }: Contents): number {
  const { first, gap, bottom, least } = input.format.plinth;
  const above = first - input.context.capHeight('ask', ask.size);
  const beside = code ? above + seenSide(input, code) + bottom : 0;
  return Math.ceil(Math.max(least, first + askDrop + gap + sourceDrop + bottom, beside));
}

/** Returns the size in px in which a picture sets what is asked, if it stands alone. */
export function askSize(input: SceneInput): number {
  return contents(input).ask.size;
}

/**
 * Returns the height in px of the plinth that a picture's words need, with what is asked in the size `ask` of its
 * series; more where ask or source take a line more.
 */
export function plinthHeight(input: SceneInput, ask: number): number {
  return heightOf(input, contents(input, ask));
}

/** What a plinth has in common with those of its series, in px: its least height, and the most size of what is asked. */
interface OfSeries {
  readonly floor: number;
  readonly ask: number | undefined;
}

/** Returns the plinth. */
export function plinth(input: SceneInput, { floor, ask: ofSeries }: OfSeries): Plinth {
  const { format, text, context } = input;
  const words = contents(input, ofSeries);
  const { code, room, ask, sources, askDrop, sourceDrop } = words;
  const { first, gap, bottom, askMost } = format.plinth;
  const top = format.height - Math.max(floor, heightOf(input, words));
  const labels: Label[] = ask.lines.map((line, i) => ({
    text: line,
    role: 'ask',
    x: format.left,
    baseline: top + first + i * context.type('ask').leading * ask.size,
    align: 'left',
    room,
    size: ask.size,
    on: 'plinth',
    field: 'ask',
  }));
  const over = context.width(text.ask, 'ask', ask.size) / askMost - room;
  const misfit = { field: 'ask', over: Math.max(1, over), room, lines: askMost };
  const last = code ? format.height - bottom : top + first + askDrop + gap + sourceDrop;
  return {
    top,
    labels: [...labels, ...sourceLabels(input, sources, { room, last })],
    misfits: words.fits ? [] : [misfit],
    code: code && placeCode(input, code, format.height - bottom),
  };
}
