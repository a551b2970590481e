/** How a loose tick lies in its cell: degrees, and a shift as a part of the cell. */
export interface Drift {
  readonly turn: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * Returns how the tick in column `i`, row `j` of a loose field lies: one slow wave, so that ticks lean
 * with their neighbours and every render is the same (art direction § 6, "Drift").
 */
export function drift(i: number, j: number): Drift {
  return {
    turn: 25 * Math.sin(0.62 * i + 0.81 * j + 0.4) + 11 * Math.sin(1.55 * i - 0.7 * j + 2),
    dx: 0.045 * Math.sin(1.3 * j + 0.5 * i),
    dy: 0.08 * Math.cos(1.05 * i + 0.6 * j),
  };
}
