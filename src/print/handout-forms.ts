import type { AddressForm } from './notes.ts';
import { HANDOUT_SIZES, TIGHT_HANDOUT_SIZES, type TextSize } from './text-size.ts';

/** The type of a handout, how much of the addresses of its sources it prints, and where its floor is. */
export interface HandoutForm {
  readonly size: TextSize;
  readonly addresses: AddressForm;
  /** In mm from the top. */
  readonly floor: number;
}

/** The floor on which the picture stands, in mm from the top; higher ones leave more room below it. */
const FLOORS = [112, 105, 98] as const;

const ADDRESSES: readonly AddressForm[] = ['one line', 'host'];

/** Returns one size on one floor: with the addresses that take one line, then with hosts only. */
function forms(size: TextSize, floor: number): readonly HandoutForm[] {
  return ADDRESSES.map((addresses) => ({ size, addresses, floor }));
}

/**
 * The forms of a handout, in the order in which they are tried. The sheets of a series have one floor and one
 * type: what is tight shortens its addresses first, then sets its lines closer, then raises its floor; at last
 * its type is smaller.
 */
export const HANDOUT_FORMS: readonly HandoutForm[] = [HANDOUT_SIZES, TIGHT_HANDOUT_SIZES].flatMap(
  (sizes) => FLOORS.flatMap((floor) => sizes.flatMap((size) => forms(size, floor))),
);
