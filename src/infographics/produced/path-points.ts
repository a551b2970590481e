/** A point in px, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Straight steps a curve: letters have their outermost points on the ends of curves, not between them. */
const STEPS = 4;
/** Numbers that each command takes; M and L repeat. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  Q: 4,
  T: 2,
  C: 6,
  S: 4,
  A: 7,
  Z: 0,
};

interface Command {
  readonly name: string;
  readonly relative: boolean;
  readonly values: readonly number[];
}

const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const FLAG = /[\s,]*([01])/y;
const LETTER = /[\s,]*([a-z])/iy;

/** Returns path data as commands with all their numbers; flags of arcs may be written without a space. */
function commandsOf(d: string): Command[] {
  let at = 0;
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(d)?.[1];
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  };
  const values = (name: string): number[] | undefined => {
    const pattern = (i: number) => (name === 'A' && (i === 3 || i === 4) ? FLAG : NUMBER);
    const found: number[] = [];
    for (let i = 0; i < (ARGUMENTS[name] ?? 0); i += 1) {
      const value = read(pattern(i));
      if (value === undefined) return undefined;
      found.push(Number(value));
    }
    return found;
  };
  const commands: Command[] = [];
  for (let letter = read(LETTER); letter !== undefined; letter = read(LETTER)) {
    const name = letter.toUpperCase();
    const relative = letter !== name;
    let drawn = name;
    for (let next = values(name); next; next = name === 'Z' ? undefined : values(name)) {
      commands.push({ name: drawn, relative, values: next });
      drawn = name === 'M' ? 'L' : name;
    }
  }
  if (d.slice(at).trim() !== '') throw new Error(`broken path data near "${d.slice(at, at + 20)}"`);
  return commands;
}

/** Returns a point of a curve of the second or third degree (De Casteljau, written out). */
function bezier([p, q, r, s]: readonly Point[], t: number): Point {
  const u = 1 - t;
  const blend = (key: 'x' | 'y'): number => {
    const [a, b, c] = [p?.[key] ?? 0, q?.[key] ?? 0, r?.[key] ?? 0];
    if (s === undefined) return u * u * a + 2 * u * t * b + t * t * c;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * s[key];
  };
  return { x: blend('x'), y: blend('y') };
}

const steps = Array.from({ length: STEPS }, (_, i) => (i + 1) / STEPS);

/** Returns points of an elliptical arc (SVG 1.1, appendix F.6.5: from end points to a centre). */
function arc(from: Point, to: Point, values: readonly number[]): Point[] {
  const [rx0 = 0, ry0 = 0, turn = 0, large = 0, sweep = 0] = values;
  if (rx0 === 0 || ry0 === 0) return [to];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const dx = (from.x - to.x) / 2;
  const dy = (from.y - to.y) / 2;
  const x1 = cos * dx + sin * dy;
  const y1 = cos * dy - sin * dx;
  const short = Math.sqrt(Math.max(1, (x1 / rx0) ** 2 + (y1 / ry0) ** 2));
  const [rx, ry] = [Math.abs(rx0) * short, Math.abs(ry0) * short];
  const under = (rx * y1) ** 2 + (ry * x1) ** 2;
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under));
  const sign = large === sweep ? -root : root;
  const cx1 = (sign * rx * y1) / ry;
  const cy1 = (-sign * ry * x1) / rx;
  const cx = cos * cx1 - sin * cy1 + (from.x + to.x) / 2;
  const cy = sin * cx1 + cos * cy1 + (from.y + to.y) / 2;
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  const end = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx);
  const full = 2 * Math.PI;
  const raw = end - start;
  const swept = sweep === 1 ? (raw + full) % full : (raw - full) % full || 0;
  return steps.map((t) => {
    const angle = start + swept * t;
    const [x, y] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    return { x: cx + cos * x - sin * y, y: cy + sin * x + cos * y };
  });
}

function pairs(values: readonly number[], from: Point, relative: boolean): Point[] {
  const base = relative ? from : { x: 0, y: 0 };
  return values.flatMap((x, i) =>
    i % 2 === 0 ? [{ x: base.x + x, y: base.y + (values[i + 1] ?? 0) }] : [],
  );
}

/** Returns the point that mirrors a control point in the pen, for smooth curves. */
function mirrored(control: Point | undefined, pen: Point): Point {
  return control ? { x: 2 * pen.x - control.x, y: 2 * pen.y - control.y } : pen;
}

/**
 * Returns the outline of path data as one list of points per subpath, curves in short straight steps.
 *
 * @throws Error when the path data cannot be read
 */
export function pathPoints(d: string): Point[][] {
  const paths: Point[][] = [];
  let pen: Point = { x: 0, y: 0 };
  let start = pen;
  let control: { readonly of: string; readonly at: Point } | undefined;
  const go = (points: readonly Point[]) => {
    if (paths.length === 0) paths.push([pen]);
    paths.at(-1)?.push(...points);
    pen = points.at(-1) ?? pen;
  };
  const curve = (name: string, points: readonly Point[]) => {
    const whole = [pen, ...points];
    go(steps.map((t) => bezier(whole, t)));
    const last = points.at(-2);
    control = last ? { of: name, at: last } : undefined;
  };
  for (const { name, relative, values } of commandsOf(d)) {
    const before = control;
    control = undefined;
    const points = pairs(values, pen, relative);
    const [first = pen] = points;
    const smooth = (of: string) => mirrored(before?.of === of ? before.at : undefined, pen);
    if (name === 'M') {
      paths.push([first]);
      pen = first;
      start = first;
    } else if (name === 'L') go([first]);
    else if (name === 'H') go([{ x: (relative ? pen.x : 0) + (values[0] ?? 0), y: pen.y }]);
    else if (name === 'V') go([{ x: pen.x, y: (relative ? pen.y : 0) + (values[0] ?? 0) }]);
    else if (name === 'Q' || name === 'C') curve(name, points);
    else if (name === 'T') curve('Q', [smooth('Q'), first]);
    else if (name === 'S') curve('C', [smooth('C'), ...points]);
    else if (name === 'A') go(arc(pen, pairs(values.slice(5), pen, relative)[0] ?? pen, values));
    else {
      go([start]);
      paths.push([start]);
    }
  }
  return paths.filter((path) => path.length > 1);
}
