import type { DrawContext, Layer, Shape, Stage, Stroke } from '../charts/chart.ts';

/** Returns lines as thick as a canvas draws them. */
export function scaleStroke(stroke: Stroke, by: number): Stroke {
  const { postEdge, postEdgeNarrow, postEdgeSliver, rule, leader } = stroke;
  return {
    postEdge: postEdge * by,
    postEdgeNarrow: postEdgeNarrow * by,
    postEdgeSliver: postEdgeSliver * by,
    rule: rule * by,
    leader: leader * by,
  };
}

/**
 * Returns what a chart may ask on a canvas that is `by` times as large as the one its lines and marks
 * are made for: the chart draws in px of that smaller one.
 */
export function chartContext(context: DrawContext, by: number): DrawContext {
  if (by === 1) return context;
  const up = (size?: number) => (size === undefined ? undefined : size * by);
  return {
    ...context,
    stroke: scaleStroke(context.stroke, 1 / by),
    pixel: context.pixel / by,
    type: (role) => ({ ...context.type(role), size: context.type(role).size / by }),
    width: (text, role, size) => context.width(text, role, up(size)) / by,
    capHeight: (role, size) => context.capHeight(role, up(size)) / by,
  };
}

/** Returns a stage in px of the smaller canvas. */
export function chartStage(
  { box, bleedTop, bleedRight, bleedLeft, wallRight, beside, perMm, gutter, ...rest }: Stage,
  by: number,
): Stage {
  const [x, y, width, height] = [box.x / by, box.y / by, box.width / by, box.height / by];
  return {
    ...rest,
    box: { x, y, width, height },
    bleedTop: bleedTop / by,
    bleedRight: bleedRight / by,
    bleedLeft: bleedLeft && bleedLeft / by,
    wallRight: wallRight && wallRight / by,
    beside: beside?.map((baseline) => baseline / by),
    perMm: perMm && perMm / by,
    gutter: gutter && gutter / by,
  };
}

/** Path data of charts holds lines and curves, no arcs: every number in it is a length. */
function scalePath(d: string, by: number): string {
  return d.replace(/-?\d*\.?\d+(?:e-?\d+)?/g, (n) => String(Number(n) * by));
}

function scaleShape(shape: Shape, by: number): Shape {
  if (shape.kind === 'line')
    return { ...shape, d: scalePath(shape.d, by), stroke: shape.stroke * by };
  const { x, y, width, height } = shape;
  return { ...shape, x: x * by, y: y * by, width: width * by, height: height * by };
}

/** Returns a drawing `by` times as large. */
export function scaleLayer({ shapes, labels }: Layer, by: number): Layer {
  if (by === 1) return { shapes, labels };
  return {
    shapes: shapes.map((shape) => scaleShape(shape, by)),
    labels: labels.map((label) => ({
      ...label,
      x: label.x * by,
      baseline: label.baseline * by,
      room: label.room * by,
      ...(label.size === undefined ? {} : { size: label.size * by }),
    })),
  };
}
