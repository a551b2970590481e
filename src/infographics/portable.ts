import { optimize } from 'svgo';
import type { Label } from '../charts/chart.ts';
import type { Face } from '../theme/faces.ts';
import { typeOn } from './canvas.ts';
import { colourPalette, paletteOf, textColour } from './palette.ts';
import type { Scene } from './scene.ts';
import { shapeNode } from './shape-node.ts';
import { serialise, svg } from './svg-node.ts';
import { textLayer } from './text-layer.ts';

/** The title and the alt text must survive, and the picture must scale. */
const SVGO = {
  multipass: true,
  plugins: [
    {
      name: 'preset-default' as const,
      params: {
        overrides: {
          removeDesc: false as const,
          removeUnknownsAndDefaults: { keepRoleAttr: true, unknownAttrs: false },
          cleanupIds: false as const,
          mergePaths: false as const,
          convertShapeToPath: false as const,
          convertPathData: { floatPrecision: 1 },
        },
      },
    },
  ],
};

/**
 * Returns an infographic as one self-contained SVG: geometry as shapes, all text as outlines, with
 * its title and alt text; no font, script or file is needed to show it.
 */
export async function portableSvg(scene: Scene, faces: readonly Face[]): Promise<string> {
  const { input, wall, plinthTop } = scene;
  const { theme } = input.paper;
  const { width, height, canvas } = input.format;
  const palette = colourPalette(theme, wall);
  const paint = paletteOf(palette);
  const style = (label: Label) => {
    const type = typeOn(theme, canvas, label.role);
    return { ...type, size: label.size ?? type.size };
  };
  const colour = (label: Label) => textColour(palette, label);
  const text = await textLayer(scene.labels, {
    width,
    height,
    faces,
    measure: input.measure,
    style,
    colour,
  });
  const ground = [
    svg('rect', { width, height, fill: palette.wall }),
    svg('rect', { y: plinthTop, width, height: height - plinthTop, fill: palette.plinth }),
  ];
  const shapes = scene.shapes.map((shape) => shapeNode(shape, paint, theme));
  const words = [
    svg('title', { id: 't' }, [input.text.headline]),
    svg('desc', { id: 'd' }, [input.text.alt]),
  ];
  const picture = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 't d',
      lang: input.edition.locale,
    },
    [...words, ...ground, ...shapes],
  );
  const whole = serialise(picture).replace(/<\/svg>$/, `${text}</svg>`);
  return optimize(whole, SVGO).data;
}
