import type { Label } from '../charts/chart.ts';
import { capitalise } from '../i18n/format.ts';
import { known } from '../model/paper.ts';
import type { SceneInput } from './scene-input.ts';
import { lineLabels, setWords, type Block, type Setting } from './set-words.ts';

const SUBLINE_LINES = 2;
/** From the qualifier's baseline to the top of the number, and from the number to the subline, in sizes of the subline. */
const QUALIFIER_GAP = 0.42;
const SUBLINE_GAP = 0.66;
/** Between the ink of a comma below the number and that of an accent on the subline, in sizes of the subline. */
const LEAST_GAP = 0.2;
/** Tallest number, as a part of the canvas: of one that is higher than wide, and of another. */
const NUMBER_MOST = { high: 0.26, low: 0.22 };
/** The words around a number get smaller down to this part; only then the number does. */
const GIVES_WAY = 0.75;
const PROBE = 100;

/** Where a block of a leading figure hangs, and how tight it is set. */
export type LeadPlace = Pick<Setting, 'x' | 'room' | 'top' | 'tight' | 'hyphens'>;

/** A number and how far its ink reaches below its baseline. */
interface NumberBlock extends Block {
  readonly below: number;
}

/** Returns the part of its size that a number, and its qualifier with it, keeps in a tight setting. */
function gives({ tight }: Pick<LeadPlace, 'tight'>): number {
  return Math.min(1, tight / GIVES_WAY);
}

/** Sets a big number so that its ink fills the column from edge to edge. */
function setNumber(
  input: SceneInput,
  text: string,
  { x, room, top, tight }: LeadPlace,
): NumberBlock {
  const style = input.context.type('number');
  const probe = input.measure.text(text, { ...style, size: PROBE });
  const { width, height } = input.format;
  const part = height > width ? NUMBER_MOST.high : NUMBER_MOST.low;
  const tallest = (height * part * PROBE) / -probe.top;
  const size = Math.min((room * PROBE) / (probe.right - probe.left), tallest) * gives({ tight });
  const ink = input.measure.text(text, { ...style, size });
  const label: Label = {
    text,
    role: 'number',
    x: x - ink.left,
    baseline: top - ink.top,
    align: 'left',
    room: room + ink.left + size,
    size,
    field: 'lead',
  };
  return { labels: [label], misfits: [], end: label.baseline, below: ink.bottom };
}

/** Sets the subline to the width of the number, or on two lines where it is too long for that. */
function setSubline(input: SceneInput, setting: Setting): Block {
  const [least, most] = input.sizes('subline');
  const fitted = (most * setting.room) / input.context.width(setting.text, 'subline', most);
  if (fitted < least) return setWords(input, setting);
  return lineLabels(input, setting, Math.min(fitted, most), [setting.text]);
}

/** Returns how far the accents of a line stand above its capitals, in px. */
function accents({ context, measure }: SceneInput, text: string): number {
  const type = context.type('subline');
  return Math.max(0, -measure.text(text, type).top - context.capHeight('subline'));
}

/** Returns qualifier, number and subline of a figure that leads a picture. */
export function leadBlock(input: SceneInput, lead: string, place: LeadPlace): Block {
  const { edition, text, context } = input;
  const figure = known(edition.figures, lead);
  const { size } = context.type('subline');
  const qualifier =
    figure.qualifier === ''
      ? undefined
      : lineLabels(
          input,
          { ...place, role: 'qualifier', field: 'lead', text: '', most: 1 },
          context.type('qualifier').size * gives(place),
          [figure.qualifier],
        );
  const numberTop = qualifier ? qualifier.end + QUALIFIER_GAP * size : place.top;
  const shown = qualifier ? figure.number : capitalise(figure.number, edition.locale);
  const number = setNumber(input, shown, { ...place, top: numberTop });
  const clear = number.below + accents(input, text.subline) + LEAST_GAP * size;
  const subline = setSubline(input, {
    ...place,
    role: 'subline',
    field: 'subline',
    text: text.subline,
    most: SUBLINE_LINES,
    top: number.end + Math.max(SUBLINE_GAP * size, number.below > 0 ? clear : 0),
  });
  const blocks = [...(qualifier ? [qualifier] : []), number, subline];
  return {
    labels: blocks.flatMap(({ labels }) => labels),
    misfits: blocks.flatMap(({ misfits }) => misfits),
    end: subline.end,
  };
}
