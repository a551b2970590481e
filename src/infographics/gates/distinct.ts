import type { Bar, Role } from '../../charts/chart.ts';
import type { Problem } from '../../model/input-error.ts';
import {
  differenceSeen,
  lightnessSeen,
  mainColours,
  VISIONS,
  type Vision,
} from '../produced/colour.ts';
import { markColours } from '../produced/mark-colours.ts';
import type { Colour, Pixels } from '../produced/pixels.ts';
import type { Scene } from '../scene.ts';
import { drawingProblem, place } from './place.ts';

/** Roles that mean different things to a reader. */
const MEANINGS: readonly Role[] = ['fixed', 'loose', 'open', 'dashed', 'slot'];
/** Least difference in lightness (L*) between two colours that must stay apart in any copy. */
const LEAST_LIGHTNESS = 20;
/** Least difference (CIEDE2000) between a mark and its ground, however it is seen. */
const LEAST_DIFFERENCE = 10;
/** A border of which this part shows the ground is a dashed one. */
const GAPS = 0.2;
/** Marks of a role that are looked at. */
const MOST_MARKS = 8;

/** What a reader sees of a role's marks: their form, and the colours they have in the pixels. */
interface Look {
  readonly role: Role;
  readonly border: Colour;
  readonly core: Colour;
  readonly ground: Colour;
  /** Part of the border that shows another colour than its ink. */
  readonly gaps: number;
  /** Whether its marks stand on a post. */
  readonly held: boolean;
}

function within(inner: Bar, outer: Bar): boolean {
  const middle = { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 };
  return (
    middle.x > outer.x &&
    middle.x < outer.x + outer.width &&
    middle.y > outer.y &&
    middle.y < outer.y + outer.height
  );
}

function lookOf(scene: Scene, role: Role, pixels: Pixels): Look | undefined {
  const bars = scene.chartShapes.filter((shape) => shape.kind === 'bar');
  const posts = bars.filter((shape) => shape.role === 'post');
  const marks = bars.filter((shape) => shape.role === role);
  const looks = marks.slice(0, MOST_MARKS).flatMap((shape) => {
    const { border, core, sides } = markColours(pixels, shape);
    const [ground] = mainColours(sides[0]);
    const edge = mainColours(border);
    const inks = edge.filter(({ colour }) => colour !== ground?.colour);
    const [ink] = inks.length > 0 ? inks : edge;
    const [middle] = mainColours(core);
    if (!ground || !ink || !middle) return [];
    const gaps = 1 - ink.part;
    const held = posts.some((post) => within(shape, post));
    return [{ role, border: ink.colour, core: middle.colour, ground: ground.colour, gaps, held }];
  });
  return looks[Math.floor(looks.length / 2)];
}

/** Returns the form of a mark in a way of seeing: whole or hollow, drawn through or dashed, held or loose. */
function formSeen({ border, core, gaps, held }: Look, vision: Vision): string {
  const apart = Math.abs(lightnessSeen(border, vision) - lightnessSeen(core, vision));
  return [
    apart >= LEAST_LIGHTNESS ? 'hollow' : 'whole',
    gaps >= GAPS ? 'dashed' : 'through',
    held ? 'held' : 'loose',
  ].join();
}

function alike(a: Look, b: Look, vision: Vision): boolean {
  if (formSeen(a, vision) !== formSeen(b, vision)) return false;
  const lightness = Math.abs(lightnessSeen(a.border, vision) - lightnessSeen(b.border, vision));
  return lightness < LEAST_LIGHTNESS;
}

/**
 * Returns every two kinds of mark in a picture that only colour tells apart, and every kind that
 * merges with its ground, in a grey copy or under a colour-vision deficiency; seen in the final pixels.
 */
export function indistinct(scene: Scene, pixels: Pixels): Problem[] {
  const looks = MEANINGS.flatMap((role) => lookOf(scene, role, pixels) ?? []);
  const merged = looks.flatMap((look) => {
    const vision = VISIONS.find(
      (one) => differenceSeen(look.border, look.ground, one) < LEAST_DIFFERENCE,
    );
    if (!vision) return [];
    const found = differenceSeen(look.border, look.ground, vision).toFixed(1);
    return [
      `the marks "${look.role}" merge with their ground (${vision}: a difference of ${found}, expected at least ${LEAST_DIFFERENCE})`,
    ];
  });
  const twins = looks.flatMap((a, i) =>
    looks.slice(i + 1).flatMap((b) => {
      const vision = VISIONS.find((one) => alike(a, b, one));
      return vision
        ? [
            `the marks "${a.role}" and "${b.role}" look alike (${vision}: the same form, and less than ${LEAST_LIGHTNESS} apart in lightness)`,
          ]
        : [];
    }),
  );
  return [...merged, ...twins].map((what) =>
    drawingProblem(
      scene,
      `${what} in ${place(scene)}; give them another form, or colours of other lightness in data/theme.json.`,
    ),
  );
}
