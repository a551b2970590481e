import type { Problem } from '../../model/input-error.ts';
import { typeOn } from '../canvas.ts';
import type { Scene } from '../scene.ts';
import { place, problem } from './place.ts';

/** Returns every character for which the fonts have no form: it would be drawn as an empty box. */
export function missingGlyphs(scene: Scene): Problem[] {
  const { measure, paper, format } = scene.input;
  return scene.labels.flatMap((label) => {
    const style = typeOn(paper.theme, format.canvas, label.role);
    return measure.missing(label.text, style).map((character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const message = `"${label.field}" has the character "${character}" (U+${code}), which the font ${style.family} lacks in ${place(scene)}; write it in another way.`;
      return problem(scene, label.field, message);
    });
  });
}
