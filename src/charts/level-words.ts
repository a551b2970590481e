import { range } from 'd3';
import type { DrawContext, Label, Stage } from './chart.ts';
import { placeBlock, textBlock, type TextBlock } from './words.ts';

/** Width of the post, narrower where words need room, and of the wall beside it, as parts of the box. */
const POST = { least: { full: 0.2, brief: 0.16 }, most: 0.34 };
export const BESIDE = 0.045;
/** Without words the post takes their room. */
const POST_BARE = 0.56;
/** What is missing is named larger than what is there, where words have room. */
const ASKED_SIZE = { full: 1.15, brief: 1 };
/** From a title to its second line, and least wall between the words of two levels, in sizes of the title. */
const BETWEEN = 0.36;
const CLEAR = { full: 1.25, brief: 0.72 };
/** A small picture breaks its titles rather than set them smaller than this, in the largest size. */
const LEAST_UNBROKEN = 0.86;
/** Titles may take this part of their room, so that they never break for a rounding. */
const OF_ROOM = 0.99;
/** Second lines are left out where titles would get smaller than this for them. */
const LEAST_TITLE = 0.9;
const SIZE_STEP = 1;

/** The levels whose words stand beside a post: keys of their labels. */
interface Levels {
  readonly levels: readonly string[];
  readonly asked: string;
}

/** How the words of a chart are set, whatever its height. */
export interface Setting {
  /** Width of the post in px. */
  readonly width: number;
  readonly x: number;
  readonly room: number;
  /** Size of the titles in px, and the height of their capitals. */
  readonly size: number;
  readonly cap: number;
  /** Size of the words for what is asked, in px. */
  readonly asked: number;
  /** Whether second lines are set. */
  readonly lines: boolean;
}

/** Returns the largest size of titles in px: a small picture has them for its only words. */
function mostSize(context: DrawContext): number {
  return Math.max(context.type('item').size, context.type('label').size);
}

/** Returns the width of a post beside which words have their room: narrower where they need it. */
function postBeside(spec: Levels, { box, detail }: Stage, context: DrawContext): number {
  const size = detail === 'full' ? context.type('label').size : mostSize(context);
  const widest = Math.max(
    ...spec.levels.map((id) => context.width(context.label(id), 'label', size)),
    context.width(context.label(spec.asked), 'label', size * ASKED_SIZE[detail]),
  );
  const left = box.width * (1 - BESIDE) - widest;
  return Math.min(Math.max(left, POST.least[detail] * box.width), POST.most * box.width);
}

/** Room for the words of a level, in px. */
interface Room {
  readonly room: number;
  readonly level: number;
  /** Height of a second line, 0 without one. */
  readonly second: number;
}

/** Returns the largest size in px at which every title fits its room and, with its second line, a level. */
function titleSize(
  spec: Levels,
  { room, level, second }: Room,
  detail: Stage['detail'],
  context: DrawContext,
): number {
  const most = mostSize(context);
  const least = context.type('legend').size;
  const fits = (size: number, lines: number) => {
    const block = (id: string, by = 1) =>
      textBlock(context.label(id), 'label', room * OF_ROOM, context, size * by);
    const levels = spec.levels.map((id) => block(id));
    const words = Math.max(...levels.map(({ height }) => height));
    const high = words + second + (second === 0 ? 0 : BETWEEN * size) + CLEAR[detail] * size;
    const all = [...levels, block(spec.asked, ASKED_SIZE[detail])];
    return high <= level && all.every((one) => one.fits && one.lines.length <= lines);
  };
  const sizes = range(most, least, -SIZE_STEP);
  const unbroken = sizes.find((size) => fits(size, 1));
  if (detail === 'full') return unbroken ?? least;
  if (unbroken !== undefined && unbroken >= LEAST_UNBROKEN * most) return unbroken;
  return sizes.find((size) => fits(size, 2)) ?? least;
}

/** Returns how the words beside a post are set, for levels of a height in px. */
export function settingOf(
  spec: Levels,
  stage: Stage,
  level: number,
  context: DrawContext,
): Setting {
  const { box, detail } = stage;
  if (spec.levels.every((id) => context.label(id) === '')) {
    const width = POST_BARE * box.width;
    const x = box.x + (box.width - width) / 2;
    return { width, x, room: 0, size: 0, cap: 0, asked: 0, lines: false };
  }
  const width = postBeside(spec, stage, context);
  const room = box.width * (1 - BESIDE) - width;
  const { size: small } = context.type('legend');
  const seconds = spec.levels.map((id) =>
    context.width(context.label(`${id}-line`), 'note', small),
  );
  const given = seconds.some((one) => one > 0) && seconds.every((one) => one <= room);
  const second = context.capHeight('note', small);
  const sizeWith = (under: number) =>
    titleSize(spec, { room, level, second: under }, detail, context);
  const [bare, withSecond] = [sizeWith(0), given && detail === 'full' ? sizeWith(second) : 0];
  const lines = withSecond >= bare * LEAST_TITLE;
  const size = lines ? withSecond : bare;
  const asked = size * ASKED_SIZE[detail];
  return { width, x: box.x, room, size, cap: context.capHeight('label', size), asked, lines };
}

/** The words of one level. */
export interface Words {
  readonly id: string;
  readonly title: TextBlock;
  readonly second: TextBlock;
  /** From the top of the title to the last baseline, in px. */
  readonly height: number;
}

/** Returns the words of a level. */
export function wordsOf(id: string, { room, size, lines }: Setting, context: DrawContext): Words {
  const title = textBlock(context.label(id), 'label', room, context, size);
  const text = lines ? context.label(`${id}-line`) : '';
  const second = textBlock(text, 'note', room, context, context.type('legend').size);
  const over = second.height === 0 ? 0 : second.height + BETWEEN * size;
  return { id, title, second, height: title.height + over };
}

/** Returns the words of a level as labels, the first line's capitals at `top`. */
export function placeWords(
  { id, title, second }: Words,
  top: number,
  x: number,
  room: number,
): Label[] {
  const at = { x, room, align: 'left' } as const;
  const first = top + title.height;
  const last = first + BETWEEN * title.size + second.height;
  return [
    ...placeBlock(title, { ...at, last: first, field: `labels.${id}` }),
    ...placeBlock(second, { ...at, last, field: `labels.${id}-line` }),
  ];
}
