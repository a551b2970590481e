/** Bytes of the kern table header: version and number of subtables. */
const TABLE_HEADER = 4;
/** Bytes of a format 0 subtable before its pairs: subtable header (6) and search fields (8). */
const SUBTABLE_HEADER = 14;
/** Bytes of one pair: left glyph, right glyph, value. */
const PAIR_SIZE = 6;
/** Coverage bits of a subtable; the format is the high byte. */
const HORIZONTAL = 0x01;
const MINIMUM = 0x02;
const CROSS_STREAM = 0x04;
const OVERRIDE = 0x08;

/** Kerning by left glyph, then by right glyph: what is added to the advance, in font units. */
export type KernPairs = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * The pairs of all horizontal format 0 subtables of a legacy kern table. Values of several
 * subtables add up, unless one overrides. Minimum and cross-stream subtables do not kern and are
 * skipped. Throws on Apple's version of the table and on other horizontal formats.
 * Format: OpenType 1.9.1, "kern - Kerning", version 0 and "Format 0".
 */
export function readKernTable(kern: Buffer): KernPairs {
  if (kern.readUInt16BE(0) !== 0) {
    throw new Error('Cannot read the kern table: only version 0 (OpenType) is supported');
  }
  const pairs = new Map<number, Map<number, number>>();
  const count = kern.readUInt16BE(2);
  let offset = TABLE_HEADER;
  for (let index = 0; index < count; index += 1) {
    const coverage = kern.readUInt16BE(offset + 4);
    const kerns = (coverage & (HORIZONTAL | MINIMUM | CROSS_STREAM)) === HORIZONTAL;
    if (kerns && coverage >> 8 !== 0) {
      throw new Error(`Cannot read kern subtable ${index}: only format 0 is supported`);
    }
    // The 16-bit length of a table of over 10 920 pairs wraps, so the last one ends with the table.
    const isLast = index === count - 1;
    const end = isLast ? kern.length : offset + kern.readUInt16BE(offset + 2);
    if (kerns) addPairs(pairs, kern.subarray(offset, end), (coverage & OVERRIDE) !== 0);
    offset = end;
  }
  return pairs;
}

function addPairs(pairs: Map<number, Map<number, number>>, table: Buffer, override: boolean): void {
  const count = table.readUInt16BE(6);
  if (SUBTABLE_HEADER + count * PAIR_SIZE > table.length) {
    throw new Error('Damaged font: the kern table ends inside its pairs');
  }
  for (let index = 0; index < count; index += 1) {
    const offset = SUBTABLE_HEADER + index * PAIR_SIZE;
    const left = table.readUInt16BE(offset);
    const right = table.readUInt16BE(offset + 2);
    const row = pairs.get(left) ?? new Map<number, number>();
    const sum = table.readInt16BE(offset + 4) + (override ? 0 : (row.get(right) ?? 0));
    pairs.set(left, row.set(right, sum));
  }
}
