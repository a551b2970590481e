/** Dashes of an outline: `array` and `offset` as SVG has them, of a line with square ends. */
export interface DashPattern {
  readonly array: string;
  readonly offset: number;
}

/** A side in whole dashes: its own dash and gap, and how often they stand on it. */
function fitted(length: number, [dash, gap]: readonly [number, number]) {
  const count = Math.max(1, Math.round(length / (dash + gap)));
  const by = length / (count * (dash + gap));
  return { count, dash: dash * by, gap: gap * by };
}

/**
 * Returns the dashes of a rectangle whose outline is `width` by `height` px, drawn from its upper left
 * corner: on every side a whole number of them, so that each corner is a dash. A line's square ends
 * make a dash longer by `stroke` and close the corner where the outline begins.
 */
export function dashesAround(
  { width, height }: { readonly width: number; readonly height: number },
  stroke: number,
  pattern: readonly [number, number],
): DashPattern {
  const [across, down] = [fitted(width, pattern), fitted(height, pattern)];
  const corner = (across.dash + down.dash) / 2;
  const lengths = [across, down].flatMap(({ count, dash, gap }) =>
    Array.from({ length: count }, (_, i) => [i === 0 ? corner : dash, gap]).flat(),
  );
  const drawn = lengths.map((length, i) => (i % 2 === 0 ? length - stroke : length + stroke));
  const round = (n: number) => Math.round(n * 100) / 100;
  return {
    array: drawn.map((n) => round(Math.max(0, n))).join(' '),
    offset: round((down.dash - stroke) / 2),
  };
}
