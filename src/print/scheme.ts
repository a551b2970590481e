import type { Scheme } from '../infographics/formats.ts';
import { schemePalette, type Palette } from '../infographics/palette.ts';
import type { Theme } from '../theme/theme.ts';

export type { Scheme };

/** How a document is printed: with the wall of each room, or in black alone. */
export const SCHEMES: readonly Scheme[] = ['colour', 'print'];

/** Where forms take many tries they are found in one scheme: all schemes set the same words. */
export const FITTING_SCHEME: Scheme = 'colour';

/** Returns the colours of a document on a wall: text and marks are black, the wall is the one colour. */
export function documentPalette(theme: Theme, scheme: Scheme, wall: string): Palette {
  const { ink } = theme.print;
  return { ...schemePalette(theme, scheme, wall), ink, onPlinth: ink };
}
