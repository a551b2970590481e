/** At most this many marks can still be read as single marks at feed size (art direction § 1). */
const MOST_MARKS = 200;

/**
 * Returns how many of a thing one mark stands for: the smallest power of ten (1, 10, 100 …) with
 * which a value needs at most 200 marks.
 */
export function unitFor(value: number): number {
  const exponent = Math.ceil(Math.log10(Math.max(1, value / MOST_MARKS)) - Number.EPSILON);
  return 10 ** Math.max(0, exponent);
}

/**
 * Returns the number of marks for a value: rounded to the nearest unit, or down for a lower bound, so
 * that the marks never show more than is stated.
 */
export function marksFor(value: number, unit: number, lowerBound = false): number {
  return lowerBound ? Math.floor(value / unit) : Math.round(value / unit);
}
