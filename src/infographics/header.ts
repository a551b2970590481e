import { range } from 'd3';
import type { Label, TextRole } from '../charts/chart.ts';
import { capitalise } from '../i18n/format.ts';
import { known } from '../model/paper.ts';
import { breakLines } from '../charts/break-lines.ts';
import { aboveLegend } from './legend.ts';
import type { SceneInput } from './scene-input.ts';

/** Words that do not fit their box in any size that the design allows. */
export interface Misfit {
  readonly field: string;
  /** How many px too wide its narrowest setting is. */
  readonly over: number;
  readonly room: number;
  readonly lines: number;
}

/** The header of an infographic; `end` is its last baseline. */
export interface Header {
  readonly labels: readonly Label[];
  readonly misfits: readonly Misfit[];
  readonly end: number;
}

const SUBLINE_LINES = 2;
/** From the kicker's last baseline to the top of the headline, in sizes of the kicker (art direction § 7). */
const KICKER_TO_HEADLINE = 1.25;
/** From the qualifier's baseline to the top of the number, and from the number to the subline, in sizes of the subline. */
const QUALIFIER_GAP = 0.42;
const SUBLINE_GAP = 0.66;
/** From the lowest ink of the number, the comma of an English one, to the top of the subline. */
const COMMA_GAP = 0.3;
/** The stem of a heavy headline stands on the column, not its bearing (art direction § 5). */
const OPTICAL_EDGE = 0.04;
/** A headline gets smaller in steps of this many px. */
const SIZE_STEP = 1;
/** Tallest number, as a part of the canvas: of one that is higher than wide, and of another. */
const NUMBER_MOST = { high: 0.26, low: 0.22 };
/** What is left of its height, at least, where it gives way to the words below it. */
const NUMBER_LEAST = 0.4;

interface Block {
  readonly labels: Label[];
  readonly misfits: Misfit[];
  readonly end: number;
}

interface Setting {
  readonly role: TextRole;
  readonly field: string;
  readonly text: string;
  readonly x: number;
  readonly room: number;
  readonly most: number;
  /** Top of the capitals of the first line. */
  readonly top: number;
  /** Largest size in px, where that is less than the role allows. */
  readonly largest?: number;
}

function widest(input: SceneInput, role: TextRole, size: number, text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => input.context.width(word, role, size)));
}

function lineLabels(
  input: SceneInput,
  setting: Setting,
  size: number,
  lines: readonly string[],
): Block {
  const { context } = input;
  const { role, field, x, room, top } = setting;
  const leading = context.type(role).leading * size;
  const first = top + context.capHeight(role, size);
  const labels = lines.map((text, i): Label => {
    return { text, role, x, baseline: first + i * leading, align: 'left', room, size, field };
  });
  return { labels, misfits: [], end: first + (lines.length - 1) * leading };
}

/** Sets words on as few lines as they fit in, and then in the largest size of their role. */
function setWords(input: SceneInput, setting: Setting): Block {
  const [least, allowed] = input.sizes(setting.role);
  const most = Math.max(least, Math.min(allowed, setting.largest ?? allowed));
  const { keepWithNext, context } = input;
  const broken = (lines: number, size: number) =>
    breakLines(setting.text, {
      room: setting.room,
      most: lines,
      width: (line) => context.width(line, setting.role, size),
      keepWithNext,
    });
  for (let lines = 1; lines <= setting.most; lines += 1) {
    if (!broken(lines, least)) continue;
    for (let size = most; size >= least; size -= SIZE_STEP) {
      const set = broken(lines, size);
      if (set) return lineLabels(input, setting, size, set);
    }
  }
  const over = Math.max(
    widest(input, setting.role, least, setting.text) - setting.room,
    input.context.width(setting.text, setting.role, least) / setting.most - setting.room,
    1,
  );
  const misfit = { field: setting.field, over, room: setting.room, lines: setting.most };
  return { labels: [], misfits: [misfit], end: setting.top + least };
}

/** Sets a big number so that its ink fills the column from edge to edge, or stands `most` px tall. */
function setNumber(
  input: SceneInput,
  text: string,
  at: { x: number; room: number; top: number; most: number },
): Block & { readonly lowest: number } {
  const style = input.context.type('number');
  const probe = input.measure.text(text, { ...style, size: 100 });
  const tallest = (at.most * 100) / -probe.top;
  const size = Math.min((at.room * 100) / (probe.right - probe.left), tallest);
  const ink = input.measure.text(text, { ...style, size });
  const label: Label = {
    text,
    role: 'number',
    x: at.x - ink.left,
    baseline: at.top - ink.top,
    align: 'left',
    room: at.room + ink.left + size,
    size,
    field: 'lead',
  };
  const lowest = label.baseline + ink.bottom;
  return { labels: [label], misfits: [], end: label.baseline, lowest };
}

/** Sets the subline to the width of the number, or on two lines where it is too long for that. */
function setSubline(input: SceneInput, setting: Setting): Block {
  const [least, most] = input.sizes('subline');
  const fitted = (most * setting.room) / input.context.width(setting.text, 'subline', most);
  if (fitted < least) return setWords(input, setting);
  return lineLabels(input, setting, Math.min(fitted, most), [setting.text]);
}

interface LeadRoom {
  readonly x: number;
  readonly room: number;
  readonly top: number;
  /** Lowest y that the words may reach. */
  readonly floor: number;
}

/** How large the parts of a leading figure may get, in px. */
interface LeadSizes {
  /** Height of the number. */
  readonly number: number;
  readonly subline: number;
}

/** Sets qualifier, number and subline, the last two no larger than given. */
function leadOf(input: SceneInput, lead: string, at: LeadRoom, largest: LeadSizes): Block {
  const { edition, text, context } = input;
  const { x, room, top } = at;
  const figure = known(edition.figures, lead);
  const sublineSize = Math.min(context.type('subline').size, largest.subline);
  const qualifier = figure.qualifier
    ? lineLabels(
        input,
        { role: 'qualifier', field: 'lead', text: '', x, room, most: 1, top },
        context.type('qualifier').size,
        [figure.qualifier],
      )
    : undefined;
  const numberTop = qualifier ? qualifier.end + QUALIFIER_GAP * sublineSize : top;
  const shown = figure.qualifier ? figure.number : capitalise(figure.number, edition.locale);
  const number = setNumber(input, shown, { x, room, top: numberTop, most: largest.number });
  const sublineTop = Math.max(
    number.end + SUBLINE_GAP * sublineSize,
    number.lowest + COMMA_GAP * sublineSize,
  );
  const subline = setSubline(input, {
    role: 'subline',
    field: 'subline',
    text: text.subline,
    x,
    room,
    most: SUBLINE_LINES,
    top: sublineTop,
    largest: largest.subline,
  });
  const blocks = [...(qualifier ? [qualifier] : []), number, subline];
  return {
    labels: blocks.flatMap(({ labels }) => labels),
    misfits: blocks.flatMap(({ misfits }) => misfits),
    end: subline.end,
  };
}

/** Returns sizes from `most` down to `least`, largest first. */
function down(most: number, least: number): number[] {
  return range(most, least, -SIZE_STEP).concat(least);
}

/**
 * Sets a figure as large as the column allows. Where its words would reach below the floor, the
 * subline gets smaller, and only then the number.
 */
function leadBlock(input: SceneInput, lead: string, at: LeadRoom): Block {
  const { width, height } = input.format;
  const tallest = height * (height > width ? NUMBER_MOST.high : NUMBER_MOST.low);
  const [least, most] = input.sizes('subline');
  const tries: LeadSizes[] = [
    ...down(most, least).map((subline) => ({ number: tallest, subline })),
    ...down(tallest, tallest * NUMBER_LEAST).map((number) => ({ number, subline: least })),
  ];
  const full = leadOf(input, lead, at, { number: tallest, subline: most });
  if (full.end <= at.floor) return full;
  for (const sizes of tries) {
    const block = leadOf(input, lead, at, sizes);
    if (block.end <= at.floor) return block;
  }
  return full;
}

/** Returns kicker and headline, or kicker, qualifier, number and subline where a figure leads. */
export function header(input: SceneInput, plinthTop: number): Header {
  const { format, text, subject, context, chart } = input;
  const x = format.left;
  const textRight = format.columns?.textRight ?? format.right;
  const inset = format.layout === 'stacked' ? chart.headerInset(format.right - format.left) : 0;
  const room = textRight - x - inset;
  const floor = format.columns ? aboveLegend(input, plinthTop) : plinthTop;
  const kicker = setWords(input, {
    role: 'kicker',
    field: 'title',
    text: text.title,
    x,
    room,
    most: format.kickerLines,
    top: format.top,
  });
  const top = kicker.end + KICKER_TO_HEADLINE * context.type('kicker').size;
  const main =
    subject.lead === undefined
      ? setWords(input, {
          role: 'headline',
          field: 'headline',
          text: text.headline,
          x,
          room,
          most: format.headlineLines,
          top,
        })
      : leadBlock(input, subject.lead, { x, room, top, floor });
  const labels = [...kicker.labels, ...main.labels].map((label) =>
    label.role === 'headline' ? { ...label, x: label.x - OPTICAL_EDGE * (label.size ?? 0) } : label,
  );
  const misfits = [...kicker.misfits, ...main.misfits];
  const over = main.end - plinthTop;
  if (over > 0) misfits.push({ field: 'headline', over, room: plinthTop - format.top, lines: 0 });
  return { labels, misfits, end: main.end };
}
