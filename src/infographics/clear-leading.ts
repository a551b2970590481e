import type { TextRole } from '../charts/chart.ts';
import type { SceneInput } from './scene-input.ts';

/** The ink of one character on its line, in px from the line's left end and its baseline. */
interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Least distance between the ink of two lines, in sizes of the type: beside a drawing more, as such a picture is shown smallest. */
const CLEAR = { columns: 0.085, stacked: 0.06 };

function inkOf(input: SceneInput, role: TextRole, size: number, line: string): Ink[] {
  const style = { ...input.context.type(role), size };
  const characters = Array.from(line);
  return characters.flatMap((character, i) => {
    if (character === ' ') return [];
    const x = input.measure.text(characters.slice(0, i).join(''), style).advance;
    const { left, right, top, bottom } = input.measure.text(character, style);
    return [{ left: x + left, right: x + right, top, bottom }];
  });
}

/** Returns how far the second line must stand below the first, so that no two characters touch. */
function clearance(above: readonly Ink[], below: readonly Ink[], gap: number): number {
  const needed = above.flatMap((upper) =>
    below
      .filter((lower) => upper.left < lower.right + gap && lower.left < upper.right + gap)
      .map((lower) => upper.bottom - lower.top + gap),
  );
  return Math.max(0, ...needed);
}

/**
 * Returns the distance in px between the baselines of lines of one text: that of its role, or more where a
 * descender would touch what stands below it.
 */
export function clearLeading(
  input: SceneInput,
  role: TextRole,
  size: number,
  lines: readonly string[],
): number {
  const inks = lines.map((line) => inkOf(input, role, size, line));
  const gap = CLEAR[input.format.layout] * size;
  const needed = inks.slice(1).map((below, i) => clearance(inks[i] ?? [], below, gap));
  return Math.max(input.context.type(role).leading * size, ...needed);
}
