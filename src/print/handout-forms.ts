import type { AddressForm } from './notes.ts';
import { HANDOUT_SIZES, SMALL_HANDOUT, type TextSize } from './text-size.ts';

/**
 * How the text of a handout stands in two columns. The sections stay whole, and the room to write is at the
 * end of the right column or of the left; or sections run on, and only paragraphs and lists stay whole.
 */
export type Arrangement = 'notes-right' | 'notes-left' | 'blocks';

/** The type of a handout, how much of the addresses of its sources it prints, how its text is arranged, and where its floor is. */
export interface HandoutForm {
  readonly size: TextSize;
  readonly addresses: AddressForm;
  readonly arrangement: Arrangement;
  /** In mm from the top. */
  readonly floor: number;
}

/** The floor on which the picture stands, in mm from the top; higher ones leave more room below it. */
const FLOORS = [112, 105, 98] as const;

/** With less room between its lines than this, in pt, a handout rather raises its floor. */
const AIRY = 13;

const AIRY_SIZES = HANDOUT_SIZES.filter(({ leading }) => leading >= AIRY);

const ADDRESSES: readonly AddressForm[] = ['whole address', 'host'];
const WHOLE_SECTIONS: readonly Arrangement[] = ['notes-right', 'notes-left'];

/** Returns some arrangements in one size on one floor: with whole addresses, then with hosts. */
function forms(
  arrangements: readonly Arrangement[],
  size: TextSize,
  floor: number,
): readonly HandoutForm[] {
  return ADDRESSES.flatMap((addresses) =>
    arrangements.map((arrangement) => ({ size, addresses, arrangement, floor })),
  );
}

/**
 * The forms of a handout, in the order in which they are tried. The sheets of a series have one floor and one
 * type: what is tight is arranged in another way and shortens its addresses first, then sets its lines closer,
 * then raises its floor; at last its sections run on and its type is smaller.
 */
export const HANDOUT_FORMS: readonly HandoutForm[] = [
  ...FLOORS.flatMap((floor) => AIRY_SIZES.flatMap((size) => forms(WHOLE_SECTIONS, size, floor))),
  ...FLOORS.flatMap((floor) =>
    [...HANDOUT_SIZES, SMALL_HANDOUT].flatMap((size) => forms(['blocks'], size, floor)),
  ),
];
