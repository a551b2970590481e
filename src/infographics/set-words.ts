import type { Label, TextRole } from '../charts/chart.ts';
import { floorOn } from '../theme/type-sizes.ts';
import { clearLeading } from './clear-leading.ts';
import { fitLines } from './fit-lines.ts';
import type { SceneInput } from './scene-input.ts';

/** Words that do not fit their box in any size that the design allows. */
export interface Misfit {
  readonly field: string;
  /** How many px too wide its narrowest setting is. */
  readonly over: number;
  readonly room: number;
  readonly lines: number;
}

/** Wall between words gets smaller with them, down to this part. */
const LEAST_WALL = 0.8;

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
  /** What is against a second line (`fit-lines.ts`): little where there is height for it. */
  readonly lineCost: number;
  /** What is against a word alone on the last of three lines (`fit-lines.ts`). */
  readonly loneCost?: number;
  /**
   * 1 as the design has it; below that, a text too long for it takes this part of its sizes, never under
   * the floor, and a line more.
   */
  readonly tight: number;
  /** Whether a word that is wider than a line gets a hyphen; only where no size holds it whole. */
  readonly hyphens: boolean;
}

/** Returns the part of its height that the wall between words keeps in a setting. */
export function wallPart({ tight }: Pick<Setting, 'tight'>): number {
  return Math.max(LEAST_WALL, tight);
}

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

function misfit(input: SceneInput, setting: Setting, lines: number): Block {
  const { role, text, room, field, top } = setting;
  const { context } = input;
  const [least] = sizesOf(input, setting);
  const widest = Math.max(...text.split(/\s+/).map((word) => context.width(word, role, least)));
  const over = Math.max(widest - room, context.width(text, role, least) / lines - room, 1);
  return { labels: [], misfits: [{ field, over, room, lines }], end: top + least };
}

/** Sets words in the lines and the size against which there is least. */
export function setWords(input: SceneInput, setting: Setting): Block {
  const { role, text, room, hyphens, lineCost, loneCost } = setting;
  const { keepWithNext, context, hyphenate } = input;
  const [least, most] = sizesOf(input, setting);
  const longest = setting.most + (setting.tight < 1 ? 1 : 0);
  const fitted = (lines: number) =>
    fitLines({
      text,
      room,
      least,
      most,
      lines,
      lineCost,
      loneCost,
      keepWithNext,
      width: (line, size) => context.width(line, role, size),
      ...(hyphens ? { hyphenate } : {}),
    });
  const set = fitted(setting.most) ?? fitted(longest);
  return set ? lineLabels(input, setting, set.size, set.lines) : misfit(input, setting, longest);
}
