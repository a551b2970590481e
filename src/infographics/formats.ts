import type { Box } from '../charts/chart.ts';

/** What a picture is coloured with: wall, white and ink, or black on white paper. */
export type Scheme = 'colour' | 'print';

/** Where text may stand on a canvas, in px. */
export interface Safe {
  /** Margins that hold no text: printers and viewers cut them off. */
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /**
   * Boxes that the buttons of a platform cover: no words and no mark that counts stand in them. A row that runs
   * off the canvas runs on through them, as post, wall and floor do: whole places of it stand clear, so that
   * nothing is lost and nothing looks cropped.
   */
  readonly covered: readonly Box[];
}

/** The plinth of a format, in px. */
interface PlinthLines {
  /** From the plinth's top to the first baseline of the ask. */
  readonly first: number;
  /** From the last baseline of the ask to the first of the source. */
  readonly gap: number;
  /** From the last baseline to the lower edge. */
  readonly bottom: number;
  /** `two`: source and date under one another; `one`: side by side. */
  readonly sourceLines: 'one' | 'two';
  /** Lines of the ask, and most lines of one that is too long; what is against a second one (`fit-lines.ts`). */
  readonly askLines: number;
  readonly askMost: number;
  readonly lineCost: number;
  readonly least: number;
}

/**
 * A format of an infographic: its size and the lines that everything hangs on, in px (art direction
 * § 4 "canvas", § 7). Adding a format is adding an entry; nothing is drawn twice.
 */
export interface Format {
  readonly id: string;
  readonly scheme: Scheme;
  /** Size of the canvas; of a sheet, a canvas of its proportions. */
  readonly width: number;
  readonly height: number;
  /** Size on paper in mm; left out for a picture on a screen. */
  readonly sheet?: { readonly width: number; readonly height: number };
  /** `stacked`: header, drawing, plinth under one another; `columns`: text left, drawing right. */
  readonly layout: 'stacked' | 'columns';
  /** The key of this canvas in the theme's type sizes. */
  readonly canvas: string;
  readonly safe: Safe;
  /** The least width of the dark part of the code with the picture's address; left out: it has no code. */
  readonly qr?: number;
  /** Width of the identity post. */
  readonly post: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Right end of the text column in a `columns` layout, and of its kicker; left end of the drawing. */
  readonly columns?: {
    readonly textRight: number;
    readonly kickerRight: number;
    readonly drawingLeft: number;
    /** A headline that is smaller than this takes room of a drawing that can spare it (`lent-room.ts`); left out: none. */
    readonly headline?: number;
  };
  readonly plinth: PlinthLines;
  /** Most lines of kicker and headline. */
  readonly kickerLines: number;
  readonly headlineLines: number;
  /** From the header's last baseline to the drawing, and the least from its ink. */
  readonly headerGap: number;
  readonly headerClear: number;
  /**
   * Where the ticks of the identity post stand: the last demand's under the top of the canvas, the first's over the
   * plinth. The real paper's stand where few lines of it meet one in their middle, before which it reads as a dash.
   */
  readonly ticks: { readonly top: number; readonly floor: number };
  /** Most bytes of the PNG; og images over 290 KB get no card in WhatsApp. */
  readonly maxBytes: number;
}

const KB = 1000;
const MOST_BYTES = 1000 * KB;
const CARD_BYTES = 290 * KB;
/** Text this near to an edge looks cut off (art direction § 12). */
const EDGE = 16;
const wholeCanvas: Safe = { top: EDGE, right: EDGE, bottom: EDGE, left: 0, covered: [] };
/** An ask on one line where it can be, as small as that makes it. */
const shortAsk = { askLines: 2, askMost: 2, lineCost: 1 } as const;
const stackedPlinth = {
  ...shortAsk,
  first: 64,
  gap: 50,
  bottom: 42,
  sourceLines: 'two',
  least: 190,
} as const;

/** Where there is height for it, an ask that is too long gets a third line. */
const longAsk = { ...shortAsk, askMost: 3, sourceLines: 'two' } as const;

/** The portrait canvas is the master: other formats in one column change its heights. */
const portrait: Format = {
  id: 'portrait',
  scheme: 'colour',
  width: 1080,
  height: 1350,
  layout: 'stacked',
  canvas: 'portrait',
  safe: wholeCanvas,
  post: 76,
  left: 132,
  right: 1016,
  top: 70,
  plinth: stackedPlinth,
  kickerLines: 2,
  headlineLines: 3,
  headerGap: 60,
  headerClear: 52,
  ticks: { top: 104, floor: 108 },
  maxBytes: MOST_BYTES,
};

const og: Format = {
  id: 'og',
  scheme: 'colour',
  width: 1200,
  height: 630,
  layout: 'columns',
  canvas: 'og',
  safe: wholeCanvas,
  post: 60,
  left: 104,
  right: 1148,
  top: 50,
  columns: { textRight: 608, kickerRight: 612, drawingLeft: 652 },
  plinth: { ...shortAsk, first: 44, gap: 37, bottom: 25, sourceLines: 'one', least: 106 },
  kickerLines: 3,
  headlineLines: 3,
  headerGap: 40,
  headerClear: 0,
  ticks: { top: 74, floor: 30 },
  maxBytes: CARD_BYTES,
};

const STORY_HEIGHT = 1920;
/** Bars of the apps at the top and the bottom of a story, and the buttons at its right (§ 7). */
const STORY_BARS = { top: 260, bottom: 1540 };
const STORY_BUTTONS = { left: 960, top: 1100 };

const story: Format = {
  ...portrait,
  id: 'story',
  height: STORY_HEIGHT,
  canvas: 'story',
  safe: {
    ...wholeCanvas,
    top: STORY_BARS.top,
    bottom: STORY_HEIGHT - STORY_BARS.bottom,
    covered: [
      {
        x: STORY_BUTTONS.left,
        y: STORY_BUTTONS.top,
        width: portrait.width - STORY_BUTTONS.left,
        height: STORY_HEIGHT - STORY_BUTTONS.top,
      },
    ],
  },
  right: STORY_BUTTONS.left,
  top: 276,
  plinth: { ...longAsk, lineCost: 0.02, first: 80, gap: 73, bottom: 388, least: 640 },
  headerGap: 58,
  ticks: { top: 532, floor: 121 },
};

const slide: Format = {
  ...og,
  id: 'slide',
  width: 1920,
  height: 1080,
  canvas: 'slide',
  qr: 150,
  post: 112,
  left: 176,
  right: 1824,
  top: 88,
  columns: { textRight: 912, kickerRight: 904, drawingLeft: 976, headline: 101 },
  plinth: { ...shortAsk, first: 70, gap: 60, bottom: 36, sourceLines: 'one', least: 166 },
  headerGap: 62,
  ticks: { top: 88, floor: 121 },
  maxBytes: MOST_BYTES,
};

/** Least distance of text to the edge of a sheet: office printers leave 5 mm blank. */
const SHEET_MARGIN_MM = 5;

/** Returns a format for a sheet of paper: the portrait composition in one colour, in its proportions. */
function sheet(
  id: string,
  size: { readonly width: number; readonly height: number },
  lines: Pick<Format, 'post' | 'left' | 'right' | 'top' | 'ticks'>,
): Format {
  const px = portrait.width / size.width;
  const margin = SHEET_MARGIN_MM * px;
  return {
    ...portrait,
    id,
    scheme: 'print',
    height: Math.round(size.height * px * 100) / 100,
    sheet: size,
    canvas: id,
    safe: { top: margin, right: margin, bottom: margin, left: margin, covered: [] },
    qr: 170,
    plinth: { ...longAsk, first: 86, gap: 52, bottom: 62, least: 240 },
    headerGap: 72,
    ...lines,
  };
}

const all: readonly Format[] = [
  og,
  {
    ...portrait,
    id: 'square',
    height: 1080,
    canvas: 'square',
    top: 58,
    headerGap: 58,
    ticks: { top: 128, floor: 108 },
  },
  portrait,
  {
    ...portrait,
    id: 'grid',
    height: 1440,
    canvas: 'grid',
    top: 76,
    ticks: { top: 108, floor: 143 },
  },
  story,
  slide,
  sheet(
    'a4',
    { width: 210, height: 297 },
    {
      post: 77,
      left: 154,
      right: 998,
      top: 84,
      ticks: { top: 86, floor: 112 },
    },
  ),
  sheet(
    'a5',
    { width: 148, height: 210 },
    {
      post: 88,
      left: 140,
      right: 1008,
      top: 84,
      ticks: { top: 108, floor: 148 },
    },
  ),
];

/** Every format, by id. */
export const formats: Readonly<Record<string, Format>> = Object.fromEntries(
  all.map((format) => [format.id, format]),
);

/** Returns a format whose columns meet so many px further to the right. */
export function moveColumns(format: Format, by: number): Format {
  const { columns } = format;
  if (!columns) return format;
  return {
    ...format,
    columns: {
      ...columns,
      textRight: columns.textRight + by,
      kickerRight: columns.kickerRight + by,
      drawingLeft: columns.drawingLeft + by,
    },
  };
}

/** Returns how many px of the canvas a mm of its sheet is; undefined for a picture on a screen. */
export function pxPerMm({ width, sheet: size }: Format): number | undefined {
  return size && width / size.width;
}
