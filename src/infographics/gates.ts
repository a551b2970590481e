import type { Problem } from '../model/input-error.ts';
import { brokenWords } from './gates/broken-words.ts';
import { collapsed } from './gates/collapsed.ts';
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
import { foreseeProduced, readProduced, type Produced } from './produced/produced.ts';
import type { Scene } from './scene.ts';

export { countMarks } from './gates/licence.ts';

/** Returns the lines that stand where no text may stand, by their foreseen or their true ink. */
function misplaced(scene: Scene, produced: Produced): Problem[] {
  const { lines } = produced;
  return [
    ...overlappingText(scene, lines),
    ...outside(scene, lines),
    ...unsafe(scene, lines),
    ...crowded(scene, produced),
  ];
}

/** Returns all that keeps a composed infographic from being drawn; needs no outlines and no pixels. */
export function sceneProblems(scene: Scene): Problem[] {
  const size = [...overflow(scene), ...collapsed(scene)];
  return [
    ...missingGlyphs(scene),
    ...brokenWords(scene),
    ...size,
    ...(size.length > 0 ? [] : misplaced(scene, foreseeProduced(scene))),
    ...tooSmall(scene),
    ...unlicensedMarks(scene),
  ];
}

/** A picture as it was made of a scene. */
export interface Made {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Returns what is wrong with the outlines of a drawn infographic: ink, places, weight. */
function outlineProblems(scene: Scene, svg: string, produced: Produced): Problem[] {
  const ink = trueInk(scene, produced.lines);
  const places = ink.length > 0 ? [] : misplaced(scene, produced);
  return [...ink, ...places, ...heavySvg(scene, svg)];
}

/** Returns all that is wrong with a drawn SVG, without a PNG: purity first, since other gates read it. */
export function svgProblems(scene: Scene, svg: string): Problem[] {
  const impurities = impure(scene, svg);
  if (impurities.length > 0) return impurities;
  return outlineProblems(scene, svg, readProduced(scene, svg));
}

/**
 * Returns all that keeps a drawn infographic from leaving the build, measured on what was made: the
 * outlines of the SVG and the pixels of the PNG.
 */
export async function pictureProblems(scene: Scene, { svg, png }: Made): Promise<Problem[]> {
  const impurities = impure(scene, svg);
  if (impurities.length > 0) return impurities;
  const produced = readProduced(scene, svg);
  const pixels = await decodePng(png, scene.input.format.width);
  return [
    ...outlineProblems(scene, svg, produced),
    ...heavyPng(scene, png.byteLength),
    ...faintText(scene, produced.lines, pixels),
    ...faintMarks(scene, pixels),
    ...indistinct(scene, pixels),
    ...(await unreadableCode(scene, png)),
  ];
}
