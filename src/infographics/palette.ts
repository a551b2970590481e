import type { Label, Role } from '../charts/chart.ts';
import { known } from '../model/paper.ts';
import type { Theme } from '../theme/theme.ts';
import type { Scheme } from './formats.ts';
import type { Paint } from './shape-node.ts';

/** The three tones of a picture, and its plinth. */
export interface Palette {
  readonly wall: string;
  readonly post: string;
  readonly ink: string;
  readonly plinth: string;
  readonly onPlinth: string;
}

/** The palette of each scheme: wall, white and ink, or black on white paper; nothing else. */
const schemes: Readonly<Record<Scheme, (theme: Theme, wall: string) => Palette>> = {
  colour: ({ color: { ink, white }, walls }, wall) => {
    return { wall: known(walls, wall).light, post: white, ink, plinth: ink, onPlinth: white };
  },
  print: ({ print: { ink, wall, post } }) => ({ wall, post, ink, plinth: ink, onPlinth: ink }),
};

/** Returns the colours of a picture on a wall in a scheme. */
export function schemePalette(theme: Theme, scheme: Scheme, wall: string): Palette {
  return schemes[scheme](theme, wall);
}

const WHITE: readonly Role[] = ['post', 'open', 'core'];

/** Returns how a palette paints shapes. */
export function paletteOf(palette: Palette): Paint {
  const fill = (role: Role) => {
    if (WHITE.includes(role)) return palette.post;
    if (role === 'slot') return palette.wall;
    return role === 'dashed' ? 'none' : palette.ink;
  };
  return { fill: (role) => ({ fill: fill(role) }), stroke: () => ({ stroke: palette.ink }) };
}

/** Returns the colour of a line of text. */
export function textColour(palette: Palette, label: Label): string {
  return label.on === 'plinth' ? palette.onPlinth : palette.ink;
}
