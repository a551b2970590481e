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
export function dateLine({ paper, edition, text, chart }: Pick<SceneInput, 'paper' | 'edition' | 'text' | 'chart'>): string {
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

/** The plinth: the floor of the picture, with what is asked and who says so. */
export interface Plinth {
  readonly top: number;
  readonly labels: readonly Label[];
  readonly misfits: readonly Misfit[];
}

function sourceTexts(input: SceneInput): string[] {
  const source = sourceLine(input.paper, input.edition);
  const dates = dateLine(input);
  return input.format.plinth.sourceLines === 'two' ? [source, dates] : [`${source}. ${dates}`];
}

/** Returns the ask on one line in the largest size that holds it, or on two lines. */
function askSetting(input: SceneInput, room: number) {
  const { context, text } = input;
  const [least, most] = input.sizes('ask');
  const ask = context.type('ask');
  const fitted = Math.min(most, (most * room) / context.width(text.ask, 'ask', most));
  if (fitted >= least) return { lines: [text.ask], ask: { ...ask, size: fitted } };
  const width = (line: string) => context.width(line, 'ask');
  const lines = breakLines(text.ask, { room, most: ASK_LINES, width, keepWithNext: input.keepWithNext });
  return { lines, ask };
}

/** Returns the plinth; it grows by a line where the ask needs two. */
export function plinth(input: SceneInput): Plinth {
  const { format, text, context, paper } = input;
  const room = format.right - format.left;
  const { lines, ask } = askSetting(input, room);
  const askLines = lines ?? [text.ask];
  const sources = sourceTexts(input);
  const source = context.type('source');
  const askHeight = (askLines.length - 1) * ask.leading * ask.size;
  const sourceHeight = (sources.length - 1) * source.leading * source.size;
  const { first, gap, bottom, least } = format.plinth;
  const height = Math.max(least, first + askHeight + gap + sourceHeight + bottom);
  const top = format.height - height;
  const base = { x: format.left, align: 'left', on: 'plinth' } as const;
  const labels: Label[] = askLines.map((line, i) => {
    const baseline = top + first + i * ask.leading * ask.size;
    return { ...base, text: line, role: 'ask', baseline, room, size: ask.size, field: 'ask' };
  });
  const lastBaseline = format.height - bottom;
  const address = printedAddress(paper);
  const addressRoom = address === undefined ? 0 : context.width(address, 'source') + format.post / 2;
  sources.forEach((line, i) => {
    const baseline = lastBaseline - sourceHeight + i * source.leading * source.size;
    labels.push({ ...base, text: line, role: 'source', baseline, room: room - addressRoom, field: 'source' });
  });
  if (address !== undefined) {
    labels.push({
      text: address,
      role: 'source',
      x: format.right,
      baseline: lastBaseline,
      align: 'right',
      room: addressRoom,
      on: 'plinth',
      field: 'site',
    });
  }
  const over = context.width(text.ask, 'ask') / ASK_LINES - room;
  const misfits = lines ? [] : [{ field: 'ask', over: Math.max(1, over), room, lines: ASK_LINES }];
  return { top, labels, misfits };
}
