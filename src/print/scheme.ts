import type { Palette } from '../infographics/palette.ts';
import { known } from '../model/paper.ts';
import type { Theme } from '../theme/theme.ts';

/** How a document is printed: with the wall of each room, or in black alone. */
export const SCHEMES = ['colour', 'print'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Returns the colours of a document on a wall: text and marks are black, the wall is the one colour. */
export function documentPalette(theme: Theme, scheme: Scheme, wall: string): Palette {
  const { ink, wall: bare, post } = theme.print;
  const ground = scheme === 'print' ? bare : known(theme.walls, wall).light;
  return { wall: ground, post, ink, plinth: bare, onPlinth: ink };
}
