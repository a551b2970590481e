import { range } from 'd3';
import { z } from 'zod';
import type { Box, ChartType, DrawContext, Label, Layer, Shape, Stage } from './chart.ts';
import { bar, edgeOf, TICK_ON_POST } from './marks.ts';
import { fittedBlock, placeBlock, textBlock, type TextBlock } from './words.ts';

const schema = z.strictObject({
  type: z.literal('lanes'),
  steps: z
    .int()
    .min(2)
    .max(8)
    .default(4)
    .describe('Steps of the procedure, the same in both situations. Default: 4.'),
});

/** A procedure and a home in two situations: coupled, and each on its own. */
export type Lanes = Readonly<z.output<typeof schema>>;

/** Where pieces of the home stand, from the floor up; the same order as in the sawn post. */
const SHIFTS = [0.12, 0.78, 0, 1, 0.42];
/** Height of a piece, as a part of the home's lane; the whole post fills that lane. */
const PIECE = 0.5;
/** Height of the procedure's lane and the wall under it, as parts of a situation without its words. */
const PROCEDURE = 0.24;
const APART = 0.1;
/** Thickness of a tick: in px, and as a part of its lane, of its length. */
const THICKEST = 20;
const OF_LANE = 0.34;
const OF_LENGTH = 0.25;
/** Where a piece has its one tick, from its foot up; where the whole post has its first and last. */
const TICK_AT = 0.42;
const GROWTH = { first: 0.18, last: 0.82 };
/** The floor under the home that stays, in px at most. */
const FLOOR = 6;
/** Wall between the situations, as a part of the height, and from words to the drawing, in sizes. */
const BETWEEN = 0.09;
const LABEL_GAP = 0.75;
const NAME_GAP = 1;

/** One situation: where its steps begin, and its lanes one above the other. */
interface Situation {
  readonly xs: readonly number[];
  readonly pitch: number;
  readonly thickness: number;
  /** Width of the ink lines about a home, in px. */
  readonly edge: number;
  readonly procedure: Box;
  readonly home: Box;
}

function situationOf(steps: number, box: Box, context: DrawContext): Situation {
  const pitch = box.width / steps;
  const procedure = { ...box, height: PROCEDURE * box.height };
  const top = box.y + (PROCEDURE + APART) * box.height;
  const thickness = Math.min(THICKEST, OF_LANE * procedure.height, OF_LENGTH * pitch);
  const home = { ...box, y: top, height: box.y + box.height - top };
  const edge = edgeOf(Math.min(pitch, PIECE * home.height), context.stroke);
  return {
    xs: range(steps).map((i) => box.x + i * pitch),
    pitch,
    thickness,
    edge,
    procedure,
    home,
  };
}

/** Upper side of the tick of a step: steps go on to the right, each a little higher. */
function stepTop({ xs, procedure, thickness }: Situation, i: number): number {
  const lowest = procedure.y + procedure.height - thickness;
  return lowest - (i / (xs.length - 1)) * (procedure.height - thickness);
}

/** Steps lie on the bare wall but are no children: they are ink lines, in every scheme. */
function stepTicks(situation: Situation): Shape[] {
  const { xs, pitch, thickness } = situation;
  const width = TICK_ON_POST * pitch;
  return xs.map((x, i) => bar('rule', { x, y: stepTop(situation, i), width, height: thickness }));
}

function tick(x: number, y: number, { pitch, thickness }: Situation): Shape {
  return bar('fixed', { x, y: y - thickness / 2, width: TICK_ON_POST * pitch, height: thickness });
}

/** A white field between two ink lines, top and bottom; the lines at its sides are drawn as cuts. */
function whitePost(box: Box, edge: number): Shape[] {
  return [
    bar('post', box),
    bar('edge', { ...box, height: edge }),
    bar('edge', { ...box, y: box.y + box.height - edge, height: edge }),
  ];
}

/** Coupled: every step cuts the post and moves the home; the cut joins the pieces, as a thin line. */
function movedHome(situation: Situation): Shape[] {
  const { xs, pitch, home, edge } = situation;
  const height = PIECE * home.height;
  const pieces = xs.map((x, i): Box => {
    const shift = SHIFTS[i % SHIFTS.length] ?? 0;
    return { x, y: home.y + (1 - shift) * (home.height - height), width: pitch, height };
  });
  const cuts = range(pieces.length + 1).map((i): Shape => {
    const tops = [pieces[i - 1], pieces[i]].flatMap((piece) => (piece ? [piece.y] : []));
    const y = Math.min(...tops);
    const x = pieces[i]?.x ?? home.x + home.width - edge;
    return bar('edge', { x, y, width: edge, height: Math.max(...tops) + height - y });
  });
  const ticks = pieces.map(({ x, y }) => tick(x, y + (1 - TICK_AT) * height, situation));
  return [...pieces.flatMap((piece) => whitePost(piece, edge)), ...cuts, ...ticks];
}

/** Each on its own: the home is one post on a floor, and growing goes on with the steps. */
function lastingHome(situation: Situation): Shape[] {
  const { xs, home, edge } = situation;
  const floor = Math.min(FLOOR, edge * 2);
  const whole = { ...home, height: home.height - floor };
  const ticks = xs.map((x, i) => {
    const up = GROWTH.first + (i / (xs.length - 1)) * (GROWTH.last - GROWTH.first);
    return tick(x, whole.y + (1 - up) * whole.height, situation);
  });
  return [
    bar('post', whole),
    ...[0, home.width - edge].map((dx) => bar('edge', { ...whole, x: home.x + dx, width: edge })),
    bar('edge', { ...whole, height: edge }),
    bar('floor', { ...home, y: whole.y + whole.height, height: floor }),
    ...ticks,
  ];
}

/** Names of the lanes at their left, each at half the height of its lane. */
function names(
  { procedure, home }: Situation,
  blocks: Names,
  box: Box,
  context: DrawContext,
): Label[] {
  return [
    { block: blocks.procedure, lane: procedure, field: 'labels.procedure' },
    { block: blocks.home, lane: home, field: 'labels.home' },
  ].flatMap(({ block, lane, field }) => {
    const last = lane.y + (lane.height + context.capHeight('note', block.size)) / 2;
    return placeBlock(block, { x: box.x, last, align: 'left', room: procedure.x - box.x, field });
  });
}

interface Names {
  readonly procedure: TextBlock;
  readonly home: TextBlock;
}

/** A title in its own size or, where that does not fit on a phone, in that of a legend. */
function titleBlock(text: string, room: number, context: DrawContext): TextBlock {
  return fittedBlock(text, 'label', room, context);
}

function draw({ steps }: Lanes, { box }: Stage, context: DrawContext): Layer {
  const block = (key: string) => textBlock(context.label(key), 'note', box.width / 2, context);
  const lanes = { procedure: block('procedure'), home: block('home') };
  const named = Math.max(lanes.procedure.width, lanes.home.width);
  const left = named === 0 ? 0 : named + NAME_GAP * context.type('note').size;
  const gap = BETWEEN * box.height;
  const height = (box.height - gap) / 2;
  const panels = [
    { key: 'before', y: box.y, homeOf: movedHome },
    { key: 'after', y: box.y + height + gap, homeOf: lastingHome },
  ].map(({ key, y, homeOf }): Layer => {
    const title = titleBlock(context.label(key), box.width, context);
    const over = title.height === 0 ? 0 : title.height + LABEL_GAP * title.size;
    const at = { x: box.x + left, y: y + over, width: box.width - left, height: height - over };
    const situation = situationOf(steps, at, context);
    const head = { x: box.x, last: y + title.height, room: box.width, field: `labels.${key}` };
    return {
      shapes: [...stepTicks(situation), ...homeOf(situation)],
      labels: [
        ...placeBlock(title, { ...head, align: 'left' }),
        ...names(situation, lanes, box, context),
      ],
    };
  });
  return { shapes: panels.flatMap((l) => l.shapes), labels: panels.flatMap((l) => l.labels) };
}

/** Drawing L: the home moves with every step of the procedure, or stays while the steps go on. */
export const lanes: ChartType<Lanes> = {
  schema,
  figures: () => [],
  sources: () => [],
  labels: () => ['procedure', 'home', 'before', 'after'],
  license: () => ({ kind: 'schematic' }),
  facts: ({ steps }) => ({ steps }),
  narrow: true,
  draw,
};
