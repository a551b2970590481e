import { range } from 'd3';
import type { Bar, Label, Shape } from '../charts/chart.ts';
import { bar } from '../charts/marks.ts';
import type { SceneInput } from './scene-input.ts';
import { textBox } from './text-box.ts';

/** Lines of the identity post, in px at a post of 76 (art direction § 4). */
const POST = 76;
const INNER_LINE = 2;
const INNER_AT = 13;
const REST = { length: 32, thickness: 8 };
/** The picture's own tick crosses the edge of the post, not so far that it reads as a dash before words. */
const CURRENT = { length: 90, thickness: 18 };
/** From the number to its tick, and least from it to another. */
const NUMBER_GAP = 13;
const NUMBER_AIR = 6;

/** Returns where in px the tick of demand n stands: the first is the lowest, all are a step apart. */
function levelOf(n: number, { format, paper }: SceneInput, plinthTop: number): number {
  const { top, floor } = format.ticks;
  const steps = Math.max(1, paper.demands.length - 1);
  return top + ((paper.demands.length - n) * (plinthTop - floor - top)) / steps;
}

/** Returns the upper and the lower edge, in px, of the tick that is a picture's own; undefined where it has none, as the overview. */
export function ownTick(
  input: SceneInput,
  plinthTop: number,
): { readonly top: number; readonly bottom: number } | undefined {
  const { format, paper, subject } = input;
  if (subject.number < 1 || subject.number > paper.demands.length) return undefined;
  const y = levelOf(subject.number, input, plinthTop);
  const half = (CURRENT.thickness * format.post) / POST / 2;
  return { top: y - half, bottom: y + half };
}

/** Returns the white strip and its ink lines. */
function strip({ paper, format }: SceneInput, plinthTop: number): Shape[] {
  const { post } = format;
  const scale = post / POST;
  const edge = paper.theme.stroke.postEdge * (scale < 1 ? scale : 1);
  const box = { x: 0, y: 0, width: post, height: plinthTop };
  return [
    bar('post', box),
    bar('edge', { ...box, width: edge }),
    bar('edge', { ...box, x: post - edge, width: edge }),
    bar('edge', { ...box, x: post - INNER_AT * scale - INNER_LINE, width: INNER_LINE }),
  ];
}

/** Returns the number of a picture over its own tick, in the middle of the post. */
function placeLabel({ format, subject }: SceneInput, tick: { readonly top: number }): Label {
  const scale = format.post / POST;
  const inner = format.post - INNER_AT * scale;
  return {
    text: String(subject.number),
    role: 'place',
    x: inner / 2,
    baseline: tick.top - NUMBER_GAP * scale,
    align: 'middle',
    room: inner,
    on: 'post',
    field: 'number',
  };
}

/** With more demands than this the ticks of the post would touch. */
const MOST_TICKS = 40;

/**
 * Returns the identity post: the same white post on every picture of the series, with a tick for each
 * demand, the first at the bottom; the picture's own tick is heavy and carries its number. Ticks that the
 * number would touch, as where demands are many, are left out.
 */
export function identityPost(
  input: SceneInput,
  plinthTop: number,
): { shapes: Shape[]; labels: Label[] } {
  const { format, paper, subject, context, measure } = input;
  const scale = format.post / POST;
  const count = paper.demands.length;
  if (count > MOST_TICKS)
    throw new Error(`the identity post holds ${MOST_TICKS} ticks, not ${count}`);
  const tick = (n: number, { length, thickness }: typeof REST) => {
    const [width, height] = [length * scale, thickness * scale];
    return bar('edge', { x: 0, y: levelOf(n, input, plinthTop) - height / 2, width, height });
  };
  const own = ownTick(input, plinthTop);
  const labels = own && context.type('place').size > 0 ? [placeLabel(input, own)] : [];
  const air = NUMBER_AIR * scale;
  const inks = labels.map((label) => textBox(label, context.type('place'), measure));
  const touches = ({ y, height, width }: Bar) =>
    inks.some(
      ({ left, top, bottom }) => left < width + air && y < bottom + air && y + height > top - air,
    );
  const others = range(1, count + 1).filter((n) => n !== subject.number);
  return {
    shapes: [
      ...strip(input, plinthTop),
      ...others.map((n) => tick(n, REST)).filter((other) => !touches(other)),
      ...(own ? [tick(subject.number, CURRENT)] : []),
    ],
    labels,
  };
}
