import { optimize } from 'svgo';
import type { Label } from '../charts/chart.ts';
import { typeOn } from './canvas.ts';
import { floorHeight } from './floor-rule.ts';
import { pxPerMm, type Format } from './formats.ts';
import type { Outlines } from './outlines.ts';
import { paletteOf, schemePalette, textColour, type Palette } from './palette.ts';
import { codePath } from './qr.ts';
import type { Scene } from './scene.ts';
import { lineWidths, shapeNode } from './shape-node.ts';
import { serialise, svg, type SvgNode } from './svg-node.ts';
import { NAMESPACES, textLayer } from './text-layer.ts';

/**
 * The title and the alt text must survive, and the picture must scale. One pass: more take three times as
 * long for 1 % of the bytes.
 */
const SVGO = {
  plugins: [
    {
      name: 'preset-default' as const,
      params: {
        overrides: {
          removeDesc: false as const,
          removeUnknownsAndDefaults: { keepRoleAttr: true, unknownAttrs: false },
          cleanupIds: false as const,
          cleanupNumericValues: { convertToPx: false as const },
          removeDeprecatedAttrs: false as const,
          mergePaths: false as const,
          removeUnusedNS: false as const,
          convertShapeToPath: false as const,
          convertPathData: { floatPrecision: 1 },
        },
      },
    },
  ],
};

/** In print the border of an open tick is at least this many mm (art direction § 7). */
const OPEN_MM = 0.6;

/** Returns the ground of a picture: wall, floor and, where it has one, the code. */
function groundNodes({ input, plinthTop, code }: Scene, palette: Palette): SvgNode[] {
  const { format } = input;
  const { width, height } = format;
  const floor = { y: plinthTop, width, height: floorHeight(format, plinthTop) };
  return [
    svg('rect', { width, height, fill: palette.wall }),
    svg('rect', { ...floor, fill: palette.plinth }),
    ...(code
      ? [
          svg('rect', { ...code.box, fill: palette.post }),
          svg('path', { d: codePath(code), fill: palette.ink }),
        ]
      : []),
  ];
}

/** Returns the shapes of a picture as elements, one each, in their order. */
export function shapeNodes({ input, wall, shapes }: Scene): SvgNode[] {
  const { paper, format } = input;
  const paint = paletteOf(schemePalette(paper.theme, format.scheme, wall));
  const widths = lineWidths(paper.theme, format.canvas, OPEN_MM * (pxPerMm(format) ?? 0));
  return shapes.map((shape) => shapeNode(shape, paint, widths));
}

/** Returns the size that an SVG states: px, or true mm for a sheet. */
function statedSize({ width, height, sheet }: Format): SvgNode['attributes'] {
  return sheet ? { width: `${sheet.width}mm`, height: `${sheet.height}mm` } : { width, height };
}

/**
 * Returns an infographic as one self-contained SVG: geometry as shapes, all text as outlines, with
 * its title and alt text; no font, script or file is needed to show it.
 */
export async function portableSvg(scene: Scene, outlines: Outlines): Promise<string> {
  const { input, wall } = scene;
  const { theme } = input.paper;
  const { width, height, canvas, scheme } = input.format;
  const { locale } = input.edition;
  const palette = schemePalette(theme, scheme, wall);
  const style = (label: Label) => {
    const type = typeOn(theme, canvas, label.role);
    return { ...type, size: label.size ?? type.size };
  };
  const colour = (label: Label) => textColour(palette, label);
  const { measure } = input;
  const text = await textLayer(scene.labels, { outlines, measure, style, colour });
  const words = [
    svg('title', { id: 't' }, [input.text.headline]),
    svg('desc', { id: 'd' }, [input.text.alt]),
  ];
  const picture = svg(
    'svg',
    {
      ...NAMESPACES,
      ...statedSize(input.format),
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 't d',
      lang: locale,
      'xml:lang': locale,
    },
    [...words, ...groundNodes(scene, palette), ...shapeNodes(scene)],
  );
  return optimize(serialise(picture), SVGO).data.replace(/<\/svg>$/, `${text}</svg>`);
}
