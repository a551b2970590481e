import type { Label } from '../charts/chart.ts';
import { translator } from '../i18n/messages.ts';
import { breakLines } from '../charts/break-lines.ts';
import { codeOf, type Code, type PlacedCode } from './qr.ts';
import type { SceneInput } from './scene-input.ts';
import type { Misfit } from './set-words.ts';
import { codeAddress, shortAddress } from './short-address.ts';
import { dateLine, oneSourceLine, sourceLine } from './source-lines.ts';

/** Most lines of the source, and of its date. */
const SOURCE_LINES = 2;
/** Wall between the words and the code, in widths of the identity post. */
const CODE_GAP = 0.7;

/** The plinth: the floor of the picture, with what is asked and who says so. */
export interface Plinth {
  readonly top: number;
  readonly labels: readonly Label[];
  readonly misfits: readonly Misfit[];
  readonly code: PlacedCode | undefined;
}

/** The lines at the foot of the plinth. */
interface SourceBlock {
  /** Who says it and of what date; an empty last line is taken by the address alone. */
  readonly lines: readonly string[];
  readonly address: string | undefined;
  /** Width that the address takes of the last line, with the wall before it. */
  readonly taken: number;
}

/**
 * Returns source, dates and address on as few lines as they need: the address ends the last one, or has
 * one of its own beside a code.
 */
function sourceBlock(input: SceneInput, room: number, code: Code | undefined): SourceBlock {
  const { context, format, paper, edition, subject } = input;
  const address = shortAddress(paper, edition, subject);
  const width = (line: string) => context.width(line, 'source');
  const taken =
    address === undefined ? 0 : context.width(address, 'address') + format.post * CODE_GAP;
  const parts = [sourceLine(paper, edition), dateLine(input)] as const;
  const joined = oneSourceLine(...parts, translator(edition.messages)('source.schematic'));
  const one = !code && format.plinth.sourceLines === 'one' && width(joined) <= room - taken;
  const wrapped = (line: string) =>
    breakLines(line, { room, most: SOURCE_LINES, width, keepWithNext: input.keepWithNext }) ?? [
      line,
    ];
  const lines = one ? [joined] : parts.flatMap(wrapped);
  const beside = !code && width(lines.at(-1) ?? '') <= room - taken;
  return { lines: beside || address === undefined ? lines : [...lines, ''], address, taken };
}

function sourceLabels(
  input: SceneInput,
  { lines, address, taken }: SourceBlock,
  room: number,
): Label[] {
  const { format, context } = input;
  const { leading, size } = context.type('source');
  const last = format.height - format.plinth.bottom;
  const base = { on: 'plinth' } as const;
  const labels = lines.map((text, i): Label => {
    const above = lines.length - 1 - i;
    const baseline = last - above * leading * size;
    const free = above === 0 ? room - taken : room;
    const place = { x: format.left, baseline, align: 'left', room: free } as const;
    return { ...base, ...place, role: 'source', text, field: 'source' };
  });
  const shown = labels.filter(({ text }) => text !== '');
  if (address === undefined) return shown;
  const alone = shown.length < labels.length;
  const place = alone
    ? ({ x: format.left, align: 'left', room } as const)
    : ({ x: format.right, align: 'right', room: taken } as const);
  return [
    ...shown,
    { ...base, ...place, role: 'address', baseline: last, text: address, field: 'site' },
  ];
}

/**
 * Returns the ask on as few lines as it fits on, and then in the largest size; a word that no size holds
 * gets a hyphen.
 */
function askSetting(input: SceneInput, room: number) {
  const { context, text, keepWithNext, hyphenate } = input;
  const [least, most] = input.sizes('ask');
  const ask = context.type('ask');
  const broken = (lines: number, size: number, hyphens = false) =>
    breakLines(text.ask, {
      room,
      most: lines,
      width: (line) => context.width(line, 'ask', size),
      keepWithNext,
      ...(hyphens ? { hyphenate } : {}),
    });
  for (let count = 1; count <= input.format.plinth.askLines; count += 1) {
    if (!broken(count, least)) continue;
    for (let size = most; size >= least; size -= 1) {
      const lines = broken(count, size);
      if (lines) return { lines, ask: { ...ask, size } };
    }
  }
  const lines = broken(input.format.plinth.askLines, least, true);
  return { lines, ask: { ...ask, size: least } };
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

/** Returns the plinth; it grows by a line where the ask or the source needs one more. */
export function plinth(input: SceneInput): Plinth {
  const { format, text, context } = input;
  const code = codeIn(input);
  const side = seenSide(input, code);
  const room = format.right - format.left - (code ? side + format.post * CODE_GAP : 0);
  const { lines, ask } = askSetting(input, room);
  const askLines = lines ?? [text.ask];
  const sources = sourceBlock(input, room, code);
  const source = context.type('source');
  const askHeight = (askLines.length - 1) * ask.leading * ask.size;
  const sourceHeight = (sources.lines.length - 1) * source.leading * source.size;
  const { first, gap, bottom, least } = format.plinth;
  const beside = code ? first - context.capHeight('ask', ask.size) + side + bottom : 0;
  const height = Math.max(least, first + askHeight + gap + sourceHeight + bottom, beside);
  const top = format.height - height;
  const labels: Label[] = askLines.map((line, i) => ({
    text: line,
    role: 'ask',
    x: format.left,
    baseline: top + first + i * ask.leading * ask.size,
    align: 'left',
    room,
    size: ask.size,
    on: 'plinth',
    field: 'ask',
  }));
  const over = context.width(text.ask, 'ask', ask.size) / format.plinth.askLines - room;
  const misfits = lines
    ? []
    : [{ field: 'ask', over: Math.max(1, over), room, lines: format.plinth.askLines }];
  return {
    top,
    labels: [...labels, ...sourceLabels(input, sources, room)],
    misfits,
    code: code && placeCode(input, code, format.height - bottom),
  };
}
