import type { Theme } from './theme.ts';

/** A size in px, or the least and the most of it. */
type Size = number | readonly [number, number];

/** The smallest type of a canvas in px: of all words, and of the source line. */
interface Floor {
  readonly text: number;
  readonly source: number;
}

/** Returns the factor by which lines and marks of a canvas are larger than on the one it follows. */
export function scaleOn({ canvases }: Theme, canvas: string): number {
  return canvases[canvas]?.scale ?? 1;
}

function scaled(size: Size, by: number): Size {
  return typeof size === 'number' ? size * by : [size[0] * by, size[1] * by];
}

/**
 * Returns the size of a role on a canvas: its own, or that of the canvas it follows, scaled; 0 where
 * the role has no size there, so that its words are left out.
 */
export function sizeOn(theme: Theme, canvas: string, role: string): Size {
  const sizes = theme.type[role]?.size ?? {};
  const own = sizes[canvas];
  if (own !== undefined) return own;
  const { like, scale } = theme.canvases[canvas] ?? { like: canvas, scale: 1 };
  return scaled(sizes[like] ?? 0, scale);
}

/** Returns the smallest type of a canvas: its own floor, or that of the canvas it follows. */
export function floorOn(theme: Theme, canvas: string): Floor {
  const floor = theme.floor[canvas] ?? theme.floor[theme.canvases[canvas]?.like ?? canvas];
  if (!floor) throw new Error(`no floor for the canvas "${canvas}"`);
  return floor;
}
