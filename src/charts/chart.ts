import type { z } from 'zod';

/** A rectangle on the canvas, in px, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a shape is. The role decides colour and stroke per scheme (colour, print, page), so a drawing
 * never names a colour.
 *
 * - `post` white field, `edge` its ink outline, `slot` a hole in it from its left edge on
 * - `fixed` a tick on a post, `loose` a tick on the bare wall, `open` a tick with a white core
 * - `core` the white of an open form that is no mark: a sample in a legend, the sign of a whole group
 * - `more` the open end of "more than": one form, never a countable mark
 * - `dashed` a place that vanished, or what is asked and not yet given
 * - `floor` the ink a post stands on; `rule` an ink line
 */
export type Role =
  | 'post'
  | 'edge'
  | 'slot'
  | 'fixed'
  | 'loose'
  | 'open'
  | 'core'
  | 'more'
  | 'dashed'
  | 'floor'
  | 'rule';

/** A filled bar; `turn` is in degrees, clockwise about its centre. */
export interface Bar extends Box {
  readonly kind: 'bar';
  readonly role: Role;
  readonly turn?: number;
}

/** A stroked line; `d` is SVG path data in canvas px, `stroke` the line's width in px. */
export interface Line {
  readonly kind: 'line';
  readonly role: Role;
  readonly d: string;
  readonly stroke: number;
}

export type Shape = Bar | Line;

/** The roles of type on an infographic; sizes stand in the theme. */
export type TextRole =
  | 'number'
  | 'qualifier'
  | 'subline'
  | 'headline'
  | 'label'
  | 'item'
  | 'age'
  | 'ask'
  | 'note'
  | 'kicker'
  | 'legend'
  | 'place'
  | 'source'
  | 'address';

/** One line of text: `x` is the left or right of its ink, or its middle (see `align`), `baseline` its y, in px. */
export interface Label {
  readonly text: string;
  readonly role: TextRole;
  readonly x: number;
  readonly baseline: number;
  readonly align: 'left' | 'middle' | 'right';
  /** Width that the line may take in px: more is an error, never a smaller size. */
  readonly room: number;
  /** Ground that the text stands on; default `wall`. */
  readonly on?: 'wall' | 'post' | 'plinth' | undefined;
  /** Size in px where the role's own size does not hold (fitted lines). */
  readonly size?: number;
  /** Which words these are, for messages: `labels.before`. */
  readonly field: string;
}

/** A drawn chart: nothing is left to decide but colours and the way text is written. */
export interface Layer {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
}

/** Where a chart is drawn. */
export interface Stage {
  /** The chart stands on the lower edge of this box. */
  readonly box: Box;
  /** Distance in px from the top of the box to the edge of the canvas; 0 where nothing may bleed. */
  readonly bleedTop: number;
  /** Distance in px from the right of the box to the edge of the canvas; 0 where nothing may bleed. */
  readonly bleedRight: number;
  /** Distance in px from the right of the box to where the wall ends, where that is more than what may bleed. */
  readonly wallRight?: number | undefined;
  /** Distance in px from the left of the box to where the wall begins, where nothing but wall is between them; left out: none. */
  readonly bleedLeft?: number | undefined;
  /** `full`: labels with their second lines; `brief`: the picture is small, second lines are left out. */
  readonly detail: 'full' | 'brief';
  /** Baselines in px of the lines of a header beside the picture; left out: none. */
  readonly beside?: readonly number[] | undefined;
  /** How many px are a mm, where the picture is printed on paper that people write on. */
  readonly perMm?: number | undefined;
  /** Px between two columns of text, where the picture stands over those: two halves of it stand over one each. */
  readonly gutter?: number | undefined;
}

/** Lines and dashes in px at the width of the canvas. */
export interface Stroke {
  readonly postEdge: number;
  readonly postEdgeNarrow: number;
  readonly postEdgeSliver: number;
  readonly rule: number;
  readonly leader: number;
}

/** Type of one role on the canvas in hand: size in px, tracking in em, leading as a factor. */
export interface TypeStyle {
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  readonly tracking: number;
  readonly leading: number;
}

/** What a chart may ask while it draws. */
export interface DrawContext {
  readonly stroke: Stroke;
  /** One px of the canvas, in px of the drawing: an edge between two is soft. */
  readonly pixel: number;
  /** Returns the style of a role on this canvas. */
  readonly type: (role: TextRole) => TypeStyle;
  /** Returns the advance width in px of a line of text in a role (at `size` px if given). */
  readonly width: (text: string, role: TextRole, size?: number) => number;
  /** Returns the height of capitals in px of a role (at `size` px if given). */
  readonly capHeight: (role: TextRole, size?: number) => number;
  /** Returns the words of a label, placeholders filled in; keys are those of `labels(spec)`. */
  readonly label: (key: string) => string;
  /** Returns an interface message, such as `chart.age` with `{ n: 4 }`. */
  readonly message: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Returns the parts of a word between which it may be broken at the end of a line. */
  readonly hyphenate: (word: string) => readonly string[];
  /** Returns a figure's value as a number (1/3 for a third) and whether it is a lower bound. */
  readonly figure: (id: string) => { readonly value: number; readonly openEnd: boolean };
  /** Returns the values of `{n}` and `{unit}` in a message: `n` of what a figure counts, in words. */
  readonly amount: (figure: string, n: number) => { readonly n: string; readonly unit: string };
  /** Returns the name and year of a source. */
  readonly source: (id: string) => { readonly name: string; readonly year: string };
}

/** Counts a drawing must show, by the role of its marks, with the figure that licenses each. */
export type License =
  | { readonly kind: 'schematic' }
  | { readonly kind: 'structural' }
  | {
      readonly kind: 'counted';
      readonly unit: number;
      readonly marks: Readonly<Partial<Record<Role, number>>>;
    };

/**
 * One line of a legend. Where the text stands beside the drawing (`detail: 'brief'`) the frame prints
 * it; where the drawing has room (`full`) the chart prints it itself.
 */
export interface LegendEntry {
  /** The mark in front of the words, as the drawing has it; left out: the words hold for all marks. */
  readonly mark?: Role | undefined;
  readonly text: string;
  /** Which words these are, for messages: `labels.part`. */
  readonly field: string;
  /** Width in px that the drawing leaves for these words at its lower right; left out: they stand with the others. */
  readonly endRoom?: number | undefined;
}

/** A type of chart; every family member has this one signature. */
export interface ChartType<Spec> {
  /** What stands in `data/`; its `type` is the key in the registry. */
  readonly schema: z.ZodType<Spec> & z.core.$ZodTypeDiscriminable;
  /** Returns the ids of the figures that the chart draws. */
  readonly figures: (spec: Spec) => readonly string[];
  /** Returns the ids of the sources that the chart names. */
  readonly sources: (spec: Spec) => readonly string[];
  /** Returns the keys of the words that the chart prints. */
  readonly labels: (spec: Spec) => readonly string[];
  /** Returns what licenses the marks that can be counted. */
  readonly license: (spec: Spec, figure: DrawContext['figure']) => License;
  /** Returns the numbers that words about the drawing may quote as `{marks:key}`. */
  readonly facts: (spec: Spec, figure: DrawContext['figure']) => Readonly<Record<string, number>>;
  /** Returns the width in px that the header leaves free at its right, for a form that bleeds off the top. */
  readonly headerInset?: (spec: Spec, column: number) => number;
  /** Returns the lines that say what a mark stands for, but for what the drawing says on that stage; empty where nothing is counted. */
  readonly legend?: (spec: Spec, stage: Stage, context: DrawContext) => readonly LegendEntry[];
  /** Returns the least width in px beside a header that leaves the words of the drawing whole. */
  readonly widthBeside?: (spec: Spec, context: DrawContext) => number;
  /** Returns the width in px that the drawing can do with beside a header, which may take the rest; left out: it keeps all. */
  readonly narrowestBeside?: (spec: Spec, context: DrawContext) => number;
  /** Whether words stand at its left edge, in lines that would be read on from those of a header beside it. */
  readonly wordsFirst?: (spec: Spec) => boolean;
  /** Returns the height in px that a stage under a header needs for its marks to be large enough. */
  readonly leastHeight?: (spec: Spec, stage: Stage, context: DrawContext) => number;
  /** Returns the height in px that the drawing wants on a page of a width; without it the page decides. */
  readonly pageHeight?: (spec: Spec, width: number, context: DrawContext) => number;
  /** Whether its figures are no part and whole of each other, so that the source has to say so. */
  readonly unrelated?: boolean;
  /** Whether phones need a second, narrow drawing, because its words would be too small in the wide one. */
  readonly narrow?: boolean;
  /** Returns the drawing. */
  readonly draw: (spec: Spec, stage: Stage, context: DrawContext) => Layer;
}
