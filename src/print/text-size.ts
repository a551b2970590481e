/** Sizes of the type of a document, in pt; `leading` is the distance of its lines. */
export interface TextSize {
  readonly body: number;
  readonly leading: number;
  /** Room between paragraphs, and between the items of a list. */
  readonly paragraph: number;
  readonly item: number;
  /** The list of sources, the lines on sender and date, and the foot. */
  readonly notes: number;
  readonly facts: number;
  readonly foot: number;
}

/** The type of a sheet (art direction § 7). */
export const NORMAL: TextSize = {
  body: 10.5,
  leading: 14,
  paragraph: 4.4,
  item: 2,
  notes: 8.5,
  facts: 8.8,
  foot: 8.5,
};

/** The type of a handout, in the order in which it is tried: only the distance of its lines differs. */
export const HANDOUT_SIZES: readonly TextSize[] = [13.6, 13.3, 13].map((leading) => ({
  ...NORMAL,
  leading,
}));

/** The type of a handout that fits in no other: its lines are closer, then it is smaller. */
export const TIGHT_HANDOUT_SIZES: readonly TextSize[] = [
  { ...NORMAL, leading: 12.6 },
  { ...NORMAL, body: 10, leading: 12.2, paragraph: 2.4, item: 0.4 },
];

function spaced(leading: number): TextSize {
  return { ...NORMAL, leading, paragraph: leading / 4, item: (leading - 11.6) / 2 };
}

/** The type of the paper, from the most to the least room between its lines: the first that keeps its pages is taken. */
export const PAPER_SIZES: readonly TextSize[] = [
  14.6, 14.2, 13.8, 13.6, 13.4, 13.3, 13.2, 13.1, 13, 12.9, 12.8, 12.7, 12.5, 12.3,
].map(spaced);

/** The body of large print, in pt. */
export const LARGE_BODY = 18;

/** What differs in large print: the distance of its lines, and the room between its items. */
export type LargeRoom = Pick<TextSize, 'leading' | 'item'>;

/** The least and the most room of large print, in pt. */
export const LARGE_ROOMS: readonly [LargeRoom, LargeRoom] = [
  { leading: 25, item: 5 },
  { leading: 28, item: 10 },
];

/** Returns all rooms that are tried for large print, in steps of half a pt between lines and one between items. */
export function largeRooms(): LargeRoom[] {
  const [least, most] = LARGE_ROOMS;
  const steps = (from: number, to: number, step: number) =>
    Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
  return steps(least.leading, most.leading, 0.5).flatMap((leading) =>
    steps(least.item, most.item, 1).map((item) => ({ leading, item })),
  );
}

/** Returns the type of large print: nothing of it is smaller than 18 pt, words of drawings and numbers of notes included. */
export function largeSize({ leading, item }: LargeRoom): TextSize {
  return {
    body: LARGE_BODY,
    leading,
    paragraph: item + 4,
    item,
    notes: LARGE_BODY,
    facts: LARGE_BODY,
    foot: LARGE_BODY,
  };
}
