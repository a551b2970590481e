import { readKernTable } from './kern-table.ts';
import { pairPosSubtables, words } from './pair-pos.ts';
import { readSfnt, requireTable, writeSfnt } from './sfnt.ts';

/** Lookup type 9, "positioning extension": a subtable at a 32-bit offset. */
const EXTENSION = 9;
/** Lookup type 2, "pair adjustment". */
const PAIR_ADJUSTMENT = 2;
/** Bytes of an ExtensionPos format 1 subtable: format, lookup type, 32-bit offset. */
const EXTENSION_SIZE = 8;
/** Offset of featureListOffset in the GPOS header. */
const FEATURE_LIST_FIELD = 6;
/** Scripts that get the kern feature: digits and signs are shaped as DFLT, letters as latn. */
const SCRIPTS = ['DFLT', 'latn'];
/** requiredFeatureIndex when there is none. */
const NO_REQUIRED_FEATURE = 0xffff;

/**
 * The font with the pairs of its legacy kern table as the `kern` feature of a GPOS table, and
 * without the kern table. Unchanged when it has a GPOS with kern already, or no kern table.
 * Throws when it has a GPOS without kern: merging two GPOS tables is not supported.
 * Formats: OpenType 1.9.1, kern (version 0, format 0), GPOS (header, PairPos format 1,
 * ExtensionPos format 1), "OpenType layout common table formats" (ScriptList, FeatureList,
 * LookupList, Coverage).
 */
export function kernToGpos(ttf: Uint8Array): Buffer {
  const tables = readSfnt(ttf);
  if (!tables.has('kern') || featureTags(tables).includes('kern')) return Buffer.from(ttf);
  if (tables.has('GPOS')) {
    throw new Error('Cannot add kerning: the font has a kern table and a GPOS table without kern');
  }
  const pairs = readKernTable(requireTable(tables, 'kern'));
  tables.set('GPOS', gposTable(pairPosSubtables(pairs)));
  tables.delete('kern');
  return writeSfnt(tables);
}

function featureTags(tables: ReadonlyMap<string, Uint8Array>): string[] {
  if (!tables.has('GPOS')) return [];
  const gpos = requireTable(tables, 'GPOS');
  const list = gpos.readUInt16BE(FEATURE_LIST_FIELD);
  return Array.from({ length: gpos.readUInt16BE(list) }, (_, index) => {
    const record = list + 2 + index * 6;
    return gpos.toString('latin1', record, record + 4);
  });
}

function gposTable(subtables: readonly Buffer[]): Buffer {
  const header = 10;
  const scripts = scriptList();
  const features = Buffer.concat([words(1), Buffer.from('kern'), words(8, 0, 1, 0)]);
  const featureOffset = header + scripts.length;
  const lookupOffset = featureOffset + features.length;
  return Buffer.concat([
    words(1, 0, header, featureOffset, lookupOffset),
    scripts,
    features,
    lookupList(subtables),
  ]);
}

/** Every script with only a default language system, which has feature 0. */
function scriptList(): Buffer {
  const script = words(4, 0, 0, NO_REQUIRED_FEATURE, 1, 0);
  const start = 2 + SCRIPTS.length * 6;
  const records = SCRIPTS.map((tag, index) =>
    Buffer.concat([Buffer.from(tag), words(start + index * script.length)]),
  );
  return Buffer.concat([words(SCRIPTS.length), ...records, ...SCRIPTS.map(() => script)]);
}

/** One lookup; its subtables sit behind extensions, so their total size has no 64 KB limit. */
function lookupList(subtables: readonly Buffer[]): Buffer {
  const lookupHeader = 6 + subtables.length * 2;
  const extensionStarts = subtables.map((_, index) => lookupHeader + index * EXTENSION_SIZE);
  let target = lookupHeader + subtables.length * EXTENSION_SIZE;
  const extensions = subtables.map((subtable, index) => {
    const extension = Buffer.concat([words(1, PAIR_ADJUSTMENT), Buffer.alloc(4)]);
    extension.writeUInt32BE(target - (lookupHeader + index * EXTENSION_SIZE), 4);
    target += subtable.length;
    return extension;
  });
  return Buffer.concat([
    words(1, 4),
    words(EXTENSION, 0, subtables.length, ...extensionStarts),
    ...extensions,
    ...subtables,
  ]);
}
