import { IDENTITY, matrixOf, moved, times, type Matrix } from './matrix.ts';
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

/** Returns what a `use` refers to: the id of a part of the same SVG; undefined for anything else. */
export function usedId({ name, attributes }: Tag): string | undefined {
  return name === 'use' ? /^#(.+)$/.exec(attributes['xlink:href'] ?? '')?.[1] : undefined;
}

/** Returns where a `use` puts what it refers to: its x and y come after its transform. */
function useMatrix({ attributes }: Tag): Matrix {
  const [x, y] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)];
  return times(matrixOf(attributes['transform']), [1, 0, 0, 1, x, y]);
}

/** A group that is being read: where it stands, and the letters it has so far. */
interface Group {
  readonly tag: Tag;
  readonly matrix: Matrix;
  readonly letters: (readonly Point[])[];
}

const NO_GROUP: Tag = { name: 'svg', attributes: {}, opens: true, closes: false };

/**
 * Returns the elements of a produced SVG that leave ink, in the order in which they are drawn, where
 * they stand on the canvas. The letters that a group puts from `defs` are one element: a line of text.
 *
 * @throws Error when a path or a transform cannot be read, or a letter was not defined before its use
 */
export function drawnElements(svg: string): DrawnElement[] {
  const drawn: DrawnElement[] = [];
  const defined = new Map<string, DrawnElement['outline']>();
  const groups: Group[] = [{ tag: NO_GROUP, matrix: IDENTITY, letters: [] }];
  let inDefs = false;
  for (const tag of tagsOf(svg)) {
    const { name, attributes, opens, closes } = tag;
    const around = groups.at(-1);
    if (!around) throw new Error('the SVG closes a group that it does not open');
    if (name === 'defs') inDefs = opens && !closes;
    if (name === 'g' && !opens) groups.pop();
    if (name === 'g' && opens && !closes) {
      const matrix = times(around.matrix, matrixOf(attributes['transform']));
      groups.push({ tag, matrix, letters: [] });
    }
    if (name === 'use') {
      const id = usedId(tag) ?? '';
      const outline = defined.get(id);
      if (!outline) throw new Error(`the SVG uses "${id}", which it did not define before`);
      const { letters } = around;
      if (letters.length === 0)
        drawn.push({ name: 'use', attributes: around.tag.attributes, outline: letters });
      letters.push(...moved(outline, times(around.matrix, useMatrix(tag))));
    }
    const outline = opens ? outlineOf(tag) : undefined;
    if (!outline) continue;
    const placed = moved(outline, times(around.matrix, matrixOf(attributes['transform'])));
    if (inDefs) defined.set(attributes['id'] ?? '', placed);
    else drawn.push({ name, attributes, outline: placed });
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
