import { scaleOn } from '../theme/type-sizes.ts';
import { chartContext } from './chart-scale.ts';
import { moveColumns } from './formats.ts';
import { header } from './header.ts';
import type { SceneInput } from './scene-input.ts';

/** The most that a drawing lends the header beside it, as a part of its width. */
const MOST_LENT = 0.12;

/** Returns how many px of its width a drawing beside a header can spare. */
function spareOf({ chart, context, paper, format }: SceneInput): number {
  if (!format.columns) return 0;
  const width = format.right - format.columns.drawingLeft;
  const scale = scaleOn(paper.theme, format.canvas);
  const narrowest = scale * chart.narrowestBeside(chartContext(context, scale));
  return Math.floor(Math.min(MOST_LENT * width, width - narrowest));
}

/** Returns the width in px of a headline in the lines that it takes where its column ends `by` px further, no larger than `most`. */
function headlineWidth(input: SceneInput, by: number, most: number): number {
  const format = moveColumns(input.format, by);
  const { labels } = header({ ...input, format }, format.height - format.plinth.least);
  const lines = labels.filter(({ role }) => role === 'headline');
  const width = ({ text, size = most }: (typeof lines)[number]) =>
    input.context.width(text, 'headline', Math.min(size, most));
  return Math.max(0, ...lines.map(width));
}

/**
 * Returns what a picture is made of, with room that its drawing can spare given to a headline that a narrow
 * column would keep small: no more of it than the headline needs to be as large as its format asks.
 */
export function withLentRoom(input: SceneInput): SceneInput {
  const { format } = input;
  const { columns } = format;
  const spare = spareOf(input);
  if (columns?.headline === undefined || spare <= 0) return input;
  const lacking = headlineWidth(input, spare, columns.headline) - (columns.textRight - format.left);
  if (lacking <= 0) return input;
  return { ...input, format: moveColumns(format, Math.min(spare, Math.ceil(lacking))) };
}
