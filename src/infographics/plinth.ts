import type { Label } from '../charts/chart.ts';
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { byId, type Edition, type Paper } from '../model/paper.ts';
import { breakLines } from '../charts/break-lines.ts';
import { chartFigure } from './canvas.ts';
import type { Misfit } from './header.ts';
import type { SceneInput } from './scene-input.ts';

const ASK_LINES = 2;

/** Returns the address that pictures print: none while the site's address is the example. */
export function printedAddress({ facts }: Paper): string | undefined {
  const { hostname, pathname } = new URL(facts.site);
  return hostname.endsWith('.example') ? undefined : `${hostname}${pathname.replace(/\/$/, '')}`;
}

/** Returns the source of a picture: who says it. */
export function sourceLine(paper: Paper, edition: Edition): string {
  const t = translator(edition.messages);
  const { type } = byId(paper.sources, paper.facts.source);
  return t('source.line', { type: t(`source.type.${type}`), sender: edition.sender });
}

/** Returns what a picture says of its dates and counts: `Schema, geen telling. Datum niet vermeld`. */
export function dateLine({
  paper,
  edition,
  text,
  chart,
}: Pick<SceneInput, 'paper' | 'edition' | 'text' | 'chart'>): string {
  const t = translator(edition.messages);
  const dates = text.figures.map((id) => byId(paper.figures, id).asOf);
  const date = dates[0] ?? paper.facts.date;
  const stated = date !== 'not-stated' && dates.every((other) => other === date);
  const kind = dates.length > 0 ? 'figures' : 'paper';
  const words = stated
    ? t(`source.${kind}Dated`, { date: formatDate(date, edition.locale) })
    : t(`source.${kind}Undated`);
  const schematic = chart.license(chartFigure(paper)).kind === 'schematic';
  return schematic ? `${t('source.schematic')} ${words}` : words;
}

/** Returns source and date on one line; what is no count says so first (art direction § 2). */
function oneLine([source, dates]: readonly [string, string], note: string): string {
  if (!dates.startsWith(`${note} `)) return `${source}. ${dates}`;
  return `${note} ${source}. ${dates.slice(note.length + 1)}`;
}

/** The plinth: the floor of the picture, with what is asked and who says so. */
export interface Plinth {
  readonly top: number;
  readonly labels: readonly Label[];
  readonly misfits: readonly Misfit[];
}

/** The lines at the foot of the plinth. */
interface SourceBlock {
  /** Who says it and of what date; an empty last line is taken by the address alone. */
  readonly lines: readonly string[];
  readonly address: string | undefined;
  /** Width that the address takes of the last line, with the wall before it. */
  readonly taken: number;
}

/** Returns source, dates and address on as few lines as they need: the address ends the last one. */
function sourceBlock(input: SceneInput, room: number): SourceBlock {
  const { context, format, paper, edition } = input;
  const address = printedAddress(paper);
  const width = (line: string) => context.width(line, 'source');
  const taken = address === undefined ? 0 : width(address) + format.post / 2;
  const parts = [sourceLine(paper, edition), dateLine(input)] as const;
  const joined = oneLine(parts, translator(edition.messages)('source.schematic'));
  const one = format.plinth.sourceLines === 'one' && width(joined) <= room - taken;
  const lines = one ? [joined] : [...parts];
  const beside = width(lines.at(-1) ?? '') <= room - taken;
  return { lines: beside ? lines : [...lines, ''], address, taken };
}

function sourceLabels(
  input: SceneInput,
  { lines, address, taken }: SourceBlock,
  room: number,
): Label[] {
  const { format, context } = input;
  const { leading, size } = context.type('source');
  const last = format.height - format.plinth.bottom;
  const base = { role: 'source', on: 'plinth' } as const;
  const labels = lines.map((text, i): Label => {
    const above = lines.length - 1 - i;
    const baseline = last - above * leading * size;
    const free = above === 0 ? room - taken : room;
    return { ...base, text, x: format.left, baseline, align: 'left', room: free, field: 'source' };
  });
  const shown = labels.filter(({ text }) => text !== '');
  if (address === undefined) return shown;
  const alone = shown.length < labels.length;
  const place = alone
    ? ({ x: format.left, align: 'left', room } as const)
    : ({ x: format.right, align: 'right', room: taken } as const);
  return [...shown, { ...base, ...place, baseline: last, text: address, field: 'site' }];
}

/** Returns the ask on one line in the largest size that holds it, or on two lines. */
function askSetting(input: SceneInput, room: number) {
  const { context, text } = input;
  const [least, most] = input.sizes('ask');
  const ask = context.type('ask');
  const fitted = Math.min(most, (most * room) / context.width(text.ask, 'ask', most));
  if (fitted >= least) return { lines: [text.ask], ask: { ...ask, size: fitted } };
  const width = (line: string) => context.width(line, 'ask');
  const lines = breakLines(text.ask, {
    room,
    most: ASK_LINES,
    width,
    keepWithNext: input.keepWithNext,
  });
  return { lines, ask };
}

/** Returns the plinth; it grows by a line where the ask or the source needs one more. */
export function plinth(input: SceneInput): Plinth {
  const { format, text, context } = input;
  const room = format.right - format.left;
  const { lines, ask } = askSetting(input, room);
  const askLines = lines ?? [text.ask];
  const sources = sourceBlock(input, room);
  const source = context.type('source');
  const askHeight = (askLines.length - 1) * ask.leading * ask.size;
  const sourceHeight = (sources.lines.length - 1) * source.leading * source.size;
  const { first, gap, bottom, least } = format.plinth;
  const height = Math.max(least, first + askHeight + gap + sourceHeight + bottom);
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
  const over = context.width(text.ask, 'ask') / ASK_LINES - room;
  const misfits = lines ? [] : [{ field: 'ask', over: Math.max(1, over), room, lines: ASK_LINES }];
  return { top, labels: [...labels, ...sourceLabels(input, sources, room)], misfits };
}
