/**
 * A format of an infographic: its size and the lines that everything hangs on, in px (art direction
 * § 4 "canvas"). Adding a format is adding an entry; nothing is drawn twice.
 */
export interface Format {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** `stacked`: header, drawing, plinth under one another; `columns`: text left, drawing right. */
  readonly layout: 'stacked' | 'columns';
  /** The key of this canvas in the theme's type sizes. */
  readonly canvas: string;
  /** Width of the identity post. */
  readonly post: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Right end of the text column in a `columns` layout, left end of the drawing. */
  readonly columns?: { readonly textRight: number; readonly drawingLeft: number };
  readonly plinth: {
    /** From the plinth's top to the first baseline of the ask. */
    readonly first: number;
    /** From the last baseline of the ask to the first of the source. */
    readonly gap: number;
    /** From the last baseline to the lower edge. */
    readonly bottom: number;
    /** `two`: source and date under one another; `one`: side by side. */
    readonly sourceLines: 'one' | 'two';
    readonly least: number;
  };
  /** Most lines of kicker and headline. */
  readonly kickerLines: number;
  readonly headlineLines: number;
  /** From the header's last baseline to the drawing. */
  readonly headerGap: number;
  /** Least distance between a tick of the identity post and the top of the canvas. */
  readonly firstTick: number;
  /** Most bytes of the PNG; og images over 290 KB get no card in WhatsApp. */
  readonly maxBytes: number;
}

const KB = 1000;
const MOST_BYTES = 1000 * KB;
const CARD_BYTES = 290 * KB;
const stackedPlinth = { first: 64, gap: 50, bottom: 42, sourceLines: 'two', least: 190 } as const;

/** Every format, by id. */
export const formats: Readonly<Record<string, Format>> = {
  og: {
    id: 'og',
    width: 1200,
    height: 630,
    layout: 'columns',
    canvas: 'og',
    post: 60,
    left: 104,
    right: 1148,
    top: 50,
    columns: { textRight: 598, drawingLeft: 652 },
    plinth: { first: 44, gap: 37, bottom: 25, sourceLines: 'one', least: 106 },
    kickerLines: 3,
    headlineLines: 4,
    headerGap: 40,
    firstTick: 70,
    maxBytes: CARD_BYTES,
  },
  square: {
    id: 'square',
    width: 1080,
    height: 1080,
    layout: 'stacked',
    canvas: 'square',
    post: 76,
    left: 132,
    right: 1016,
    top: 58,
    plinth: stackedPlinth,
    kickerLines: 2,
    headlineLines: 3,
    headerGap: 48,
    firstTick: 100,
    maxBytes: MOST_BYTES,
  },
  portrait: {
    id: 'portrait',
    width: 1080,
    height: 1350,
    layout: 'stacked',
    canvas: 'portrait',
    post: 76,
    left: 132,
    right: 1016,
    top: 70,
    plinth: stackedPlinth,
    kickerLines: 2,
    headlineLines: 3,
    headerGap: 60,
    firstTick: 120,
    maxBytes: MOST_BYTES,
  },
};
