import { chartOf } from '../charts/charts.ts';
import { drawContext } from '../infographics/canvas.ts';
import type { Palette } from '../infographics/palette.ts';
import { byId, known, type Edition } from '../model/paper.ts';
import { drawingSvg } from './drawing.ts';
import type { PrintPress } from './press.ts';
import type { PrintedDrawing } from './tree.ts';

/** A column of text, in px: its smallest words are 8.5 pt on paper. */
const COLUMN = { canvas: 'page', width: 640, height: 570 } as const;

/** The drawings that the texts of one document place. */
export interface PlacedDrawings {
  readonly place: (id: string) => PrintedDrawing;
  /** Returns the vector files of the drawings that were placed, by virtual path. */
  readonly files: () => Readonly<Record<string, string>>;
}

/** Returns the drawings of a document; each is drawn when a text places it, as wide as a column. */
export function createDrawings(
  { paper, measure }: PrintPress,
  { edition, palette }: { edition: Edition; palette: Palette },
): PlacedDrawings {
  const files: Record<string, string> = {};
  return {
    place: (id) => {
      const { chart: spec } = byId(paper.drawings, id);
      const { title, labels, alt, reading } = known(edition.drawings, id);
      const input = { paper, edition, measure, labels };
      const file = `placed-${id}.svg`;
      const context = drawContext({ ...input, canvas: COLUMN.canvas });
      const height = chartOf(spec).pageHeight(COLUMN.width, context) ?? COLUMN.height;
      files[file] ??= drawingSvg({ ...input, ...COLUMN, height, spec, palette });
      return { t: 'drawing', file, title, alt, reading };
    },
    files: () => files,
  };
}
