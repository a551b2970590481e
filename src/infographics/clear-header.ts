import { range } from 'd3';
import type { SceneInput } from './scene-input.ts';
import type { Block } from './set-words.ts';
import { dashTest } from './tick-dash.ts';

/** Words of a header give way by at most so much of the canvas' height: upwards little, as its kicker stands there. */
const MOST = { up: 0.007, down: 0.03 };

/** Returns a header all of which but its kicker stands so many px lower. */
function moved({ labels, misfits, end }: Block, by: number): Block {
  return {
    labels: labels.map((label) =>
      label.role === 'kicker' ? label : { ...label, baseline: label.baseline + by },
    ),
    misfits,
    end: end + by,
  };
}

/**
 * Returns a header beside a drawing, which has room under it down to `limit` px: all but its kicker a little
 * lower or higher where the picture's own tick would else read as a dash before a line; as it was where nothing helps.
 */
export function clearHeader(
  input: SceneInput,
  head: Block,
  { plinthTop, limit }: { readonly plinthTop: number; readonly limit: number },
): Block {
  const { height } = input.format;
  const isDash = dashTest(input, plinthTop);
  const steps = range(-Math.floor(MOST.up * height), Math.floor(MOST.down * height) + 1).sort(
    (a, b) => Math.abs(a) - Math.abs(b),
  );
  const clear = steps
    .map((by) => moved(head, by))
    .find(
      ({ labels, end }) =>
        end <= Math.max(head.end, limit) &&
        !labels.some((label) => label.role !== 'kicker' && isDash(label)),
    );
  return clear ?? head;
}
