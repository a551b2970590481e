import { range } from 'd3';
import type { Layer, Stage } from '../charts/chart.ts';
import { ownTick } from './frame.ts';
import type { SceneInput } from './scene-input.ts';
import { textBox } from './text-box.ts';
import { dashTest } from './tick-dash.ts';

/** A drawing starts at most this part of its height lower, in steps of so many px. */
const MOST_LOWER = 0.07;
const STEP = 4;
/** Words beside which a tick looks as if it counted them. */
const NAMES: ReadonlySet<string> = new Set(['item', 'note', 'legend']);
/** A heading over a drawing is larger than that: a tick may stand at its foot or over it. */
const HEADING = 'label';
/** Words that begin in this part of a drawing stand beside the post of the series. */
const BESIDE_POST = 0.2;
/** Least wall between a tick and the ink of words, in thicknesses of the tick. */
const CLEAR = 0.3;

/** Whether words of a drawing stand level with the picture's own tick on the post of the series, or headings do so that it is a dash. */
function isLevel(input: SceneInput, { labels }: Layer, { box }: Stage, plinthTop: number): boolean {
  const { context, measure } = input;
  const tick = ownTick(input, plinthTop);
  if (!tick) return false;
  const clear = CLEAR * (tick.bottom - tick.top);
  const isDash = dashTest(input, plinthTop);
  return labels
    .filter(({ role }) => NAMES.has(role) || role === HEADING)
    .map((label) => textBox(label, context.type(label.role), measure))
    .filter(({ left }) => left < box.x + BESIDE_POST * box.width)
    .some(({ label, top, bottom }) =>
      NAMES.has(label.role)
        ? top - clear < tick.bottom && bottom + clear > tick.top
        : isDash(label),
    );
}

/** What a drawing is made by, and the least height in px that it asks. */
interface Drawing {
  readonly draw: (stage: Stage) => Layer;
  readonly asked: number;
}

/**
 * Returns a drawing beside the post of the series: a little lower than its stage where the picture's own tick would
 * else be level with words, and read as a dash before them; on its stage where nothing helps.
 */
export function clearOfTick(
  input: SceneInput,
  { draw, asked }: Drawing,
  stage: Stage,
  plinthTop: number,
): Layer {
  const { box, bleedTop } = stage;
  const lowered = (by: number): Stage => ({
    ...stage,
    box: { ...box, y: box.y + by, height: box.height - by },
    bleedTop: bleedTop + by,
  });
  const usual = draw(stage);
  const isClear = (layer: Layer) => !isLevel(input, layer, stage, plinthTop);
  const { layout, sheet } = input.format;
  if (layout !== 'stacked' || sheet || isClear(usual)) return usual;
  const most = Math.min(MOST_LOWER * box.height, box.height - asked);
  for (const by of range(STEP, most, STEP)) {
    const layer = draw(lowered(by));
    if (isClear(layer)) return layer;
  }
  return usual;
}
