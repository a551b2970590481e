import { range } from 'd3';
import type { Format } from './formats.ts';
import { leadBlock } from './lead-block.ts';
import type { SceneInput } from './scene-input.ts';
import { setWords, wallPart, type Block } from './set-words.ts';

/** From the kicker's last baseline to the top of the headline, in sizes of the kicker (art direction § 7). */
const KICKER_TO_HEADLINE = 1.25;
/** What is against a second line of the kicker, and of a headline beside a drawing, above one, and above one on a canvas that is not high (`fit-lines.ts`). */
const LINE_COST = { kicker: 0.2, beside: -0.05, high: 0.05, low: 0.16 };
/** What is against a word alone on the last line of a headline beside a drawing, above one, and above one on a canvas that is not high, to which two lines that hold it leave more. */
const LONE_COST = { beside: 0, high: 0.12, low: 0.4 };
/** A canvas is high whose wall, from the header to the plinth, is this many times as high as the canvas is wide. */
const HIGH = 1;
/** A header that is too long gets smaller in steps of this part, down to the second; one with a large number further still: the number gives way. */
const TIGHTER = { step: 0.02, least: 0.5, leastLead: 0.44 };
/** Part of its size that a kicker keeps in such a header beside a drawing. */
const LEAST_KICKER = 0.97;
/** Part of the wall of a canvas in one column that a drawing keeps under the longest header. */
const LEAST_DRAWING = 0.33;

/** Returns where the headline of a format stands. */
function placeOf({ width, height, layout, top, plinth }: Format): keyof typeof LONE_COST {
  if (layout === 'columns') return 'beside';
  return height - top - plinth.least > width * HIGH ? 'high' : 'low';
}

/** Returns kicker and headline, or kicker, qualifier, number and subline where a figure leads; beside a drawing, lines may go down to `limit` px. */
function headerBlock(input: SceneInput, tight: number, hyphens: boolean, limit: number): Block {
  const { format, text, subject, chart } = input;
  const x = format.left;
  const textRight = format.columns?.textRight ?? format.right;
  const inset = format.layout === 'stacked' ? chart.headerInset(format.right - format.left) : 0;
  const room = textRight - x - inset;
  const kickerRight = format.columns?.kickerRight ?? format.right;
  const kicker = setWords(input, {
    role: 'kicker',
    field: 'title',
    text: text.title,
    x,
    room: kickerRight - x - inset,
    most: format.kickerLines,
    lineCost: LINE_COST.kicker,
    top: format.top,
    // Beside a drawing it is small already: a number over its words gives way first.
    tight: format.columns && subject.lead !== undefined ? Math.max(tight, LEAST_KICKER) : tight,
    hyphens,
  });
  const place = {
    x,
    room,
    top: kicker.end + KICKER_TO_HEADLINE * (kicker.labels[0]?.size ?? 0) * wallPart({ tight }),
    tight,
    hyphens,
  };
  const main =
    subject.lead === undefined
      ? setWords(input, {
          ...place,
          role: 'headline',
          field: 'headline',
          text: text.headline,
          most: format.headlineLines,
          lineCost: LINE_COST[placeOf(format)],
          loneCost: LONE_COST[placeOf(format)],
        })
      : leadBlock(input, subject.lead, { ...place, low: format.columns && limit });
  return {
    labels: [...kicker.labels, ...main.labels],
    misfits: [...kicker.misfits, ...main.misfits],
    end: main.end,
  };
}

/**
 * Returns the header of an infographic, above `limit` px: as the design has it, or smaller and on a line
 * more where its words are too long for that; a word gets a hyphen only where no size holds it whole. Above
 * a drawing it leaves at least `needed` px.
 */
export function header(input: SceneInput, limit: number, needed = 0): Block {
  const { format } = input;
  const stacked = format.layout === 'stacked';
  const least = stacked ? Math.max(needed, LEAST_DRAWING * (limit - format.top)) : 0;
  const { step, least: headline, leastLead } = TIGHTER;
  const steps = range(
    1,
    (input.subject.lead === undefined ? headline : leastLead) - step / 2,
    -step,
  );
  const fits = ({ misfits, end }: Block) => misfits.length === 0 && end <= limit - least;
  const first = (hyphens: boolean) => {
    for (const tight of steps) {
      const block = headerBlock(input, tight, hyphens, limit);
      if (fits(block)) return block;
    }
    return undefined;
  };
  const block = first(false) ?? first(true) ?? headerBlock(input, steps.at(-1) ?? 1, false, limit);
  const over = block.end - limit;
  const tooLow = over > 0 ? [{ field: 'headline', over, room: limit - format.top, lines: 0 }] : [];
  return { ...block, misfits: [...block.misfits, ...tooLow] };
}
