import { breakLines } from '../charts/break-lines.ts';
import type { Label, TextRole } from '../charts/chart.ts';
import { floorOn } from '../theme/type-sizes.ts';
import { clearLeading } from './clear-leading.ts';
import type { SceneInput } from './scene-input.ts';

/** Words that do not fit their box in any size that the design allows. */
export interface Misfit {
  readonly field: string;
  /** How many px too wide its narrowest setting is. */
  readonly over: number;
  readonly room: number;
  readonly lines: number;
}

/** Lines that stand under one another; `end` is the last baseline. */
export interface Block {
  readonly labels: readonly Label[];
  readonly misfits: readonly Misfit[];
  readonly end: number;
}

/** How words are set. */
export interface Setting {
  readonly role: TextRole;
  readonly field: string;
  readonly text: string;
  readonly x: number;
  readonly room: number;
  /** Most lines. */
  readonly most: number;
  /** Top of the capitals of the first line. */
  readonly top: number;
  /** Whether it may take a line more than it needs, to be larger. */
  readonly tall?: boolean;
  /**
   * 1 as the design has it; below that, a text too long for it takes this part of its sizes, never under
   * the floor, and one line more.
   */
  readonly tight: number;
  /** Whether a word that is wider than a line gets a hyphen; only where no size holds it whole. */
  readonly hyphens: boolean;
}

interface Set {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A text gets smaller in steps of this many px. */
const SIZE_STEP = 1;
/** A headline takes one more line where that makes it this many times as large. */
const MUCH_LARGER = 1.2;
/** A last line shorter than this part of the longest is a widow: no size is worth one. */
const WIDOW = 0.45;

/** Returns lines of one size as labels. */
export function lineLabels(
  input: SceneInput,
  setting: Setting,
  size: number,
  lines: readonly string[],
): Block {
  const { context } = input;
  const { role, field, x, room, top } = setting;
  const leading = clearLeading(input, role, size, lines);
  const first = top + context.capHeight(role, size);
  const labels = lines.map((text, i): Label => {
    return { text, role, x, baseline: first + i * leading, align: 'left', room, size, field };
  });
  return { labels, misfits: [], end: first + (lines.length - 1) * leading };
}

function sizesOf(input: SceneInput, { role, tight }: Setting): readonly [number, number] {
  const [least, most] = input.sizes(role);
  if (tight === 1) return [least, most];
  const floor = floorOn(input.paper.theme, input.format.canvas).text;
  const smaller = (size: number) => Math.min(size, Math.max(floor, size * tight));
  return [smaller(least), smaller(most)];
}

/** Returns the lines of a text in the largest size that sets it on at most so many, or undefined. */
function largest(input: SceneInput, setting: Setting, count: number): Set | undefined {
  const { role, text, room, hyphens } = setting;
  const { keepWithNext, context, hyphenate } = input;
  const [least, most] = sizesOf(input, setting);
  const breaking = { room, most: count, keepWithNext, ...(hyphens ? { hyphenate } : {}) };
  for (let size = most; size >= least; size -= SIZE_STEP) {
    const width = (line: string) => context.width(line, role, size);
    const lines = breakLines(text, { ...breaking, width });
    if (lines) return { size, lines };
  }
  return undefined;
}

function hasWidow(input: SceneInput, { role }: Setting, { size, lines }: Set): boolean {
  const widths = lines.map((line) => input.context.width(line, role, size));
  return (widths.at(-1) ?? 0) < WIDOW * Math.max(...widths);
}

function misfit(input: SceneInput, setting: Setting, lines: number): Block {
  const { role, text, room, field, top } = setting;
  const { context } = input;
  const [least] = sizesOf(input, setting);
  const widest = Math.max(...text.split(/\s+/).map((word) => context.width(word, role, least)));
  const over = Math.max(widest - room, context.width(text, role, least) / lines - room, 1);
  return { labels: [], misfits: [{ field, over, room, lines }], end: top + least };
}

/**
 * Sets words on as few lines as they fit in, and then in the largest size of their role; on a line more
 * where that makes them much larger and the setting has the height for it.
 */
export function setWords(input: SceneInput, setting: Setting): Block {
  const most = setting.most + (setting.tight < 1 ? 1 : 0);
  const counts = Array.from({ length: most }, (_, i) => i + 1);
  for (const count of counts) {
    const few = largest(input, setting, count);
    if (!few) continue;
    const more = setting.tall && count < most ? largest(input, setting, count + 1) : undefined;
    const better = more && more.size >= few.size * MUCH_LARGER && !hasWidow(input, setting, more);
    const { size, lines } = better ? more : few;
    return lineLabels(input, setting, size, lines);
  }
  return misfit(input, setting, most);
}
