/**
 * Places where a line may break: after blanks, after a hyphen or a dash, around an em dash, after
 * a slash and after ! and ?; never before closing punctuation, nor between a hyphen or a slash
 * and a digit. The rules LB12-LB25 of Unicode line breaking (UAX #14) that Dutch and English use.
 */
const BREAK =
  /(?<=[ \u2009\u200A\u200B])(?![ !?;:,./)}\]])|(?<=[-/\u00AD\u2010])(?=[\p{L}“‘(])|(?<=[\u2012\u2013\u2014])(?![ \u2012-\u2014!?;:,./)}\]’”])|(?<=[!?])(?=\p{L})|(?<=[^ \u2014“‘(])(?=\u2014)/u;

/**
 * The text in the pieces that satori measures one by one, blanks at the end of each piece: it adds
 * the widths of the parts between line-break opportunities, so no kerning crosses one.
 */
export function breakWords(text: string): readonly string[] {
  return text.split(BREAK).filter((word) => word !== '');
}

/**
 * The text in the pieces that satori draws one by one: up to and including each blank. A piece
 * holds one or more whole pieces of breakWords, but is shaped at once.
 */
export function drawnRuns(text: string): readonly string[] {
  return text.split(/(?<=[ \u00A0])/u).filter((run) => run !== '');
}
