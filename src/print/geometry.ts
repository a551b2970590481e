/** Points in a millimetre. */
export const PT_PER_MM = 72 / 25.4;

/** Lines of the sheet in mm; the same stand in `typst/sheet.typ` (art direction § 7, A4). */
export const SHEET = {
  /** Nothing is printed outside this border. */
  frame: 10,
  /** Top and width of the text. */
  top: 14,
  column: 164,
  /** Between the two columns of a handout. */
  gutter: 12,
} as const;

/** The canvas of the theme in whose type sizes the picture of a sheet is drawn, and its width in px. */
export interface SheetStage {
  readonly canvas: string;
  readonly width: number;
}

/** The stage of a sheet, and that of large print, whose smallest words are 18 pt and whose labels are 20 pt. */
export const STAGE: SheetStage = { canvas: 'og', width: 1044 };
export const LARGE_STAGE: SheetStage = { canvas: 'page', width: 720 };

/** Returns the size of a px of a stage on the sheet, in mm. */
export function mmPerPx({ width }: SheetStage): number {
  return SHEET.column / width;
}

/** What stands further right than this, in mm, is in the second column of a page. */
export const SECOND_COLUMN = 110;
