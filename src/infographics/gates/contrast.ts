import type { Role } from '../../charts/chart.ts';
import type { Problem } from '../../model/input-error.ts';
import { contrast, hexOf, mainColours, same } from '../produced/colour.ts';
import { markColours } from '../produced/mark-colours.ts';
import { coloursAround, coloursIn, type Colour, type Pixels } from '../produced/pixels.ts';
import type { InkLine } from '../produced/produced.ts';
import type { Scene } from '../scene.ts';
import { drawingProblem, place, problem } from './place.ts';

/** Least contrast of text (art direction § 4; the law asks 4.5) and of marks (WCAG 2.2, 1.4.11). */
const LEAST_TEXT = 7;
const LEAST_MARK = 3;
/** Distance in px from the ink of a line to where its ground is looked at. */
const AROUND = 2;
/** A colour that takes less of the border around a line, or beside a mark, is a neighbour and no ground. */
const GROUND_PART = 0.2;
/** White fields are no marks: what stands on them and their ink edges carry the meaning. */
const GROUNDS: readonly Role[] = ['post', 'core'];

interface Pair {
  readonly ink: Colour;
  readonly ground: Colour;
  readonly ratio: number;
}

function worst(pairs: readonly Pair[]): Pair | undefined {
  return [...pairs].sort((a, b) => a.ratio - b.ratio)[0];
}

function shown({ ink, ground, ratio }: Pair): string {
  return `a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1 (${hexOf(ink)} on ${hexOf(ground)})`;
}

/** Returns the worst contrast of a line of text with what lies around it; none but ground is invisible: 1. */
function textPair(pixels: Pixels, { box }: InkLine): Pair | undefined {
  const [first, ...others] = mainColours(coloursAround(pixels, box, AROUND));
  if (!first) return undefined;
  const grounds = [first, ...others.filter(({ part }) => part >= GROUND_PART)];
  const inks = mainColours(coloursIn(pixels, box));
  const ink = inks.find(({ colour }) => !grounds.some((one) => same(one.colour, colour)));
  if (!ink) return { ink: first.colour, ground: first.colour, ratio: 1 };
  return worst(
    grounds.map(({ colour }) => {
      return { ink: ink.colour, ground: colour, ratio: contrast(ink.colour, colour) };
    }),
  );
}

/** Returns every line of text whose contrast with its ground is too low in the final pixels. */
export function faintText(scene: Scene, lines: readonly InkLine[], pixels: Pixels): Problem[] {
  return lines.flatMap((line) => {
    const pair = textPair(pixels, line);
    if (!pair || pair.ratio >= LEAST_TEXT) return [];
    const { field, text } = line.label;
    const message = `"${field}" has ${shown(pair)} in ${place(scene)} ("${text}"); expected at least ${LEAST_TEXT} : 1, so change the colours in data/theme.json.`;
    return [problem(scene, field, message)];
  });
}

/** Returns the mark's ink and its contrast with each side; a side of the same ink is a mark it joins. */
function markPair(pixels: Pixels, shape: Scene['shapes'][number]): Pair | undefined {
  const { border, sides } = markColours(pixels, shape);
  const grounds = sides.flatMap((side) => mainColours(side).filter(({ part }) => part > 1 / 2));
  const pairs = mainColours(border)
    .filter(({ part }) => part >= GROUND_PART)
    .map(({ colour: ink }) => {
      const beside = grounds.map(({ colour: ground }) => {
        return { ink, ground, ratio: contrast(ink, ground) };
      });
      return worst(beside.filter(({ ground }) => !same(ink, ground))) ?? worst(beside);
    })
    .flatMap((pair) => (pair ? [pair] : []));
  return pairs.sort((a, b) => b.ratio - a.ratio)[0];
}

/** Returns the worst mark of every role whose contrast with its ground is too low in the final pixels. */
export function faintMarks(scene: Scene, pixels: Pixels): Problem[] {
  const least = new Map<Role, Pair>();
  for (const shape of scene.shapes) {
    const pair = GROUNDS.includes(shape.role) ? undefined : markPair(pixels, shape);
    if (pair && pair.ratio < (least.get(shape.role)?.ratio ?? LEAST_MARK))
      least.set(shape.role, pair);
  }
  return [...least].map(([role, pair]) => {
    const message = `a mark (${role}) has ${shown(pair)} in ${place(scene)}; expected at least ${LEAST_MARK} : 1, so change the colours in data/theme.json.`;
    return drawingProblem(scene, message);
  });
}
