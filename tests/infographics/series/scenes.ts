import type { Label, TextRole } from '../../../src/charts/chart.ts';
import type { Scene } from '../../../src/infographics/scene.ts';
import { textBox, type TextBox } from '../../../src/infographics/text-box.ts';
import { subjectsOf } from '../../../src/model/paper.ts';
import { ids, press, scenesOf } from '../drawings/scenes.ts';

/** The scenes of all pictures of the real paper. */
export const scenes: readonly Scene[] = subjectsOf(press.paper).flatMap(({ id }) =>
  ids.flatMap((format) => scenesOf(id, format)),
);

/** The name of a picture, for messages. */
export function name({ input }: Scene): string {
  return `${input.subject.id} ${input.format.id} ${input.edition.locale}`;
}

/** The lines of a picture that are of one field. */
export function linesOf({ labels }: Scene, field: string): readonly Label[] {
  return labels.filter((label) => label.field === field);
}

/** The box of a line of a picture, in px. */
export function box({ input }: Scene, label: Label): TextBox {
  return textBox(label, input.context.type(label.role), press.measure);
}

/** Whether the subline of a picture stands beside its number, not under it. */
export function isBeside(scene: Scene): boolean {
  const number = scene.labels.find(({ role }) => role === 'number');
  const [subline] = linesOf(scene, 'subline');
  return number !== undefined && subline !== undefined && subline.x > box(scene, number).right;
}

/** Returns the size of a role in px, 0 where a picture has none. */
export function sizeOf({ labels }: Scene, role: TextRole): number {
  return labels.find((label) => label.role === role)?.size ?? 0;
}
