/** A font that readers have installed, as a stand-in until the web font has loaded. */
export interface LocalFont {
  /** Full names for CSS `local()`: the font, and those that have its widths. */
  readonly names: readonly string[];
  /** Advances of a-z and the space, in thousandths of an em. */
  readonly widths: readonly number[];
}

/**
 * How often each of a-z and the space occurs in Dutch text, per thousand: letter frequencies of
 * Dutch, with one space to five and a half letters.
 */
// prettier-ignore
export const DUTCH_FREQUENCIES: readonly number[] = [
  63, 13, 11, 50, 160, 7, 29, 20, 55, 12, 19, 30, 19, 85, 51, 13, 1, 54, 32, 58, 17, 24, 13, 1, 1, 12, 153,
];

/** The characters of widths and DUTCH_FREQUENCIES, in order. */
export const MEASURED_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz ';

// Widths: the Adobe font metrics (AFM) of Helvetica, Helvetica-Bold, Times-Roman and Times-Italic,
// which Arial and Times New Roman match advance by advance.

// prettier-ignore
export const ARIAL: LocalFont = {
  names: ['Arial', 'Liberation Sans', 'Nimbus Sans Regular'],
  widths: [
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556,
    556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 278,
  ],
};

// prettier-ignore
export const ARIAL_BOLD: LocalFont = {
  names: ['Arial Bold', 'Liberation Sans Bold', 'Nimbus Sans Bold'],
  widths: [
    556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611,
    611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 278,
  ],
};

// prettier-ignore
export const TIMES: LocalFont = {
  names: ['Times New Roman', 'Liberation Serif', 'Nimbus Roman Regular'],
  widths: [
    444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500,
    500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 250,
  ],
};

// prettier-ignore
export const TIMES_ITALIC: LocalFont = {
  names: ['Times New Roman Italic', 'Liberation Serif Italic', 'Nimbus Roman Italic'],
  widths: [
    500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500,
    500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 250,
  ],
};
