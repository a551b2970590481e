import type { Point } from './path-points.ts';

/** Affine transform: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the transform that does `n` first, then `m`. */
export function times(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d, e, f] = m;
  const [g, h, i, j, k, l] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function step(name: string, values: readonly number[]): Matrix {
  const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = values;
  if (name === 'translate') return [1, 0, 0, 1, p, q];
  if (name === 'scale') return [p, 0, 0, values.length > 1 ? q : p, 0, 0];
  if (name === 'matrix') return [p, q, r, s, t, u];
  if (name !== 'rotate') throw new Error(`unknown transform "${name}"`);
  const [cos, sin] = [Math.cos((p * Math.PI) / 180), Math.sin((p * Math.PI) / 180)];
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
  return times(times([1, 0, 0, 1, q, r], turn), [1, 0, 0, 1, -q, -r]);
}

/** Returns the transform of an attribute; that of none changes nothing. */
export function matrixOf(transform: string | undefined): Matrix {
  return [...(transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)].reduce<Matrix>(
    (all, [, name = '', values = '']) =>
      times(
        all,
        step(
          name,
          values
            .split(/[\s,]+/)
            .filter(Boolean)
            .map(Number),
        ),
      ),
    IDENTITY,
  );
}

/** Returns an outline transformed. */
export function moved(
  outline: readonly (readonly Point[])[],
  matrix: Matrix,
): readonly (readonly Point[])[] {
  const [a, b, c, d, e, f] = matrix;
  if (matrix.every((value, i) => value === IDENTITY[i])) return outline;
  return outline.map((path) =>
    path.map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  );
}
