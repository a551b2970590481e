import type { Box, DrawContext, Label, Layer } from './chart.ts';
import { bar, edgeOf } from './marks.ts';

/** A tick's length in posts, and the left edge of the age above it. */
const TICK = 0.5;
export const AGE_INDENT = 0.16;
/** Thickness of a tick in px, and as a part of a step: more where no age stands above it. */
const THICKEST = 15;
const THINNEST = 8;
const OF_STEP = 0.13;
const OF_BARE_STEP = 0.36;
const THICKEST_BARE = 6;
/** From an age's baseline to its tick, and the least wall above and below both, in sizes. */
const AGE_GAP = 0.6;
export const AGE_AIR = 0.34;

/** One post with ticks at equal steps, from the floor up. */
export interface Steps {
  readonly step: number;
  readonly thickness: number;
  readonly size: number;
}

/** Returns the size in px of the ages: 0 on a sign, which has no words. */
export function ageSize(context: DrawContext): number {
  return context.label('before') === '' ? 0 : context.type('age').size;
}

/** Returns how ticks at steps of `step` px are drawn. */
export function stepsOf(step: number, context: DrawContext): Steps {
  const size = ageSize(context);
  const bare = Math.min(THICKEST_BARE, OF_BARE_STEP * step);
  const thickness = Math.max(THINNEST, Math.min(THICKEST, OF_STEP * step));
  return { step, thickness: size === 0 ? bare : thickness, size };
}

/** Returns the height of a tick with its age above it, in px. */
export function markHeight({ thickness, size }: Steps, context: DrawContext): number {
  return size === 0 ? thickness : thickness + AGE_GAP * size + context.capHeight('age', size);
}

/** Returns a tick with its age above it, together in the middle of one step of a post. */
export function ageMark(age: number, at: Box, steps: Steps, context: DrawContext): Layer {
  const { thickness, size } = steps;
  const bottom = at.y + at.height - (at.height - markHeight(steps, context)) / 2;
  const y = bottom - thickness;
  const shapes = [bar('fixed', { x: at.x, y, width: TICK * at.width, height: thickness })];
  if (size === 0) return { shapes, labels: [] };
  const x = at.x + AGE_INDENT * at.width;
  const label: Label = {
    text: context.message('chart.age', { n: age }),
    role: 'age',
    x,
    baseline: y - AGE_GAP * size,
    align: 'left',
    room: at.x + at.width - edgeOf(at.width, context.stroke) - x,
    on: 'post',
    field: 'chart.age',
  };
  return { shapes, labels: [label] };
}
