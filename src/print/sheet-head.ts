import { chartOf } from '../charts/charts.ts';
import type { Palette } from '../infographics/palette.ts';
import type { Edition, Subject, SubjectText } from '../model/paper.ts';
import { drawingSvg } from './drawing.ts';
import { mmPerPx, PT_PER_MM, SHEET, STAGE, type SheetStage } from './geometry.ts';
import type { FittedLines, Lead } from './headline.ts';
import type { PrintPress } from './press.ts';

/** Room between two lines of a headline, in pt; the small line above it has some more. */
export const HEADLINE_LEADING = 14;
/** How far the line above a headline reaches from its baseline, in sizes of its type. */
const KICKER = { above: 0.76, below: 0.5 };
/** Room between the letters of a headline and the drawing, and between its lowest ink and the drawing, in mm. */
const STAGE_GAP = { letters: 8, ink: 3.5 };
/** The line that says what the drawing counts, below a title: room above it and below it, in mm. */
const COUNT_GAP = { above: 5.5, below: 4.5 };

/** Returns the width in pt that the headline of a subject has: a form may run up beside it. */
export function headlineRoom(subject: Subject | undefined): number {
  const inset = subject ? chartOf(subject.chart).headerInset(STAGE.width) : 0;
  return (STAGE.width - inset) * mmPerPx(STAGE) * PT_PER_MM;
}

/** What stands above the drawing of a sheet; sizes in pt. */
export interface Head {
  readonly kicker: number;
  readonly headline?: FittedLines | undefined;
  readonly lead?: Lead | undefined;
  /** Size of the line that says what the drawing counts. */
  readonly count?: number | undefined;
}

/** Returns how far the ink of the lowest line of a head reaches below its baseline, in pt. */
function inkBelow({ measure, paper }: PrintPress, { headline, lead }: Head): number {
  const style = { family: paper.theme.fonts.voice.family, weight: 800 };
  const ink = (text: string, size: number) => measure.text(text, { ...style, size }).bottom;
  if (lead) return ink(lead.number, lead.numberSize);
  return headline ? ink(headline.lines.at(-1) ?? '', headline.size) : 0;
}

/** Returns where the drawing of a sheet begins, in mm from its top: below all ink of the headline, or of the figure that leads. */
export function stageTop(press: PrintPress, head: Head): number {
  const { measure, paper } = press;
  const { kicker, headline, lead, count } = head;
  const { family } = paper.theme.fonts.voice;
  const { capHeight } = measure.metrics({ family, weight: 800 });
  const lines = headline
    ? headline.lines.map(() => headline.size * capHeight)
    : lead
      ? [...(lead.qualifier ? [lead.qualifierSize * capHeight] : []), lead.numberTop]
      : [];
  const letters = lines.reduce((sum, height) => sum + height, 0);
  const height = (KICKER.above + KICKER.below) * kicker + letters + HEADLINE_LEADING * lines.length;
  const bottom = SHEET.top + height / PT_PER_MM;
  if (count !== undefined) return bottom + COUNT_GAP.above + count / PT_PER_MM + COUNT_GAP.below;
  const ink = inkBelow(press, head) / PT_PER_MM;
  return bottom + Math.max(STAGE_GAP.letters, ink + STAGE_GAP.ink);
}

/** Returns the picture of a subject, standing on the floor of a sheet: from `top` to `floor`, over columns that are `gutter` apart, in mm. */
export function sheetPicture(
  { paper, measure }: PrintPress,
  options: {
    edition: Edition;
    subject: Subject;
    text: SubjectText;
    palette: Palette;
    top: number;
    floor: number;
    gutter?: number;
    stage?: SheetStage;
  },
): string {
  const { edition, subject, text, palette, top, floor, gutter, stage = STAGE } = options;
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
    gutter: gutter && gutter / mmPerPx(stage),
    bleedTop: runsUp ? (top - SHEET.frame) / mmPerPx(stage) : 0,
  });
}
