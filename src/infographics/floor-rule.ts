import { pxPerMm, type Format } from './formats.ts';

/** In print the plinth is a rule of this many mm (art direction § 7). */
const RULE_MM = 2.6;

/** Returns the height in px of the ink below a picture's floor line: of a rule in print, of all else the rest. */
export function floorHeight(format: Format, plinthTop: number): number {
  const px = pxPerMm(format);
  return px === undefined ? format.height - plinthTop : RULE_MM * px;
}
