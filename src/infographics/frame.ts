import type { Label, Shape } from '../charts/chart.ts';
import { bar } from '../charts/marks.ts';
import type { SceneInput } from './scene-input.ts';

/** Lines of the identity post, in px at a post of 76 (art direction § 4). */
const POST = 76;
const INNER_LINE = 2;
const INNER_AT = 13;
const REST = { length: 32, thickness: 8 };
/** The picture's own tick crosses the edge of the post, not so far that it reads as a dash before words. */
const CURRENT = { length: 90, thickness: 18 };
const NUMBER_GAP = 14;

/** Returns where in px the tick of demand n stands: the first is the lowest, all are a step apart. */
function levelOf(n: number, { format, paper }: SceneInput, plinthTop: number): number {
  const count = paper.demands.length;
  return format.firstTick + ((count - n) * (plinthTop - format.firstTick)) / count;
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

/**
 * Returns the identity post: the same white post on every picture of the series, with a tick for each
 * demand, the first at the bottom; the picture's own tick is heavy and carries its number.
 */
export function identityPost(
  input: SceneInput,
  plinthTop: number,
): { shapes: Shape[]; labels: Label[] } {
  const { format, paper, subject, context } = input;
  const scale = format.post / POST;
  const edge = paper.theme.stroke.postEdge * (scale < 1 ? scale : 1);
  const box = { x: 0, y: 0, width: format.post, height: plinthTop };
  const shapes: Shape[] = [
    bar('post', box),
    bar('edge', { ...box, width: edge }),
    bar('edge', { ...box, x: format.post - edge, width: edge }),
    bar('edge', { ...box, x: format.post - INNER_AT * scale - INNER_LINE, width: INNER_LINE }),
  ];
  const count = paper.demands.length;
  const labels: Label[] = [];
  for (let n = 1; n <= count; n += 1) {
    const y = levelOf(n, input, plinthTop);
    const current = n === subject.number;
    const { length, thickness } = current ? CURRENT : REST;
    const size = { width: length * scale, height: thickness * scale };
    shapes.push(bar('edge', { x: 0, y: y - size.height / 2, ...size }));
    if (current) labels.push(placeLabel(input, y - size.height / 2 - NUMBER_GAP * scale));
  }
  if (count > MOST_TICKS)
    throw new Error(`the identity post holds ${MOST_TICKS} ticks, not ${count}`);
  return { shapes, labels: context.type('place').size > 0 ? labels : [] };
}

/** With more demands than this the ticks of the post would touch. */
const MOST_TICKS = 40;

function placeLabel({ format, subject }: SceneInput, baseline: number): Label {
  const inner = format.post * (1 - INNER_AT / POST);
  return {
    text: String(subject.number),
    role: 'place',
    x: inner / 2,
    baseline,
    align: 'middle',
    room: inner,
    on: 'post',
    field: 'number',
  };
}
