import type { Label } from '../charts/chart.ts';
import { ownTick } from './frame.ts';
import type { SceneInput } from './scene-input.ts';

/** A tick whose middle stands in this part of the height of a line's capitals, from the baseline, reads as a dash before it. */
const DASH = { from: 0.1, to: 0.8 };

/** Returns whether the picture's own tick on the post of the series reads as a dash before a line beside it. */
export function dashTest(
  input: SceneInput,
  plinthTop: number,
): (line: Pick<Label, 'role' | 'size' | 'baseline'>) => boolean {
  const tick = ownTick(input, plinthTop);
  if (!tick) return () => false;
  const middle = (tick.top + tick.bottom) / 2;
  return ({ role, size, baseline }) => {
    const part = (baseline - middle) / input.context.capHeight(role, size);
    return part > DASH.from && part < DASH.to;
  };
}
