import type { Problem } from '../model/input-error.ts';
import { typeOn } from './canvas.ts';
import { crowded } from './gates/crowded.ts';
import { faintMarks, faintText } from './gates/contrast.ts';
import { indistinct } from './gates/distinct.ts';
import { missingGlyphs } from './gates/glyphs.ts';
import { unlicensedMarks } from './gates/licence.ts';
import { outside } from './gates/outside.ts';
import { overflow } from './gates/overflow.ts';
import { overlappingText } from './gates/overlap.ts';
import { impure } from './gates/purity.ts';
import { unreadableCode } from './gates/qr-code.ts';
import { unsafe } from './gates/safe-zone.ts';
import { trueInk } from './gates/true-ink.ts';
import { tooSmall } from './gates/type-size.ts';
import { heavyPng, heavySvg } from './gates/weight.ts';
import { decodePng } from './produced/pixels.ts';
import { readProduced, type InkLine } from './produced/produced.ts';
import type { Scene } from './scene.ts';
import { textBox } from './text-box.ts';

export { countMarks } from './gates/licence.ts';

/** Returns the lines that stand where no text may stand, by their composed or their true ink. */
function misplaced(scene: Scene, lines: readonly InkLine[]): Problem[] {
  return [...overlappingText(scene, lines), ...outside(scene, lines), ...unsafe(scene, lines)];
}

/** Returns all that keeps a composed infographic from being drawn; needs no pixels. */
export function sceneProblems(scene: Scene): Problem[] {
  const { paper, format, measure } = scene.input;
  const lines = scene.labels.map((label) => {
    return { label, box: textBox(label, typeOn(paper.theme, format.canvas, label.role), measure) };
  });
  const size = overflow(scene);
  const rest = size.length > 0 ? [] : misplaced(scene, lines);
  return [...missingGlyphs(scene), ...size, ...rest, ...tooSmall(scene), ...unlicensedMarks(scene)];
}

/** A picture as it was made of a scene. */
export interface Made {
  readonly svg: string;
  readonly png: Uint8Array;
}

/**
 * Returns all that keeps a drawn infographic from leaving the build, measured on what was made: the
 * outlines of the SVG and the pixels of the PNG.
 */
export async function pictureProblems(scene: Scene, { svg, png }: Made): Promise<Problem[]> {
  const impurities = impure(scene, svg);
  if (impurities.length > 0) return impurities;
  const produced = readProduced(scene, svg);
  const { lines } = produced;
  const ink = trueInk(scene, lines);
  const rest = ink.length > 0 ? [] : misplaced(scene, lines);
  const pixels = await decodePng(png, scene.input.format.width);
  return [
    ...ink,
    ...rest,
    ...crowded(scene, produced),
    ...heavySvg(scene, svg),
    ...heavyPng(scene, png.byteLength),
    ...faintText(scene, lines, pixels),
    ...faintMarks(scene, pixels),
    ...indistinct(scene, pixels),
    ...(await unreadableCode(scene, png)),
  ];
}
