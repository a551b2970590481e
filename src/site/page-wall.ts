import type { Paper } from '../model/paper.ts';

/** Returns the wall of pages that belong to no demand: the overview's, or that of the first demand. */
export function pageWall({ overview, demands }: Paper): string {
  return overview?.wall ?? demands[0]?.wall ?? '';
}
