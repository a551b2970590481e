/** Points in a millimetre. */
export const PT_PER_MM = 72 / 25.4;

/** Lines of the sheet in mm; the same stand in `typst/sheet.typ` (art direction § 7, A4). */
export const SHEET = {
  /** Nothing is printed outside this border. */
  frame: 10,
  /** Top and width of the text. */
  top: 14,
  column: 164,
} as const;

/** The canvas of the theme in whose type sizes the picture of a sheet is drawn, and its width in px. */
export const STAGE = { canvas: 'og', width: 1044 } as const;

/** Size of a px of that canvas on the sheet, in mm. */
export const MM_PER_PX = SHEET.column / STAGE.width;
