import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readNames, renameFamily } from '../../src/theme/rename-font.ts';
import { readSfnt, requireTable } from '../../src/theme/sfnt.ts';
import { ROOT, SANS_800, SPECS } from './font-fixtures.ts';

const require = createRequire(`${ROOT}/package.json`);
const read = (file: string): Buffer => readFileSync(require.resolve(file));

function names(font: Buffer): Map<number, string> {
  return new Map(readNames(requireTable(readSfnt(font), 'name')).map(({ id, text }) => [id, text]));
}

describe('a renamed font', () => {
  it.each(SPECS)('$file presents the new family in every name', ({ file }) => {
    const before = names(read(file));
    const after = names(renameFamily(read(file), 'Kind Één'));
    const style = before.get(17) ?? before.get(2) ?? '';
    expect(after.get(16) ?? after.get(1)).toBe('Kind Één');
    expect(after.get(1)).toBe(before.get(1)?.replace(/Proza Libre|Source Serif 4/, 'Kind Één'));
    expect(after.get(4)).toBe(`Kind Één ${style}`);
    expect(after.get(6)).toBe(`Kindn-${style.replaceAll(' ', '')}`);
  });

  it.each(SPECS)('$file keeps its copyright, licence and all other records', ({ file }) => {
    const before = names(read(file));
    const after = names(renameFamily(read(file), 'Kind'));
    const rewritten = [1, 3, 4, 6, 16, 21, 25];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [id, text] of before) if (!rewritten.includes(id)) expect(after.get(id)).toBe(text);
  });

  it('needs a name with a character that PostScript allows', () => {
    expect(() => renameFamily(read(SANS_800.file), '…')).toThrow(/Cannot name a font "…"/);
  });
});
