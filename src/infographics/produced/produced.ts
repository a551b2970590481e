import type { Label, Shape } from '../../charts/chart.ts';
import { typeOn } from '../canvas.ts';
import { shapeNodes } from '../portable.ts';
import type { Scene } from '../scene.ts';
import { serialise } from '../svg-node.ts';
import { textBox } from '../text-box.ts';
import { drawnElements, edgesOf, type DrawnElement, type Edges } from './drawn-elements.ts';
import type { Point } from './path-points.ts';

/** A line of text as it was outlined: `box` is its true ink on the canvas in px. */
export interface InkLine {
  readonly label: Label;
  readonly box: Edges;
}

/** A shape as it was drawn: its ink reaches half a stroke beyond the outline. */
export interface DrawnMark {
  readonly shape: Shape;
  readonly outline: readonly (readonly Point[])[];
  readonly closed: boolean;
  readonly halfStroke: number;
}

/** What a produced SVG shows: marks below, lines of text on top. */
export interface Produced {
  readonly marks: readonly DrawnMark[];
  readonly lines: readonly InkLine[];
}

/** Elements below the marks: wall and floor, and the two of a code. */
const GROUNDS = 2;
const CODE = 2;

function hasInk({ text }: Label): boolean {
  return text.trim() !== '';
}

function drawnMark(shape: Shape, { outline, attributes }: DrawnElement): DrawnMark {
  const stroke = attributes['stroke'] === undefined ? 0 : Number(attributes['stroke-width'] ?? 1);
  return { shape, outline, closed: attributes['fill'] !== 'none', halfStroke: stroke / 2 };
}

/**
 * Returns what a produced SVG shows, read back from it. A picture is written as two grounds, one
 * element a shape and one group of letters a line of text, in the order of its scene.
 *
 * @throws Error when the SVG has other elements than its scene
 */
export function readProduced(scene: Scene, svg: string): Produced {
  const labels = scene.labels.filter(hasInk);
  const drawn = drawnElements(svg);
  const grounds = GROUNDS + (scene.code ? CODE : 0);
  const expected = grounds + scene.shapes.length + labels.length;
  if (drawn.length !== expected)
    throw new Error(`the SVG draws ${drawn.length} elements where its scene has ${expected}`);
  const marks = scene.shapes.flatMap((shape, i) => {
    const element = drawn[grounds + i];
    return element ? [drawnMark(shape, element)] : [];
  });
  const lines = labels.map((label, i) => {
    const element = drawn[grounds + scene.shapes.length + i];
    const box = element?.name === 'use' ? edgesOf(element.outline) : undefined;
    if (!box) throw new Error(`the SVG has no outline for the line "${label.text}"`);
    return { label, box };
  });
  return { marks, lines };
}

/** Returns what an SVG will show, before its text is outlined: shapes as they are written, lines as measured. */
export function foreseeProduced(scene: Scene): Produced {
  const { paper, format, measure } = scene.input;
  const drawn = drawnElements(
    shapeNodes(scene)
      .map((node) => serialise(node))
      .join(''),
  );
  const marks = scene.shapes.flatMap((shape, i) => {
    const element = drawn[i];
    return element ? [drawnMark(shape, element)] : [];
  });
  const lines = scene.labels.filter(hasInk).map((label) => {
    return { label, box: textBox(label, typeOn(paper.theme, format.canvas, label.role), measure) };
  });
  return { marks, lines };
}
