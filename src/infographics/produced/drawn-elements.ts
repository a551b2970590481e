import { pathPoints, type Point } from './path-points.ts';

/** A rectangle by its edges, in px. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An element of a produced SVG that leaves ink. */
export interface DrawnElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its outline on the canvas, one list of points per subpath; a stroke lies half outside it. */
  readonly outline: readonly (readonly Point[])[];
}

/** A tag of an SVG. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly closes: boolean;
  readonly opens: boolean;
}

/** Affine transform: x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns all tags of an SVG in their order. */
export function tagsOf(svg: string): Tag[] {
  return [...svg.matchAll(/<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g)].map(
    ([, closing, name = '', inner = '', alone]) => {
      const attributes = [...inner.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
      );
      const closes = closing === '/' || alone === '/';
      return { name, attributes: Object.fromEntries(attributes), closes, opens: closing !== '/' };
    },
  );
}

function times(m: Matrix, n: Matrix): Matrix {
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

function matrixOf(transform: string | undefined): Matrix {
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

function outlineOf({ name, attributes }: Tag): Point[][] | undefined {
  if (name === 'path') return pathPoints(attributes['d'] ?? '');
  if (name !== 'rect') return undefined;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) =>
    Number(attributes[key] ?? 0),
  ) as [number, number, number, number];
  const [right, bottom] = [x + width, y + height];
  return [
    [
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
    ],
  ];
}

function moved(outline: Point[][], matrix: Matrix): Point[][] {
  const [a, b, c, d, e, f] = matrix;
  if (matrix.every((value, i) => value === IDENTITY[i])) return outline;
  return outline.map((path) =>
    path.map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  );
}

/**
 * Returns the elements of a produced SVG that leave ink, in the order in which they are drawn, where
 * they stand on the canvas.
 *
 * @throws Error when a path or a transform cannot be read
 */
export function drawnElements(svg: string): DrawnElement[] {
  const drawn: DrawnElement[] = [];
  const groups: Matrix[] = [IDENTITY];
  for (const tag of tagsOf(svg)) {
    const around = groups.at(-1) ?? IDENTITY;
    if (tag.name === 'g') {
      if (tag.opens && !tag.closes)
        groups.push(times(around, matrixOf(tag.attributes['transform'])));
      else if (!tag.opens) groups.pop();
    }
    const outline = tag.opens ? outlineOf(tag) : undefined;
    if (!outline) continue;
    const placed = moved(outline, times(around, matrixOf(tag.attributes['transform'])));
    drawn.push({ name: tag.name, attributes: tag.attributes, outline: placed });
  }
  return drawn;
}

/** Returns the box around an outline; undefined where there is no ink. */
export function edgesOf(outline: DrawnElement['outline']): Edges | undefined {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const path of outline) {
    for (const { x, y } of path) {
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.top) box.top = y;
      if (y > box.bottom) box.bottom = y;
    }
  }
  return box.left <= box.right ? box : undefined;
}
