import sharp, { type OverlayOptions } from 'sharp';
import { breakLines } from '../charts/break-lines.ts';
import type { Label, TextRole } from '../charts/chart.ts';
import { textOf, type Edition, type Subject } from '../model/paper.ts';
import type { TextStyle } from '../theme/measure.ts';
import type { Format } from './formats.ts';
import type { Job, Press } from './press.ts';
import { serialise, svg } from './svg-node.ts';
import { NAMESPACES, textLayer } from './text-layer.ts';

/** One picture of a sheet. */
export interface SheetPicture {
  readonly job: Job;
  readonly png: Uint8Array;
}

/** Sizes of the sheet in px. */
const CELL = { width: 330, height: 330 };
/** Least width of a column: the name of a format fits in it. */
const COLUMN = 250;
const GAP = 28;
const MARGIN = 48;
const NAMES = 300;
const HEAD = 96;
const TITLE = 40;
const TEXT = 22;
const LEADING = 1.25;
const TITLE_LINES = 8;
/** A light grey, so that white sheets and white posts are seen to end. */
const GROUND = '#dfe3e1';

/** A text on the sheet; `weight` is a weight of the voice family. */
interface Caption {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: 500 | 700;
}

/** Returns the size of a thumbnail: as large as its cell allows, never larger than the picture. */
function thumbnail({ width, height }: Format): { width: number; height: number } {
  const scale = Math.min(CELL.width / width, CELL.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function sizeOf({ width, height, sheet }: Format): string {
  return sheet ? `${sheet.width} × ${sheet.height} mm` : `${width} × ${height}`;
}

/** Returns the outlines of captions as an SVG of the sheet's size. */
async function captionLayer(
  { paper, outlines, measure }: Press,
  captions: readonly Caption[],
  size: { width: number; height: number },
): Promise<string> {
  const role: TextRole = 'note';
  const labels = captions.map(({ text, x, baseline }, i): Label => {
    return { text, role, x, baseline, align: 'left', room: size.width, field: String(i) };
  });
  const text = await textLayer(labels, {
    outlines,
    measure,
    style: ({ field }) => {
      const { weight, size: px } = captions[Number(field)] ?? { weight: 500, size: TEXT };
      return { family: paper.theme.fonts.voice.family, weight, size: px, tracking: 0 };
    },
    colour: () => paper.theme.color.ink,
  });
  const frame = { ...NAMESPACES, ...size };
  return serialise(svg('svg', frame)).replace(/\/>$/, `>${text}</svg>`);
}

function titleLines({ paper, measure }: Press, title: string): readonly string[] {
  const style: TextStyle = { family: paper.theme.fonts.voice.family, weight: 500, size: TEXT };
  const width = (line: string) => measure.text(line, style).advance;
  const breaking = { room: NAMES - GAP, most: TITLE_LINES, width, keepWithNext: [] };
  return breakLines(title, breaking) ?? [title];
}

/** What a sheet shows, a row a subject and a column a format, and where these begin, in px. */
interface Grid {
  readonly subjects: readonly Subject[];
  readonly formats: readonly Format[];
  readonly columnAt: (i: number) => number;
  readonly rowAt: (i: number) => number;
}

/** Returns the grid of a sheet. */
function gridOf(pictures: readonly SheetPicture[]): Grid {
  const formats = unique(pictures.map(({ job }) => job.format));
  return {
    subjects: unique(pictures.map(({ job }) => job.subject)),
    formats,
    columnAt: (i) =>
      formats
        .slice(0, i)
        .reduce((x, format) => x + Math.max(COLUMN, thumbnail(format).width) + GAP, MARGIN + NAMES),
    rowAt: (i) => MARGIN + TITLE + HEAD + i * (CELL.height + GAP),
  };
}

/** Returns the title of a sheet, and the names of its columns and rows. */
function captionsOf(
  press: Press,
  edition: Edition,
  { subjects, formats, columnAt, rowAt }: Grid,
): readonly Caption[] {
  const head = MARGIN + TITLE + HEAD - GAP;
  return [
    {
      text: `${edition.title} (${edition.locale})`,
      x: MARGIN,
      baseline: MARGIN + TITLE / 2,
      size: TITLE,
      weight: 700,
    },
    ...formats.flatMap((format, i): Caption[] => [
      { text: format.id, x: columnAt(i), baseline: head - TEXT * LEADING, size: TEXT, weight: 700 },
      {
        text: `${sizeOf(format)}, ${format.scheme}`,
        x: columnAt(i),
        baseline: head,
        size: TEXT,
        weight: 500,
      },
    ]),
    ...subjects.flatMap((subject, row): Caption[] => {
      const lines = titleLines(press, textOf(edition, subject).title);
      const first = rowAt(row) + TEXT;
      return [
        { text: String(subject.number), x: MARGIN, baseline: first, size: TEXT, weight: 700 },
        ...lines.map((text, i): Caption => {
          return {
            text,
            x: MARGIN,
            baseline: first + (i + 1) * TEXT * LEADING,
            size: TEXT,
            weight: 500,
          };
        }),
      ];
    }),
  ];
}

/**
 * Returns a PNG with the pictures of one language in small: a row a subject, a column a format, each
 * named. The same pictures give the same bytes.
 */
export async function contactSheet(
  press: Press,
  edition: Edition,
  pictures: readonly SheetPicture[],
): Promise<Buffer> {
  const own = pictures.filter(({ job }) => job.edition.locale === edition.locale);
  const grid = gridOf(own);
  const { subjects, formats, columnAt, rowAt } = grid;
  const size = {
    width: columnAt(formats.length) + MARGIN,
    height: rowAt(subjects.length) + MARGIN,
  };
  const thumbnails = own.map(async ({ job, png }): Promise<OverlayOptions> => {
    const input = await sharp(png)
      .resize(thumbnail(job.format))
      .toColourspace('srgb')
      .png()
      .toBuffer();
    return {
      input,
      left: columnAt(formats.findIndex(({ id }) => id === job.format.id)),
      top: rowAt(subjects.findIndex(({ id }) => id === job.subject.id)),
    };
  });
  const text = await captionLayer(press, captionsOf(press, edition, grid), size);
  const layers = [
    ...(await Promise.all(thumbnails)),
    { input: Buffer.from(text), left: 0, top: 0 },
  ];
  return sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(layers)
    .png({ palette: true, quality: 90, effort: 7, dither: 0 })
    .toBuffer();
}
