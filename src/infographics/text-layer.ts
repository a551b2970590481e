import satori from 'satori';
import type { Label } from '../charts/chart.ts';
import type { Face } from '../theme/faces.ts';
import { baselineOffset } from '../theme/line-box.ts';
import type { Measure } from '../theme/measure.ts';

/** What a layer of text is set with. */
export interface TextLayerOptions {
  readonly width: number;
  readonly height: number;
  readonly faces: readonly Face[];
  readonly measure: Measure;
  readonly style: (label: Label) => {
    family: string;
    weight: number;
    size: number;
    tracking: number;
  };
  readonly colour: (label: Label) => string;
}

type Weight = 100 | 200 | 300 | 400 | 500 | 600 | 700 | 800 | 900;
const WEIGHTS: readonly Weight[] = [100, 200, 300, 400, 500, 600, 700, 800, 900];

function satoriFonts(faces: readonly Face[]) {
  return faces.map(({ family, weight, style, data }) => ({
    name: family,
    weight: WEIGHTS.find((one) => one === weight) ?? 400,
    style,
    data,
  }));
}

function textNode(label: Label, options: TextLayerOptions) {
  const { family, weight, size, tracking } = options.style(label);
  const style = { family, weight, size, tracking };
  const { advance } = options.measure.text(label.text, style);
  const shift = { left: 0, middle: advance / 2, right: advance - tracking * size }[label.align];
  const top = label.baseline - baselineOffset(options.measure.metrics(style), size, 1);
  return {
    type: 'div',
    key: null,
    props: {
      style: {
        position: 'absolute',
        left: label.x - shift,
        top,
        width: Math.ceil(advance) + 2,
        whiteSpace: 'pre',
        fontFamily: family,
        fontWeight: weight,
        fontSize: size,
        letterSpacing: tracking * size,
        lineHeight: 1,
        color: options.colour(label),
      },
      children: label.text,
    },
  };
}

/**
 * Returns lines of text as SVG paths, outlined and kerned by satori; every line stands on its
 * baseline.
 *
 * @throws Error when a character is missing from the fonts or a style is not understood
 */
export async function textLayer(
  labels: readonly Label[],
  options: TextLayerOptions,
): Promise<string> {
  const root = {
    type: 'div',
    key: null,
    props: {
      style: { display: 'flex', width: options.width, height: options.height },
      children: labels.map((label) => textNode(label, options)),
    },
  };
  const drawn = await satori(root, {
    width: options.width,
    height: options.height,
    fonts: satoriFonts(options.faces),
    loadAdditionalAsset: (code: string, segment: string) => {
      throw new Error(`the fonts lack "${segment}" (${code})`);
    },
  });
  return drawn
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<mask[\s\S]*?<\/mask>/g, '');
}
