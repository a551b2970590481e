/** Last words of this many letters do not stand alone on the last line. */
const SHORT = 10;
const LAST_WORDS = new RegExp(`(?<= \\S{1,${SHORT}}) (?=\\S{1,${SHORT}}$)`, 'u');
const NO_BREAK = '\u00a0';

/** Returns words whose last two stay on one line where they are short. */
export function keepLastWords(text: string): string {
  return text.replace(LAST_WORDS, NO_BREAK);
}
