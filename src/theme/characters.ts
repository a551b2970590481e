/** Printable Basic Latin, U+0020 to U+007E. */
const BASIC_LATIN = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 0x20));
/** Accented letters of Dutch and English words and of common names in Dutch. */
const ACCENTED = 'áàâäçéèêëíìîïñóòôöúùûüÁÀÄÇÉÈÊËÍÏÓÖÚÜ';
/** Quotes, dashes, ellipsis and the no-break, narrow no-break and thin blank. */
const PUNCTUATION = '–—‘’‚“”„«»…\u00A0\u202F\u2009';
/** Signs of figures, notes and references. */
const SIGNS = '€§©°±·×½•−✓';
const ARROWS = '←→↑↗';

/** The characters the pages need: Dutch and English text, typographic signs, arrows. */
export const DUTCH_ENGLISH = BASIC_LATIN + ACCENTED + PUNCTUATION + SIGNS + ARROWS;
