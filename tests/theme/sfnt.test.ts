import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checksum, readSfnt, requireTable, writeSfnt } from '../../src/theme/sfnt.ts';
import { ROOT, SPECS } from './font-fixtures.ts';

const require = createRequire(`${ROOT}/package.json`);
const fonts = SPECS.map(({ file }) => [file, readFileSync(require.resolve(file))] as const);

/** What OpenType wants of the checksum of a whole font file. */
const WHOLE_FONT = 0xb1b0afba;

describe('an sfnt file', () => {
  it.each(fonts)('%s keeps the bytes of every table when read and written again', (_, font) => {
    const tables = readSfnt(font);
    const again = readSfnt(writeSfnt(tables));
    expect([...again.keys()]).toEqual([...tables.keys()].toSorted());
    for (const [tag, data] of tables) {
      if (tag !== 'head') expect(Buffer.compare(data, requireTable(again, tag))).toBe(0);
    }
  });

  it.each(fonts)('%s is written with the checksums that OpenType asks for', (_, font) => {
    const written = writeSfnt(readSfnt(font));
    expect(written.length % 4).toBe(0);
    expect(checksum(written)).toBe(WHOLE_FONT);
    for (let record = 12; record < 12 + written.readUInt16BE(4) * 16; record += 16) {
      const start = written.readUInt32BE(record + 8);
      const end = start + Math.ceil(written.readUInt32BE(record + 12) / 4) * 4;
      const table = Buffer.from(written.subarray(start, end));
      if (written.toString('latin1', record, record + 4) === 'head') table.writeUInt32BE(0, 8);
      expect(start % 4).toBe(0);
      expect(checksum(table)).toBe(written.readUInt32BE(record + 4));
    }
  });

  it('is refused when it is not a font', () => {
    expect(() => readSfnt(Buffer.from('wOF2'))).toThrow(/Not a TrueType or OpenType font/);
  });

  it('is refused when a table ends after the file', () => {
    const [, font] = fonts[0] ?? ['', Buffer.alloc(0)];
    expect(() => readSfnt(font.subarray(0, font.length - 1000))).toThrow(/ends after the file/);
  });

  it('is not written without a head table', () => {
    expect(() => writeSfnt(new Map([['name', Buffer.alloc(4)]]))).toThrow(/head/);
  });
});
