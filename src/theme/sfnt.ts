/** Bytes of one table record of the table directory: tag, checksum, offset, length. */
const RECORD_SIZE = 16;
/** Bytes before the first table record: version and the four search fields. */
const HEADER_SIZE = 12;
/** sfnt version of a font with TrueType outlines. */
const TRUETYPE_VERSION = 0x00010000;
/** sfnt version of a font with CFF outlines ("OTTO"). */
const CFF_VERSION = 0x4f54544f;
/** Offset of checkSumAdjustment in the head table. */
const ADJUSTMENT_OFFSET = 8;
/** head.checkSumAdjustment is this number less the checksum of the whole font. */
const CHECKSUM_MAGIC = 0xb1b0afba;

/**
 * The tables of a single TrueType or OpenType font, by tag, in the order of its table directory.
 * Throws when the data is no sfnt, or when a table lies outside the file.
 * Format: OpenType 1.9.1, "Organization of an OpenType font", table directory.
 */
export function readSfnt(buffer: Uint8Array): Map<string, Uint8Array> {
  const font = asBuffer(buffer);
  const version = font.length < HEADER_SIZE ? 0 : font.readUInt32BE(0);
  if (version !== TRUETYPE_VERSION && version !== CFF_VERSION) {
    throw new Error('Not a TrueType or OpenType font: the sfnt version is unknown');
  }
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = HEADER_SIZE + index * RECORD_SIZE;
    const tag = font.toString('latin1', record, record + 4);
    const start = font.readUInt32BE(record + 8);
    const end = start + font.readUInt32BE(record + 12);
    if (end > font.length) throw new Error(`Damaged font: table ${tag} ends after the file`);
    tables.set(tag, font.subarray(start, end));
  }
  return tables;
}

/**
 * A font file of these tables: records sorted by tag, tables padded to four bytes, checksums and
 * head.checkSumAdjustment computed anew. Throws when there is no head table.
 * Format: OpenType 1.9.1, "Organization of an OpenType font" and head.
 */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Buffer {
  const entries = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(HEADER_SIZE + entries.length * RECORD_SIZE);
  writeHeader(directory, entries.length, tables.has('CFF ') || tables.has('CFF2'));
  const bodies: Buffer[] = [];
  let offset = directory.length;
  let headOffset = 0;
  for (const [index, [tag, data]] of entries.entries()) {
    const body = padded(data);
    if (tag === 'head') {
      headOffset = offset;
      body.writeUInt32BE(0, ADJUSTMENT_OFFSET);
    }
    const record = HEADER_SIZE + index * RECORD_SIZE;
    directory.write(tag, record, 4, 'latin1');
    directory.writeUInt32BE(checksum(body), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(data.length, record + 12);
    bodies.push(body);
    offset += body.length;
  }
  if (headOffset === 0) throw new Error('Cannot write a font without a head table');
  const font = Buffer.concat([directory, ...bodies]);
  font.writeUInt32BE((CHECKSUM_MAGIC - checksum(font)) >>> 0, headOffset + ADJUSTMENT_OFFSET);
  return font;
}

/** The sum of the big-endian 32-bit words of data whose length is a multiple of four. */
export function checksum(data: Uint8Array): number {
  const words = asBuffer(data);
  let sum = 0;
  for (let offset = 0; offset < words.length; offset += 4) {
    sum = (sum + words.readUInt32BE(offset)) >>> 0;
  }
  return sum;
}

/** The table of this tag as a Buffer; throws an error that names the tag when it is absent. */
export function requireTable(tables: ReadonlyMap<string, Uint8Array>, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no ${tag} table`);
  return asBuffer(table);
}

function writeHeader(directory: Buffer, count: number, hasCff: boolean): void {
  const entrySelector = Math.floor(Math.log2(count));
  const searchRange = 2 ** entrySelector * RECORD_SIZE;
  directory.writeUInt32BE(hasCff ? CFF_VERSION : TRUETYPE_VERSION, 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(searchRange, 6);
  directory.writeUInt16BE(entrySelector, 8);
  directory.writeUInt16BE(count * RECORD_SIZE - searchRange, 10);
}

function padded(data: Uint8Array): Buffer {
  const body = Buffer.alloc(Math.ceil(data.length / 4) * 4);
  body.set(data);
  return body;
}

function asBuffer(data: Uint8Array): Buffer {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
