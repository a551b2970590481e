import type { Label, Role, Shape, TextRole } from '../charts/chart.ts';
import type { Problem } from '../model/input-error.ts';
import { floorOn } from '../theme/type-sizes.ts';
import { chartFigure, typeOn } from './canvas.ts';
import type { Scene } from './scene.ts';
import { overlaps, textBox as boxOf, type TextBox } from './text-box.ts';

/** Roles of marks that a reader can count. */
const COUNTABLE: readonly Role[] = ['fixed', 'loose', 'open'];
/** Roles that may be as small as the source line. */
const SMALL_PRINT: readonly TextRole[] = ['source', 'address'];
/** Rounding of widths in px that is no overflow. */
const TOLERANCE = 0.5;

function place(scene: Scene): string {
  const { subject, format, edition } = scene.input;
  return `the picture "${subject.id}" in the format "${format.id}" (${edition.locale})`;
}

function problem(scene: Scene, field: string, message: string): Problem {
  const { text } = scene.input;
  return { file: text.file, line: text.lines[field], message };
}

function overflow(scene: Scene): Problem[] {
  const { context } = scene.input;
  const wide = scene.labels.flatMap((label) => {
    const over = context.width(label.text, label.role, label.size) - label.room;
    if (over <= TOLERANCE || label.role === 'number') return [];
    const message = `"${label.field}" does not fit in ${place(scene)}: "${label.text}" is ${Math.ceil(over)} px wider than its room of ${Math.floor(label.room)} px; shorten it.`;
    return [problem(scene, label.field, message)];
  });
  const unset = scene.misfits.map(({ field, over, room, lines }) => {
    const limit =
      lines > 0
        ? `${lines} line${lines > 1 ? 's' : ''} of ${Math.floor(room)} px`
        : `${Math.floor(room)} px of height`;
    const message = `"${field}" does not fit in ${place(scene)}: it is ${Math.ceil(over)} px too long for ${limit}; shorten it.`;
    return problem(scene, field, message);
  });
  return [...wide, ...unset];
}

function missingGlyphs(scene: Scene): Problem[] {
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

function tooSmall(scene: Scene): Problem[] {
  const { paper, format } = scene.input;
  const floor = floorOn(paper.theme, format.canvas);
  return scene.labels.flatMap((label) => {
    const size = label.size ?? typeOn(paper.theme, format.canvas, label.role).size;
    const least = SMALL_PRINT.includes(label.role) ? floor.source : floor.text;
    if (size >= least) return [];
    const message = `"${label.field}" is set at ${Math.floor(size * 10) / 10} px in ${place(scene)}; expected at least ${least} px, so shorten it or enlarge "type.${label.role}" in data/theme.json.`;
    return [problem(scene, label.field, message)];
  });
}

function textBox({ input }: Scene, label: Label): TextBox {
  const type = typeOn(input.paper.theme, input.format.canvas, label.role);
  return boxOf(label, type, input.measure);
}

/** Lines of one text may touch with descender and ascender: they are set by their leading. */
function overlappingText(scene: Scene): Problem[] {
  const boxes = scene.labels.map((label) => textBox(scene, label));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => b.label.field !== a.label.field && overlaps(a, b))
      .map((b) => {
        const over = Math.ceil(Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
        const message = `"${a.label.field}" and "${b.label.field}" overlap by ${over} px in ${place(scene)} ("${a.label.text}", "${b.label.text}"); shorten one of them.`;
        return problem(scene, a.label.field, message);
      }),
  );
}

function outside(scene: Scene): Problem[] {
  const { format } = scene.input;
  return scene.labels
    .filter((label) => label.role !== 'place')
    .flatMap((label) => {
      const box = textBox(scene, label);
      const over = Math.max(
        format.post - box.left,
        box.right - format.width,
        -box.top,
        box.bottom - format.height,
      );
      if (over <= 0) return [];
      const message = `"${label.field}" runs ${Math.ceil(over)} px off ${place(scene)} ("${label.text}"); shorten it.`;
      return [problem(scene, label.field, message)];
    });
}

/** Returns how many marks of each countable role a drawing shows. */
export function countMarks(shapes: readonly Shape[]): Partial<Record<Role, number>> {
  const counts: Partial<Record<Role, number>> = {};
  for (const { role } of shapes.filter((shape) => shape.kind === 'bar')) {
    if (COUNTABLE.includes(role)) counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
}

function unlicensedMarks(scene: Scene): Problem[] {
  const { chart, paper, subject } = scene.input;
  const license = chart.license(chartFigure(paper));
  if (license.kind !== 'counted') return [];
  const counts = countMarks(scene.chartShapes);
  return COUNTABLE.filter((role) => (counts[role] ?? 0) !== (license.marks[role] ?? 0)).map(
    (role) => {
      const at = paper.lines[subject.number === 0 ? 'overview' : `demands.${subject.id}`];
      const message = `${place(scene)} draws ${counts[role] ?? 0} ${role} marks, but its figures license ${license.marks[role] ?? 0} of ${license.unit}; a mark that can be counted needs a figure.`;
      return { file: at?.file ?? 'data/demands.json', line: at?.line, message };
    },
  );
}

/** Returns all that keeps a composed infographic from leaving the build. */
export function sceneProblems(scene: Scene): Problem[] {
  const glyphs = missingGlyphs(scene);
  const size = overflow(scene);
  const rest = size.length > 0 ? [] : [...overlappingText(scene), ...outside(scene)];
  return [...glyphs, ...size, ...rest, ...tooSmall(scene), ...unlicensedMarks(scene)];
}

/** Returns the problem of a PNG that is too heavy for the places where its format is shown. */
export function weightProblem(scene: Scene, bytes: number): Problem | undefined {
  const { maxBytes } = scene.input.format;
  if (bytes <= maxBytes) return undefined;
  const kb = (n: number) => `${Math.ceil(n / 1000)} KB`;
  return problem(
    scene,
    'id',
    `${place(scene)} weighs ${kb(bytes)}, ${kb(bytes - maxBytes)} over the ${kb(maxBytes)} that link previews accept; draw fewer marks.`,
  );
}
