import satori from 'satori';
import { optimize } from 'svgo';
import type { Face } from '../theme/faces.ts';
import { baselineOffset } from '../theme/line-box.ts';
import type { Measure, TextStyle } from '../theme/measure.ts';
import type { Piece } from '../theme/pieces.ts';

/**
 * Sizes in px at which outlines are drawn, to be scaled to the size of their text: one for all words,
 * one for a number that is as large as a picture allows. A tenth of a px is then 1/1200 em, or 1/4800.
 */
const GRIDS = { words: 120, number: 480 } as const;

/** A piece of text in the face in which it is drawn. */
export interface Form extends Pick<Piece, 'text' | 'tracking'> {
  readonly face: Pick<TextStyle, 'family' | 'weight' | 'style'>;
  readonly grid: keyof typeof GRIDS;
}

/** An outline with its origin at the pen, on the baseline. */
export interface Outline {
  /** Made of the form alone: where pictures stand on one page, the same name has the same outline. */
  readonly id: string;
  /** Path data, px of its grid to a tenth. */
  readonly d: string;
}

/** Draws forms with satori, each once. */
export interface Outlines {
  /**
   * The outlines of forms with ink, in their order.
   *
   * @throws Error when a character is missing from the fonts
   */
  of(forms: readonly Form[]): Promise<readonly Outline[]>;
}

/** Outlines that are kept: far more than a paper has in all its languages. */
const MOST_KNOWN = 20_000;

type Weight = 100 | 200 | 300 | 400 | 500 | 600 | 700 | 800 | 900;
const WEIGHTS: readonly Weight[] = [100, 200, 300, 400, 500, 600, 700, 800, 900];

/** Returns the grid for a text of a size, and what its outlines are multiplied with. */
export function gridFor(size: number): { grid: Form['grid']; scale: number } {
  const grid = size <= GRIDS.words ? 'words' : 'number';
  return { grid, scale: size / GRIDS[grid] };
}

function satoriFonts(faces: readonly Face[]) {
  return faces.map(({ family, weight, style, data }) => ({
    name: family,
    weight: WEIGHTS.find((one) => one === weight) ?? 400,
    style,
    data,
  }));
}

/** Returns a box that satori draws with its pen at 0, on the baseline 0. */
function formNode({ text, tracking, face, grid }: Form, measure: Measure) {
  const size = GRIDS[grid];
  return {
    type: 'div',
    key: null,
    props: {
      style: {
        position: 'absolute',
        left: 0,
        top: -baselineOffset(measure.metrics(face), size, 1),
        whiteSpace: 'pre',
        fontFamily: face.family,
        fontWeight: face.weight,
        fontStyle: face.style ?? 'normal',
        fontSize: size,
        letterSpacing: tracking * size,
        lineHeight: 1,
      },
      children: text,
    },
  };
}

function pathData(svg: string): string[] {
  return [...svg.matchAll(/<path[^>]*? d="([^"]*)"/g)].map(([, d = '']) => d);
}

/** Returns path data in fewer bytes, to a tenth of a px. */
function shortened(paths: readonly string[]): string[] {
  const inner = paths.map((d) => `<path d="${d}"/>`).join('');
  const plugins = [{ name: 'convertPathData' as const, params: { floatPrecision: 1 } }];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
  return pathData(optimize(svg, { plugins }).data);
}

async function drawn(
  forms: readonly Form[],
  faces: readonly Face[],
  measure: Measure,
): Promise<string[]> {
  const children = forms.map((form) => formNode(form, measure));
  const side = GRIDS.number;
  const root = {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', width: side, height: side }, children },
  };
  const svg = await satori(root, {
    width: side,
    height: side,
    fonts: satoriFonts(faces),
    loadAdditionalAsset: (code: string, segment: string) => {
      throw new Error(`the fonts lack "${segment}" (${code})`);
    },
  });
  const paths = pathData(svg.replace(/<mask[\s\S]*?<\/mask>/g, ''));
  if (paths.length !== forms.length)
    throw new Error(`satori drew ${paths.length} outlines of ${forms.length} pieces of text`);
  return shortened(paths);
}

/** Returns an id of ASCII letters, digits and hyphens: a letter for the face, then the text. */
function idOf({ text, tracking, face, grid }: Form, faces: readonly Face[]): string {
  const { family, weight, style = 'normal' } = face;
  const place = faces.findIndex(
    (one) => one.family === family && one.weight === weight && one.style === style,
  );
  const letter = (10 + place).toString(36);
  const name = text.replace(
    /[^A-Za-z\d]/gu,
    (character) => `-${(character.codePointAt(0) ?? 0).toString(16)}-`,
  );
  const spaced = tracking === 0 ? '' : `--${Math.round(tracking * 1000)}`;
  return `${grid === 'words' ? letter : letter.toUpperCase()}${name}${spaced}`;
}

/** Returns what draws pieces of text in these faces; `measure` measures the same faces. */
export function createOutlines(faces: readonly Face[], measure: Measure): Outlines {
  const known = new Map<string, string>();
  return {
    of: async (forms) => {
      const named = forms.map((form) => ({ form, id: idOf(form, faces) }));
      const asked = new Map(named.map(({ id, form }) => [id, form]));
      if (known.size + asked.size > MOST_KNOWN) known.clear();
      const found = new Map([...asked].map(([id]) => [id, known.get(id)]));
      const unknown = [...asked].filter(([id]) => !known.has(id));
      if (unknown.length > 0) {
        const made = await drawn(
          unknown.map(([, form]) => form),
          faces,
          measure,
        );
        unknown.forEach(([id], i) => found.set(id, made[i]));
      }
      return named.map(({ id }) => {
        const d = found.get(id) ?? '';
        known.set(id, d);
        return { id, d };
      });
    },
  };
}
