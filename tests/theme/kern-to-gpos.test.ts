import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/theme/faces.ts';
import { readKernTable } from '../../src/theme/kern-table.ts';
import { kernToGpos } from '../../src/theme/kern-to-gpos.ts';
import { createMeasure } from '../../src/theme/measure.ts';
import { readSfnt, requireTable, writeSfnt } from '../../src/theme/sfnt.ts';
import { ROOT, SANS_800, SERIF_400 } from './font-fixtures.ts';

const require = createRequire(`${ROOT}/package.json`);
const proza = readFileSync(require.resolve(SANS_800.file));
const serif = readFileSync(require.resolve(SERIF_400.file));
const UNITS_PER_EM = 2048;

/** A kern table with one format 0 subtable per list of pairs. */
function kernTable(...subtables: { coverage: number; pairs: number[][] }[]): Buffer {
  const bodies = subtables.map(({ coverage, pairs }) => {
    const body = Buffer.alloc(14 + pairs.length * 6);
    body.writeUInt16BE(body.length & 0xffff, 2);
    body.writeUInt16BE(coverage, 4);
    body.writeUInt16BE(pairs.length, 6);
    pairs.flat().forEach((value, index) => body.writeUInt16BE(value & 0xffff, 14 + index * 2));
    return body;
  });
  return Buffer.concat([Buffer.from([0, 0, 0, bodies.length]), ...bodies]);
}

async function advance(data: Buffer, text: string): Promise<number> {
  const face: Face = { ...SANS_800, data };
  const measure = await createMeasure([face]);
  return measure.text(text, { ...SANS_800, size: UNITS_PER_EM }).advance;
}

describe('legacy kerning', () => {
  it('narrows "7.200" at 280 px from 837 to 815 px once it is in GPOS', async () => {
    const scale = 280 / UNITS_PER_EM;
    const bare = readSfnt(proza);
    bare.delete('kern');
    expect((await advance(writeSfnt(bare), '7.200')) * scale).toBeCloseTo(837.4, 1);
    expect((await advance(kernToGpos(proza), '7.200')) * scale).toBeCloseTo(815, 1);
  });

  it('moves: the kern table is gone and every other table is untouched', () => {
    const before = readSfnt(proza);
    const after = readSfnt(kernToGpos(proza));
    expect(after.has('kern')).toBe(false);
    expect([...after.keys()].filter((tag) => !before.has(tag))).toEqual(['GPOS']);
    expect(Buffer.compare(requireTable(before, 'glyf'), requireTable(after, 'glyf'))).toBe(0);
  });

  it('holds for every pair of letters when the pairs take more than 64 KB', async () => {
    const pairs = Array.from({ length: 348 * 150 }, (_, index) => [
      Math.floor(index / 150),
      index % 150,
      -100,
    ]);
    const tables = readSfnt(proza);
    tables.set('kern', kernTable({ coverage: 1, pairs }));
    const kerned = kernToGpos(writeSfnt(tables));
    expect(requireTable(readSfnt(kerned), 'GPOS').length).toBeGreaterThan(0xffff);
    const [single, double] = [await advance(kerned, 'a'), await advance(kerned, 'aaaaa')];
    expect(double).toBe(5 * single - 400);
  });

  it('adds up over subtables, unless a later one overrides', () => {
    const sum = kernTable(
      { coverage: 1, pairs: [[5, 6, -10]] },
      { coverage: 1, pairs: [[5, 6, -4]] },
    );
    const over = kernTable(
      { coverage: 1, pairs: [[5, 6, -10]] },
      { coverage: 9, pairs: [[5, 6, -4]] },
    );
    expect(readKernTable(sum).get(5)?.get(6)).toBe(-14);
    expect(readKernTable(over).get(5)?.get(6)).toBe(-4);
  });

  it('leaves out vertical, minimum and cross-stream subtables', () => {
    const none = [0, 3, 5].map((coverage) => ({ coverage, pairs: [[1, 2, 3]] }));
    expect(readKernTable(kernTable(...none)).size).toBe(0);
  });

  it('is refused in formats other than 0 and in the version of Apple', () => {
    expect(() => readKernTable(kernTable({ coverage: 0x0201, pairs: [] }))).toThrow(/format 0/);
    expect(() => readKernTable(Buffer.from([0, 1, 0, 0]))).toThrow(/version 0/);
  });
});

describe('a font that needs no conversion', () => {
  it('keeps its bytes when GPOS kerns already', () => {
    expect(Buffer.compare(kernToGpos(serif), serif)).toBe(0);
  });

  it('keeps its bytes when there is no kern table', () => {
    const once = kernToGpos(proza);
    expect(Buffer.compare(kernToGpos(once), once)).toBe(0);
  });

  it('is refused when it has a GPOS without kern beside its kern table', () => {
    const tables = readSfnt(proza);
    tables.set('GPOS', Buffer.from([0, 1, 0, 0, 0, 10, 0, 10, 0, 10, 0, 0]));
    expect(() => kernToGpos(writeSfnt(tables))).toThrow(/GPOS table without kern/);
  });
});
