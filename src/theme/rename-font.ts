import { readSfnt, requireTable, writeSfnt } from './sfnt.ts';

/** Bytes of the name table header, and of one name record. */
const HEADER_SIZE = 6;
const RECORD_SIZE = 12;
/** Platforms of the name table; all but Macintosh store UTF-16. */
const MACINTOSH = 1;
/** Name ids, by the OpenType name table. */
const FAMILY = 1;
const SUBFAMILY = 2;
const UNIQUE_ID = 3;
const FULL_NAME = 4;
const POSTSCRIPT_NAME = 6;
const TYPOGRAPHIC_FAMILY = 16;
const TYPOGRAPHIC_SUBFAMILY = 17;
const WWS_FAMILY = 21;
const VARIATIONS_PREFIX = 25;
/** What a PostScript name may not hold: anything but printable ASCII, blanks, []{}()<>/%. */
const NOT_POSTSCRIPT = /[^!-~]|[[\](){}<>/%]/g;

interface NameRecord {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly id: number;
  readonly text: string;
}

/**
 * The font under another family name, as the Reserved Font Name clause of the SIL Open Font
 * License asks of a changed font. Rewrites every name that presents the family (ids 1, 3, 4, 6,
 * 16, 21, 25); copyright, licence and the other records stay. The family may not be empty.
 * Format: OpenType 1.9.1, "name - Naming table".
 */
export function renameFamily(ttf: Uint8Array, family: string): Buffer {
  const postscript = family.replace(NOT_POSTSCRIPT, '');
  if (postscript === '') throw new Error(`Cannot name a font "${family}": no ASCII letter in it`);
  const tables = readSfnt(ttf);
  const records = readNames(requireTable(tables, 'name'));
  const style = textOf(records, TYPOGRAPHIC_SUBFAMILY) ?? textOf(records, SUBFAMILY) ?? 'Regular';
  const names = new Map([
    [FAMILY, styleGroup(records, family)],
    [UNIQUE_ID, `${family} ${style}`],
    [FULL_NAME, `${family} ${style}`],
    [POSTSCRIPT_NAME, `${postscript}-${style.replace(NOT_POSTSCRIPT, '')}`],
    [TYPOGRAPHIC_FAMILY, family],
    [WWS_FAMILY, family],
    [VARIATIONS_PREFIX, postscript],
  ]);
  const renamed = records.map((record) => ({
    ...record,
    text: names.get(record.id) ?? record.text,
  }));
  tables.set('name', writeNames(renamed));
  return writeSfnt(tables);
}

/** The records of a name table, in the order of the table. */
export function readNames(table: Buffer): NameRecord[] {
  const storage = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const record = HEADER_SIZE + index * RECORD_SIZE;
    const platform = table.readUInt16BE(record);
    const start = storage + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    return {
      platform,
      encoding: table.readUInt16BE(record + 2),
      language: table.readUInt16BE(record + 4),
      id: table.readUInt16BE(record + 6),
      text: platform === MACINTOSH ? bytes.toString('latin1') : decodeUtf16(bytes),
    };
  });
}

/** Id 1 names a group of at most four styles: "Family SemiBold" where the family is in id 16. */
function styleGroup(records: readonly NameRecord[], family: string): string {
  const typographic = textOf(records, TYPOGRAPHIC_FAMILY);
  const group = textOf(records, FAMILY);
  if (typographic === undefined || group === undefined) return family;
  return group.startsWith(typographic) ? family + group.slice(typographic.length) : family;
}

function textOf(records: readonly NameRecord[], id: number): string | undefined {
  return records.find((record) => record.id === id && record.platform !== MACINTOSH)?.text;
}

/** Version 0 of the table: language-tag records (version 1) are not kept. */
function writeNames(records: readonly NameRecord[]): Buffer {
  const header = Buffer.alloc(HEADER_SIZE + records.length * RECORD_SIZE);
  header.writeUInt16BE(records.length, 2);
  header.writeUInt16BE(header.length, 4);
  const strings: Buffer[] = [];
  let offset = 0;
  for (const [index, { platform, encoding, language, id, text }] of records.entries()) {
    const bytes = platform === MACINTOSH ? Buffer.from(text, 'latin1') : encodeUtf16(text);
    const fields = [platform, encoding, language, id, bytes.length, offset];
    const start = HEADER_SIZE + index * RECORD_SIZE;
    fields.forEach((field, place) => header.writeUInt16BE(field, start + place * 2));
    strings.push(bytes);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...strings]);
}

function decodeUtf16(bytes: Buffer): string {
  return Buffer.from(bytes).swap16().toString('utf16le');
}

function encodeUtf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
