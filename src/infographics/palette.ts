import type { Label, Role } from '../charts/chart.ts';
import { known } from '../model/paper.ts';
import type { Theme } from '../theme/theme.ts';
import type { Paint } from './shape-node.ts';

/** The three tones of a picture, and its plinth. */
export interface Palette {
  readonly wall: string;
  readonly post: string;
  readonly ink: string;
  readonly plinth: string;
  readonly onPlinth: string;
}

/** Returns the colours of a picture on a wall: wall, white and ink, nothing else. */
export function colourPalette(theme: Theme, wall: string): Palette {
  const { ink, white } = theme.color;
  return { wall: known(theme.walls, wall).light, post: white, ink, plinth: ink, onPlinth: white };
}

const WHITE: readonly Role[] = ['post', 'open'];

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
