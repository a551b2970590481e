import { chartOf } from '../charts/charts.ts';
import type { Palette } from '../infographics/palette.ts';
import type { Edition, Subject, SubjectText } from '../model/paper.ts';
import { drawingSvg } from './drawing.ts';
import { mmPerPx, PT_PER_MM, SHEET, STAGE, type SheetStage } from './geometry.ts';
import type { FittedLines, Lead } from './headline.ts';
import type { PrintPress } from './press.ts';

/** Heights of the head of a sheet, in mm: the small line above the headline, the room below each. */
const KICKER = 4.6;
const KICKER_GAP = 4.4;
const STAGE_GAP = 8;
/** Room between two lines of a headline, in pt. */
export const HEADLINE_LEADING = 11;

/** Returns the width in pt that the headline of a subject has: a form may run up beside it. */
export function headlineRoom(subject: Subject | undefined): number {
  const inset = subject ? chartOf(subject.chart).headerInset(STAGE.width) : 0;
  return (STAGE.width - inset) * mmPerPx(STAGE) * PT_PER_MM;
}

/** Returns where the drawing of a sheet begins, in mm from its top: below the headline, or the figure that leads. */
export function stageTop(
  { measure, paper }: PrintPress,
  { headline, lead }: { headline: FittedLines | undefined; lead: Lead | undefined },
): number {
  const { family } = paper.theme.fonts.voice;
  const { capHeight } = measure.metrics({ family, weight: 800 });
  const sizes = headline
    ? headline.lines.map(() => headline.size)
    : lead
      ? [...(lead.qualifier ? [lead.qualifierSize] : []), lead.numberSize]
      : [];
  const capitals = sizes.reduce((sum, size) => sum + size * capHeight, 0);
  const height = capitals + HEADLINE_LEADING * Math.max(0, sizes.length - 1);
  return SHEET.top + KICKER + KICKER_GAP + height / PT_PER_MM + STAGE_GAP;
}

/** Returns the picture of a subject, standing on the floor of a sheet: from `top` to `floor`, in mm. */
export function sheetPicture(
  { paper, measure }: PrintPress,
  options: {
    edition: Edition;
    subject: Subject;
    text: SubjectText;
    palette: Palette;
    top: number;
    floor: number;
    stage?: SheetStage;
  },
): string {
  const { edition, subject, text, palette, top, floor, stage = STAGE } = options;
  const runsUp = chartOf(subject.chart).headerInset(stage.width) > 0;
  return drawingSvg({
    paper,
    edition,
    measure,
    palette,
    spec: subject.chart,
    labels: text.labels,
    ...stage,
    height: (floor - top) / mmPerPx(stage),
    perMm: 1 / mmPerPx(stage),
    bleedTop: runsUp ? (top - SHEET.frame) / mmPerPx(stage) : 0,
  });
}
