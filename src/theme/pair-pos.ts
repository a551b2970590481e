import type { KernPairs } from './kern-table.ts';

/** ValueFormat with only XAdvance, and ValueFormat without any field. */
const X_ADVANCE = 0x0004;
const NO_VALUE = 0x0000;
/** Bytes of PairPos format 1 before its offsets, and of one PairValueRecord with XAdvance only. */
const PAIR_POS_HEADER = 10;
const PAIR_VALUE_SIZE = 4;
/** Bytes a left glyph costs besides its pairs: set offset, set count, place in the coverage. */
const PAIR_SET_OVERHEAD = 6;
/** Bytes of a Coverage format 1 table before its glyphs. */
const COVERAGE_HEADER = 4;
/** Offsets inside a subtable are 16-bit: no subtable grows past this many bytes. */
const MAX_SUBTABLE_SIZE = 0xffff;

interface Row {
  readonly left: number;
  readonly values: readonly (readonly [right: number, value: number])[];
}

/**
 * The pairs as PairPos format 1 subtables, each small enough for its 16-bit offsets. A shaper
 * walks on to the next subtable until one holds the pair, so a row may be cut in two.
 * Format: OpenType 1.9.1, GPOS, "Pair adjustment positioning format 1".
 */
export function pairPosSubtables(pairs: KernPairs): Buffer[] {
  const subtables: Buffer[] = [];
  let rows: Row[] = [];
  let size = PAIR_POS_HEADER + COVERAGE_HEADER;
  for (const row of sortedRows(pairs)) {
    const rowSize = PAIR_SET_OVERHEAD + row.values.length * PAIR_VALUE_SIZE;
    if (rows.length > 0 && size + rowSize > MAX_SUBTABLE_SIZE) {
      subtables.push(pairPos(rows));
      rows = [];
      size = PAIR_POS_HEADER + COVERAGE_HEADER;
    }
    rows.push(row);
    size += rowSize;
  }
  return rows.length === 0 ? subtables : [...subtables, pairPos(rows)];
}

/** Big-endian 16-bit words. Negative numbers are written in two's complement. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
}

/** One row per left glyph, ascending as Coverage wants; rows too long for a subtable are cut. */
function sortedRows(pairs: KernPairs): Row[] {
  const room = MAX_SUBTABLE_SIZE - PAIR_POS_HEADER - COVERAGE_HEADER - PAIR_SET_OVERHEAD;
  const perRow = Math.floor(room / PAIR_VALUE_SIZE);
  return [...pairs]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([left, row]) => {
      const values = [...row].toSorted(([a], [b]) => a - b);
      const parts = Array.from({ length: Math.ceil(values.length / perRow) }, (_, part) => part);
      return parts.map((part) => ({
        left,
        values: values.slice(part * perRow, (part + 1) * perRow),
      }));
    });
}

function pairPos(rows: readonly Row[]): Buffer {
  const sets = rows.map(({ values }) => words(values.length, ...values.flat()));
  const offsets: number[] = [];
  let offset = PAIR_POS_HEADER + rows.length * 2;
  for (const set of sets) {
    offsets.push(offset);
    offset += set.length;
  }
  return Buffer.concat([
    words(1, offset, X_ADVANCE, NO_VALUE, rows.length, ...offsets),
    ...sets,
    words(1, rows.length, ...rows.map(({ left }) => left)),
  ]);
}
