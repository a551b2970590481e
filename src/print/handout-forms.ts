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

/** With less room between its lines than this, in pt, a handout rather gives its sections another arrangement. */
const AIRY = 13;

const AIRY_SIZES = HANDOUT_SIZES.filter(({ leading }) => leading >= AIRY);

/** Returns an arrangement in some sizes: with whole addresses, then with hosts in the tightest of them. */
function forms(
  arrangement: Arrangement,
  sizes: readonly TextSize[],
  floor: number,
): readonly HandoutForm[] {
  const whole = sizes.map(
    (size) => ({ size, addresses: 'whole address', arrangement, floor }) as const,
  );
  return [...whole, ...whole.slice(-1).map((form) => ({ ...form, addresses: 'host' }) as const)];
}

const WHOLE_SECTIONS: readonly Arrangement[] = ['notes-right', 'notes-left'];

/** The forms of a handout, in the order in which they are tried: what is tight raises its floor, then its sections run on and its type is smaller. */
export const HANDOUT_FORMS: readonly HandoutForm[] = [
  ...FLOORS.flatMap((floor) =>
    WHOLE_SECTIONS.flatMap((arrangement) => forms(arrangement, AIRY_SIZES, floor)),
  ),
  ...FLOORS.flatMap((floor) => forms('blocks', [...HANDOUT_SIZES, SMALL_HANDOUT], floor)),
];
