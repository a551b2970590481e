import { endsWell } from '../charts/break-lines.ts';
import type { Label } from '../charts/chart.ts';
import { largeNumber } from '../model/figure-text.ts';
import { known } from '../model/paper.ts';
import type { Format } from './formats.ts';
import type { SceneInput } from './scene-input.ts';
import { lineLabels, setWords, wallPart, type Block, type Setting } from './set-words.ts';

const SUBLINE_LINES = 2;
/** A subline on two lines is at most so much larger than its role, to be as wide as its number. */
const MOST_OVER = 1.2;
/** What is against a second line of one that would be too small on one: nothing (`fit-lines.ts`). */
const SUBLINE_LINE_COST = -1;
/** One on two lines is at most this part of its qualifier, which leads it. */
const OF_QUALIFIER = 0.75;
/** Two lines make a subline clearly larger where it gets this many times as large. */
const CLEARLY_LARGER = 1.3;
/** From the qualifier's baseline to the top of the number, in sizes of the subline. */
const QUALIFIER_GAP = 0.42;
/** From the number to the subline, in sizes of the subline: beside a drawing or above one, and above one on a canvas that is not high. */
const SUBLINE_GAP = { usual: 0.66, low: 0.5 };
/** Between the ink of a comma below the number and that of an accent on the subline, beside a drawing and above one. */
const LEAST_GAP = { columns: 0.45, stacked: 0.36 };
/** Tallest number, as a part of the canvas: beside a drawing, above one, and above one on a canvas that is not high. */
const NUMBER_MOST = { beside: 0.3, high: 0.26, low: 0.22 };
/** A word above a drawing is tall for its width: it takes no more than this part of the canvas, as a high one counts. */
const WORD_MOST = 0.2;
const HIGH_COUNTS = 1.15;
/**
 * The words around a number get smaller down to a part; only then the number does, by so much of its size for each part
 * that they lose from there on. One above a drawing hangs on both edges of the column, and gives way last.
 */
const GIVES_WAY = { last: { from: 0.75, by: 1.7 }, soon: { from: 0.95, by: 1.04 } };
/** A qualifier is at least this part of the size of its number (art direction § 3: a quarter). */
const QUALIFIER_LEAST = 0.26;
const PROBE = 100;
/** A subline stands beside a word where the setting is tighter than this: on a canvas with height, and on one that is not high. */
const BESIDE_BELOW = { usual: 0.75, low: 1 };
/** Wall between both in sizes, its least part of the column, its lines, one more where they would be too small, and the parts of its size that it keeps. */
const BESIDE_GAP = 0.5;
const BESIDE_LEAST = 0.22;
const BESIDE_LINES = 2;
const BESIDE_TIGHT = [0.95, 0.9, 0.85];
/** Parts of its size that a word keeps beside its subline, from what is liked most; a number keeps its size. */
const BESIDE_WORD = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

/** Where a block of a leading figure hangs, and how tight it is set. */
export interface LeadPlace extends Pick<Setting, 'x' | 'room' | 'top' | 'tight' | 'hyphens'> {
  /** Down to where its last line may stand, in px, where that takes nothing of a drawing. */
  readonly low?: number | undefined;
}

/** Where a number hangs, and its size in px. */
type NumberPlace = LeadPlace & { readonly size: number };

/** How a subline is set, the largest that it may be on two lines, and down to where these may stand, in px. */
interface SublineSetting extends Setting, Pick<LeadPlace, 'low'> {
  readonly largest: number;
}

/** A number: the width of its ink, how far it reaches above the baseline, and below it. */
interface NumberBlock extends Block {
  readonly width: number;
  readonly height: number;
  readonly below: number;
}

/** Returns the width in px of the ink of a line of a subline. */
function sublineWidth({ context, measure }: SceneInput, line: string, size: number): number {
  const { left, right } = measure.text(line, { ...context.type('subline'), size });
  return right - left;
}

/** Returns the size of a subline on one line as wide as its room; undefined where that is too small. */
function sublineSize(input: SceneInput, room: number): number | undefined {
  const [least, most] = input.sizes('subline');
  const fitted = (most * room) / sublineWidth(input, input.text.subline, most);
  return fitted < least ? undefined : Math.min(fitted, most);
}

/** Returns whether a figure is shown in digits. */
function isNumber(text: string): boolean {
  return /\d/.test(text);
}

/** Whether a picture has its drawing under its words, and little height for both. */
function isLow({ width, height, layout }: Format): boolean {
  return layout === 'stacked' && height <= width;
}

/** Returns how tall in px a number, or a word in its place, may be. */
function tallestOf(text: string, format: Format): number {
  const { width, height, layout } = format;
  if (layout === 'columns') return NUMBER_MOST.beside * height;
  const most = NUMBER_MOST[isLow(format) ? 'low' : 'high'] * height;
  return isNumber(text) ? most : Math.min(most, WORD_MOST * Math.min(height, HIGH_COUNTS * width));
}

/** Returns the part of its size that a number, or a word in its place, keeps in a tight setting. */
function gives(text: string, { layout }: Format, { tight }: Pick<LeadPlace, 'tight'>): number {
  const { from, by } = GIVES_WAY[layout === 'stacked' && isNumber(text) ? 'last' : 'soon'];
  return Math.min(1, 1 - by * (from - tight));
}

/** Returns the size of a number whose ink fills the column, or which is as high as it may be. */
function numberSize(input: SceneInput, text: string, place: LeadPlace): number {
  const { context, measure, format } = input;
  const probe = measure.text(text, { ...context.type('number'), size: PROBE });
  const tallest = (tallestOf(text, format) * PROBE) / -probe.top;
  return (
    Math.min((place.room * PROBE) / (probe.right - probe.left), tallest) *
    gives(text, format, place)
  );
}

/** Returns the size of the words over a number: as large as they are elsewhere, or as the number asks of them. */
function qualifierSize({ context }: SceneInput, number: number, { tight }: LeadPlace): number {
  const { size } = context.type('qualifier');
  return Math.min(size, Math.max(size * tight, QUALIFIER_LEAST * number));
}

/** Sets a qualifier over its number. */
function setQualifier(input: SceneInput, text: string, number: number, place: LeadPlace): Block {
  const size = qualifierSize(input, number, place);
  const line = { role: 'qualifier', field: 'lead', text: '', most: 1, lineCost: 0 } as const;
  return lineLabels(input, { ...place, ...line }, size, [text]);
}

/** Sets a big number so that its ink fills the column from edge to edge. */
function setNumber(
  input: SceneInput,
  text: string,
  { x, room, top, size }: NumberPlace,
): NumberBlock {
  const ink = input.measure.text(text, { ...input.context.type('number'), size });
  const label: Label = {
    text,
    role: 'number',
    x,
    baseline: top - ink.top,
    align: 'left',
    room,
    size,
    field: 'lead',
  };
  return {
    labels: [label],
    misfits: [],
    end: label.baseline,
    width: ink.right - ink.left,
    height: -ink.top,
    below: ink.bottom,
  };
}

/** Sets a subline on two lines as wide as its room, where that makes it not too large; at most `most` px. */
function onTwoLines(input: SceneInput, setting: SublineSetting): Block {
  const broken = setWords(input, setting);
  if (broken.misfits.length > 0) return broken;
  const [least, usual] = input.sizes('subline');
  const lines = broken.labels.map(({ text }) => text);
  const width = Math.max(...lines.map((line) => sublineWidth(input, line, usual)));
  const fitted = (usual * setting.room) / width;
  if (fitted > MOST_OVER * usual) return broken;
  const size = Math.min(fitted, Math.max(least, setting.largest));
  return lineLabels(input, setting, size, lines);
}

/** Returns a subline on two lines where there is height for them and they make it clearly larger than it is on one. */
function largerOnTwo(input: SceneInput, setting: SublineSetting, one: number): Block | undefined {
  if (setting.low === undefined) return undefined;
  const two = onTwoLines(input, setting);
  const isLarger = (two.labels[0]?.size ?? 0) >= CLEARLY_LARGER * one;
  return isLarger && two.end <= setting.low ? two : undefined;
}

/** Sets a subline as wide as its room, on one line where that is not too small, or else on two. */
function fitSubline(input: SceneInput, setting: SublineSetting): Block {
  const one = sublineSize(input, setting.room);
  if (one === undefined) return onTwoLines(input, setting);
  return largerOnTwo(input, setting, one) ?? lineLabels(input, setting, one, [setting.text]);
}

/** Sets a subline to the edge on which its number ends; to that of the column where it does not fit. */
function setSubline(input: SceneInput, setting: SublineSetting, number: NumberBlock): Block {
  const under = fitSubline(input, { ...setting, room: number.width });
  return under.misfits.length === 0 ? under : fitSubline(input, setting);
}

/**
 * Returns a subline at the right of its number, its last line on the baseline of that and its first no higher; undefined
 * where a number leaves too little of the column.
 */
function sublineBeside(
  input: SceneInput,
  setting: Setting,
  number: NumberBlock,
  tight: number,
): Block | undefined {
  const left = number.width + BESIDE_GAP * input.context.type('subline').size;
  const room = setting.room - left;
  if (room < BESIDE_LEAST * setting.room) return undefined;
  const x = setting.x + left;
  const set = setWords(input, { ...setting, x, room, top: 0, most: BESIDE_LINES, tight });
  if (set.misfits.length > 0 || set.end > number.height) return undefined;
  const down = number.end - set.end;
  const labels = set.labels.map((label) => ({ ...label, baseline: label.baseline + down }));
  return { ...set, labels, end: number.end };
}

/**
 * Returns a word and the subline beside it, the word no smaller than this needs for lines that end well, or where
 * none do for any; undefined where nothing fits.
 */
function pairBeside(
  input: SceneInput,
  text: string,
  setting: Setting,
  place: NumberPlace,
): readonly [NumberBlock, Block] | undefined {
  let torn: readonly [NumberBlock, Block] | undefined;
  for (const tight of BESIDE_TIGHT) {
    for (const part of BESIDE_WORD) {
      const number = setNumber(input, text, { ...place, size: part * place.size });
      const subline = sublineBeside(input, setting, number, tight);
      if (!subline) continue;
      const lines = subline.labels.map((label) => label.text);
      if (endsWell(lines, input.keepWithNext)) return [number, subline];
      torn ??= [number, subline];
    }
  }
  return torn;
}

/** Returns how far the accents of a line stand above its capitals, in px. */
function accents({ context, measure }: SceneInput, text: string): number {
  const type = context.type('subline');
  return Math.max(0, -measure.text(text, type).top - context.capHeight('subline'));
}

/** Returns how large a subline may be on two lines: as its number asks, where no qualifier stands over that. */
function largestSubline(qualifier: Block | undefined): number {
  const size = qualifier?.labels[0]?.size;
  return size === undefined ? Infinity : OF_QUALIFIER * size;
}

/** Returns qualifier, number and subline of a figure that leads a picture. */
export function leadBlock(input: SceneInput, lead: string, place: LeadPlace): Block {
  const { edition, text, context } = input;
  const figure = known(edition.figures, lead);
  const { size } = context.type('subline');
  const shown = largeNumber(figure, edition.locale);
  const large = numberSize(input, shown, place);
  const qualifier =
    figure.qualifier === '' ? undefined : setQualifier(input, figure.qualifier, large, place);
  const numberTop = qualifier ? qualifier.end + QUALIFIER_GAP * size * wallPart(place) : place.top;
  const numberPlace = { ...place, top: numberTop, size: large };
  const number = setNumber(input, shown, numberPlace);
  const height = isLow(input.format) ? 'low' : 'usual';
  const leastGap = LEAST_GAP[input.format.layout] * size;
  const clear = number.below + accents(input, text.subline) * place.tight + leastGap;
  const setting: SublineSetting = {
    ...place,
    role: 'subline',
    field: 'subline',
    text: text.subline,
    most: SUBLINE_LINES,
    lineCost: SUBLINE_LINE_COST,
    largest: largestSubline(qualifier),
    top: number.end + Math.max(SUBLINE_GAP[height] * size, number.below > 0 ? clear : 0),
  };
  const mayStandBeside = place.tight < BESIDE_BELOW[height] && !isNumber(shown);
  const beside = mayStandBeside ? pairBeside(input, shown, setting, numberPlace) : undefined;
  const [shownNumber, subline] = beside ?? [number, setSubline(input, setting, number)];
  const blocks = [...(qualifier ? [qualifier] : []), shownNumber, subline];
  return {
    labels: blocks.flatMap(({ labels }) => labels),
    misfits: blocks.flatMap(({ misfits }) => misfits),
    end: subline.end,
  };
}
